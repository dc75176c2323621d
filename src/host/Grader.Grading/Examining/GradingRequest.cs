using Grader.Problems;

namespace Grader.Grading.Examining;

/// <summary>What to grade. Together with the grader's version it decides everything that a report says, except times.</summary>
/// <param name="Seed">Decides the generated inputs.</param>
public sealed record GradingRequest(Problem Problem, Submission Submission, Seed Seed);

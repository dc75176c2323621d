using Grader.Problems;

namespace Grader.Engine.Examining;

/// <summary>What is to be graded. Together with the grader's version it decides everything that a report says, times apart.</summary>
/// <param name="Seed">What the generated inputs follow from.</param>
public sealed record GradingRequest(Problem Problem, Submission Submission, Seed Seed);

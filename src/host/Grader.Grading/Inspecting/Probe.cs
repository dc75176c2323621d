namespace Grader.Grading.Inspecting;

/// <summary>A question put to a trained loop that its own run does not answer.</summary>
/// <param name="Question">What was done, as the beginning of a line.</param>
public sealed record Probe(string Question, double Answer);

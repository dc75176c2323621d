
namespace Grader.Problems;

/// <summary>A cause of failed training that a diagnosis may name.</summary>
/// <param name="Symptom">What the curves show.</param>
public sealed record Cause(string Key, string Family, string Symptom);

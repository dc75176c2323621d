namespace Grader.Checks.Shrinking;

/// <summary>A dimension of an input's arrays.</summary>
/// <param name="Length">Part of the identity: two records of the same type in one input may each have a dimension of the same name.</param>
readonly record struct Dimension(string Name, int Length);

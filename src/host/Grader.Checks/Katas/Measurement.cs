namespace Grader.Checks;

/// <summary>A number that a run gave, and the thresholds between which it must lie; either may be null.</summary>
public sealed record Measurement(double Value, double? AtLeast, double? AtMost);

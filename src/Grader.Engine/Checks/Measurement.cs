namespace Grader.Engine.Checks;

/// <summary>A number that a run gave, and the thresholds between which it has to lie.</summary>
public sealed record Measurement(double Value, double? AtLeast, double? AtMost);

using CsCheck;

namespace Grader.Engine.Checks;

/// <summary>How a kata is trained under observation.</summary>
/// <param name="Train">Calls one object of the submission, the trial's first; returns the held-out metric, where there is one.</param>
/// <param name="Training">The call that trains, with the arguments that data drawn from this generator give.</param>
public sealed record Inspection(Func<Trial, double?> Train, Func<PCG, AskedCall> Training);

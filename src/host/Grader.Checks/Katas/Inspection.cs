using CsCheck;

namespace Grader.Checks;

/// <summary>How a kata is trained under observation.</summary>
/// <param name="Train">
/// Draws data, trains one object of a submission on them and returns the held-out metric, if there is one. The first call is the one that
/// trains.
/// </param>
public sealed record Inspection(Func<ICandidateObject, PCG, double?> Train)
{
    /// <summary>The training call, with arguments from data drawn by this generator.</summary>
    public AskedCall Training(PCG random) => AskedCall.FirstOf(callee => Train(callee, random));
}

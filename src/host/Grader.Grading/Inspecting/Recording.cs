using System.Collections.Immutable;

namespace Grader.Grading.Inspecting;

/// <summary>
/// How a kata's submission trained, as its watch recorded it: named series with one number for each optimizer step or each pass of the
/// network. It comes out of the worker and is only shown: a submission may have made it up.
/// </summary>
/// <param name="Series">
/// <c>loss</c>, <c>rate</c>; <c>gradient/…</c>, <c>weight/…</c>, <c>update/…</c> (norms, by parameter); <c>output-mean/…</c>,
/// <c>-deviation</c>, <c>-zeros</c>, <c>-ends</c> (by layer); <c>class/…</c> (labels fed); and others about batches and rows.
/// </param>
/// <param name="HeldOut">The metric on data that training has not seen; null if it could not be computed.</param>
/// <param name="Failure">Why training ended early; null if it did not.</param>
public sealed record Recording(ImmutableDictionary<string, ImmutableArray<float>> Series, double? HeldOut, string? Failure)
{
    public ImmutableArray<float> this[string name] => Series.GetValueOrDefault(name, []);

    /// <summary>The number of a series that holds exactly one; null otherwise.</summary>
    public float? Single(string name) => this[name] is [var value] ? value : null;

    public int Steps => this["loss"].Length;

    /// <summary>Names after a prefix, in the order in which they were recorded: <c>gradient</c> gives the parameters.</summary>
    public ImmutableArray<string> Of(string kind) =>
        [.. Order.Where(name => name.StartsWith(kind + "/", StringComparison.Ordinal)).Select(name => name[(kind.Length + 1)..])];

    /// <summary>What the trained loop was asked afterwards.</summary>
    public ImmutableArray<Probe> Probes { get; init; } = [];

    /// <summary>All names in the order in which they were recorded.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>
    /// Parameters whose names say that they are weights, first layer first, or all if none does: their gradients tell how far a gradient
    /// reaches. A recurrent layer's are <c>weight_ih_l0</c> and the like.
    /// </summary>
    public ImmutableArray<string> Weights
    {
        get
        {
            var all = Of("gradient");
            var weights = all.Where(name => name.Split('.')[^1].StartsWith("weight", StringComparison.Ordinal)).ToImmutableArray();
            return weights.IsEmpty ? all : weights;
        }
    }
}

namespace Grader.Engine.Shrinking;

/// <summary>
/// Names the dimensions of an array in a record of inputs, so that a smaller input can be made of it: an index of a dimension is dropped
/// from every array that has it.
/// <code>record Inputs([Dims("n", "dk")] float[,] Query, [Dims("m", "dk")] float[,] Key);</code>
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DimsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>The least value that an integer in a record of inputs may take when a smaller input is looked for; 0 without it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AtLeastAttribute(long bound) : Attribute
{
    public long Bound { get; } = bound;
}

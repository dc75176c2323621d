namespace Grader.Checks.Shrinking;

/// <summary>
/// Names the dimensions of an array in a record of inputs. Shrinking drops an index of a dimension from every array that has it.
/// <code>record Inputs([Dims("n", "dk")] float[,] Query, [Dims("m", "dk")] float[,] Key);</code>
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DimsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>The least value that shrinking may give an integer in a record of inputs; 0 if the attribute is absent.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AtLeastAttribute(long bound) : Attribute
{
    public long Bound { get; } = bound;
}

namespace Grader.Checks.Shrinking;

/// <summary>Inputs that contradict what their record declares.</summary>
static class DeclaredRanges
{
    /// <summary>What contradicts it, in words; null if nothing does.</summary>
    public static string? FindOutside(object? input)
    {
        foreach (var leaf in InputTree.Decompose(input).Leaves)
        {
            var number = leaf.Value switch { int whole => whole, long whole => whole, _ => (long?)null };
            if (number < leaf.Bound)
            {
                return $"{leaf.Name ?? "a number"} is {number}, and at least {leaf.Bound} is declared";
            }
        }
        return null;
    }
}

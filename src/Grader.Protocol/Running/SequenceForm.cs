namespace Grader.Protocol;

/// <summary>Arrays, lists and the interfaces of lists as forms: <c>System.Collections.Generic.IList&lt;int[]&gt;</c>.</summary>
static class SequenceForm
{
    const string Generic = "System.Collections.Generic.";

    /// <summary>The types that arrays and <c>List&lt;T&gt;</c> can be assigned to, and immutable arrays.</summary>
    static readonly string[] s_names =
    [
        $"{Generic}List", $"{Generic}IList", $"{Generic}IReadOnlyList", $"{Generic}ICollection", $"{Generic}IReadOnlyCollection",
        $"{Generic}IEnumerable", "System.Collections.Immutable.ImmutableArray",
    ];

    public static string ListOf(string item) => $"{Generic}List<{item}>";

    /// <summary>The form of the items of a sequence; null if the form is not a sequence.</summary>
    public static string? Item(string form)
    {
        if (form.EndsWith('>'))
        {
            return s_names.FirstOrDefault(name => form.StartsWith(name + "<", StringComparison.Ordinal)) is { } name
                ? form[(name.Length + 1)..^1]
                : null;
        }
        // in an array of arrays the outermost brackets come first: float[][,] holds float[,]
        var brackets = form.IndexOf('[', form.LastIndexOf('>') + 1);
        return brackets > 0 && form.AsSpan(brackets).StartsWith("[]") ? form.Remove(brackets, 2) : null;
    }
}

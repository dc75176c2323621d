namespace Grader.Contracts;

/// <summary>Arrays, lists and the interfaces of lists as forms: <c>System.Collections.Generic.IList&lt;int[]&gt;</c>.</summary>
static class SequenceForm
{
    const string Generic = "System.Collections.Generic.";

    /// <summary>What arrays and <c>List&lt;T&gt;</c> are assignable to, and immutable arrays.</summary>
    static readonly string[] s_names =
    [
        $"{Generic}List", $"{Generic}IList", $"{Generic}IReadOnlyList", $"{Generic}ICollection", $"{Generic}IReadOnlyCollection",
        $"{Generic}IEnumerable", "System.Collections.Immutable.ImmutableArray",
    ];

    public static string ListOf(string item) => $"{Generic}List<{item}>";

    /// <summary>The form of what is in a sequence; null where the form is none.</summary>
    public static string? Item(string form)
    {
        if (form.EndsWith('>'))
        {
            return s_names.FirstOrDefault(name => form.StartsWith(name + "<", StringComparison.Ordinal)) is { } name
                ? form[(name.Length + 1)..^1]
                : null;
        }
        // of an array of arrays the outermost brackets are written first: float[][,] holds float[,]
        var brackets = form.IndexOf('[', form.LastIndexOf('>') + 1);
        return brackets > 0 && form.AsSpan(brackets).StartsWith("[]") ? form.Remove(brackets, 2) : null;
    }
}

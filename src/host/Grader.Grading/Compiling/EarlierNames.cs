using System.Text.RegularExpressions;

namespace Grader.Grading.Compiling;

/// <summary>Names that the checks API had at first: whoever has checks of his own is told the present one.</summary>
static partial class EarlierNames
{
    static readonly Dictionary<string, string> s_now = new()
    {
        ["Agrees"] = "MatchesReference",
        ["AgreesAcrossObjects"] = "MatchesReferenceAcrossObjects",
        ["Law"] = "Property",
        ["Survives"] = "StaysFinite",
        ["Growth"] = "Scaling",
        ["on"] = "inputs",
        ["where"] = "valid",
        ["first"] = "examples",
        ["gives"] = "returns",
        ["Of"] = "Named", // of Sizes
        ["Trial"] = "CheckContext",
        ["ICallee"] = "ICandidateObject",
    };

    /// <summary>What to write now, in a sentence with a blank before it; empty if the compiler names nothing that was renamed.</summary>
    /// <param name="message">The compiler's.</param>
    public static string Advice(string message)
    {
        var found = Quoted().Matches(message).Select(match => match.Groups["name"].Value).FirstOrDefault(s_now.ContainsKey);
        return found is null ? "" : $" `{found}` is called `{s_now[found]}` now.";
    }

    [GeneratedRegex("'(?<name>[A-Za-z]+)'")]
    private static partial Regex Quoted();
}

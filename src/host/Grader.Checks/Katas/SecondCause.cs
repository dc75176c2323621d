using System.Text.RegularExpressions;
using Grader.Problems;

namespace Grader.Checks;

/// <summary>
/// Whether what follows the cause in a diagnosis names another one as well: "healthy or leaking-split", "healthy, otherwise dead-relu". A
/// cause that is ruled out ("not dead-relu") or only talked about ("dead-relu would have shown zeros") is no second one.
/// </summary>
static partial class SecondCause
{
    /// <summary>Words between an offer ("or", "if") and the cause that it offers.</summary>
    const int MostWordsBetween = 3;

    /// <summary>The key of the other cause; null if there is none.</summary>
    /// <param name="named">The cause that the diagnosis begins with.</param>
    /// <param name="rest">What follows it in its line.</param>
    public static string? Find(string named, string rest)
    {
        foreach (Match word in Word().Matches(rest))
        {
            var key = word.Value.ToLowerInvariant();
            if (key != named && Causes.Find(key) is not null && IsOffered(rest[..word.Index], rest[(word.Index + word.Length)..]))
            {
                return key;
            }
        }
        return null;
    }

    static bool IsOffered(string before, string after)
    {
        if (Separators().IsMatch(before))
        {
            return EndOfClause().IsMatch(after); // "dead-relu, leaking-split"; with more behind it, it is a remark on the other cause
        }
        var clause = Word().Matches(LastClause().Match(before).Value).Select(word => word.Value.ToLowerInvariant()).ToList();
        var near = clause.TakeLast(MostWordsBetween + 1).ToList();
        var isDenied = clause.Any(word => word is
            "not" or "no" or "nor" or "neither" or "never" or "without" or "than" or "unlike" or "of");
        var isConditional = near.Contains("if") || near.Contains("unless");
        if (isConditional)
        {
            return isDenied || EndOfClause().IsMatch(after); // "if it is not dead-relu"
        }
        var isAlternative = near.Any(word => word is
            "or" or "else" or "otherwise" or "maybe" or "perhaps" or "possibly" or "probably" or "either" or "alternatively");
        var isAddition = clause.TakeLast(2).Any(word => word is "and" or "but" or "also" or "plus" or "both" or "with");
        return !isDenied && (isAlternative || (isAddition && !SaysSomethingOfIt().IsMatch(after)));
    }

    [GeneratedRegex("[A-Za-z]+(-[A-Za-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\s,;:/|+&(`'""*=>–—-]*$")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[`'""*]*\s*([,;:/|+&).?!]|$)")]
    private static partial Regex EndOfClause();

    [GeneratedRegex("[^,;:.()]*$")]
    private static partial Regex LastClause();

    [GeneratedRegex(
        @"^[`'""*]*\s+(is|are|was|were|would|could|can|cannot|can't|does|doesn't|did|didn't|isn't|wasn't|has|had|shows?|gives?|looks?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SaysSomethingOfIt();
}

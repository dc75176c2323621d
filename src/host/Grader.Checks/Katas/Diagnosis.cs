using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// What a candidate says is wrong with a kata, from the comment lines <c>// diagnosis: …</c>, <c>// line: …</c> and <c>// evidence: …</c>
/// at the top of a file. If several things are wrong, each has three lines of its own. Explanations after a key or below the three lines
/// are ignored, except for a second cause in a line: naming two causes gives two diagnoses.
/// </summary>
/// <param name="Cause">What the line says, known or not.</param>
/// <param name="Line">A line number of the starter; null if the line is missing or holds no number.</param>
/// <param name="Evidence">
/// Key of a symptom, or <c>Evidence.</c> with the name of an assertion; null if the line is missing or still holds its question mark.
/// </param>
public sealed partial record Diagnosis(string Cause, int? Line, string? Evidence)
{
    const string AssertionPrefix = "evidence.";
    const string Key = "diagnosis";

    /// <summary>
    /// Name of the method of the submission's class <c>Evidence</c> that is the evidence; null if it is a key, or there is none.
    /// </summary>
    public string? Assertion =>
        Evidence?.StartsWith(AssertionPrefix, StringComparison.OrdinalIgnoreCase) == true ? Evidence[AssertionPrefix.Length..] : null;

    /// <summary>The diagnoses in the order of the file; empty if no cause is given.</summary>
    public static ImmutableArray<Diagnosis> Read(ImmutableArray<SourceFile> sources)
    {
        var lines = sources.SelectMany(source => Top(source.Text)).Select(line => HeaderLine().Match(line)).Where(IsHeader);
        return [.. ByBug(lines).SelectMany(ReadOne).Where(diagnosis => diagnosis.Cause.Length > 0)];
    }

    /// <summary>"My diagnosis: …" is one if a cause follows; otherwise it is part of an explanation.</summary>
    static bool IsHeader(Match line) =>
        line.Success && (line.Groups["called"].Length == 0 || Causes.Find(Bare(line).ToLowerInvariant()) is not null);

    /// <summary>
    /// The value without a full stop or colon behind it, and without the quotes or backticks of a list that it was copied from.
    /// </summary>
    static string Bare(Match line) => line.Groups["value"].Value.Trim('`', '\'', '"', '*', '.', ':');

    /// <summary>
    /// The lines of each bug by their keys, which may come in any order. A repeated key begins another bug if all three keys are there, or
    /// if it is a cause; otherwise it is part of an explanation.
    /// </summary>
    static IEnumerable<Dictionary<string, Match>> ByBug(IEnumerable<Match> lines)
    {
        const int Keys = 3;
        var bug = new Dictionary<string, Match>();
        foreach (var line in lines)
        {
            var key = line.Groups["key"].Value.ToLowerInvariant();
            if (bug.TryAdd(key, line) || (bug.Count < Keys && key != Key))
            {
                continue;
            }
            yield return bug;
            bug = new Dictionary<string, Match> { [key] = line };
        }
        yield return bug;
    }

    /// <summary>What the lines of one bug say: one diagnosis, and another if they name two causes.</summary>
    static IEnumerable<Diagnosis> ReadOne(Dictionary<string, Match> lines)
    {
        if (lines.TryGetValue(Key, out var first) &&
            SecondCause.Find(Bare(first).ToLowerInvariant(), first.Groups["rest"].Value) is { } other)
        {
            yield return new Diagnosis(other, null, null);
        }
        var number = int.TryParse(ValueOf("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
        var named = new Diagnosis(ValueOf(Key)?.ToLowerInvariant() ?? "", number, ValueOf("evidence"));
        yield return named.Assertion is null ? named with { Evidence = named.Evidence?.ToLowerInvariant() } : named;

        // null if the line is missing or still holds its question mark
        string? ValueOf(string key) =>
            lines.TryGetValue(key, out var line)
            && Bare(line) is { Length: > 0 } value
            && value != "?"
                ? value
                : null;
    }

    /// <summary>The lines before the first line of code; usings and directives may be among them.</summary>
    static IEnumerable<string> Top(string text)
    {
        var isInComment = false;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            isInComment |= line.StartsWith("/*", StringComparison.Ordinal);
            if (!isInComment && !BeforeCode().IsMatch(line))
            {
                yield break;
            }
            if (!isInComment)
            {
                yield return line;
            }
            isInComment &= !line.Contains("*/", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^(\uFEFF|$|//|#|((global )?using|extern alias) )")]
    private static partial Regex BeforeCode();

    const string FirstWord = @"(?<value>[^\s(,;/|+&]*)";

    // a second diagnosis may be numbered, or be called one
    [GeneratedRegex(
        @"^\uFEFF?//+[ \t]*((?<called>([a-z]+[ \t]+){1,3})?(?<key>diagnosis)([ \t]*\d)?|(?<key>line|evidence))[ \t]*:[ \t]*" +
        FirstWord + "(?<rest>.*)",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeaderLine();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Contracts;
using Grader.Problems;

namespace Grader.Engine.Checks;

/// <summary>
/// What a candidate says is wrong with a kata, from the comment lines <c>// diagnosis: …</c>, <c>// line: …</c> and <c>// evidence: …</c>
/// at the top of a file. If several things are wrong, each has three lines of its own. What is explained behind a key is not read, but for
/// a second cause: who names two has given two diagnoses.
/// </summary>
/// <param name="Cause">What is there, known or not.</param>
/// <param name="Line">A line number of the starter; null where the line is missing or holds no number.</param>
/// <param name="Evidence">
/// Key of a symptom, or <c>Evidence.</c> with the name of an assertion; null where the line is missing or still holds its question mark.
/// </param>
public sealed partial record Diagnosis(string Cause, int? Line, string? Evidence)
{
    const string AssertionPrefix = "evidence.";

    /// <summary>
    /// Name of the method of the submission's class <c>Evidence</c> that is the evidence; null where it is a key, or there is none.
    /// </summary>
    public string? Assertion =>
        Evidence?.StartsWith(AssertionPrefix, StringComparison.OrdinalIgnoreCase) == true ? Evidence[AssertionPrefix.Length..] : null;

    /// <summary>In the order of the file; empty where no cause is given.</summary>
    public static ImmutableArray<Diagnosis> Read(ImmutableArray<SourceFile> sources)
    {
        var found = new List<Diagnosis>();
        var lines = sources.SelectMany(source => Top(source.Text));
        foreach (var match in lines.Select(line => HeaderLine().Match(line)).Where(match => match.Success))
        {
            var value = match.Groups["value"].Value is { Length: > 0 } given && given != "?" ? given : null;
            switch (match.Groups["key"].Value.ToLowerInvariant())
            {
                case "diagnosis":
                    if (OtherCause(match.Groups["rest"].Value) is { } other)
                    {
                        found.Add(new Diagnosis(other, null, null));
                    }
                    found.Add(new Diagnosis(value?.ToLowerInvariant() ?? "", null, null));
                    break;
                case "line" when found.Count > 0:
                    found[^1] = found[^1] with { Line = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null };
                    break;
                case "evidence" when found.Count > 0:
                    found[^1] = found[^1] with { Evidence = value } is { Assertion: not null } asserted
                        ? asserted
                        : found[^1] with { Evidence = value?.ToLowerInvariant() };
                    break;
            }
        }
        return [.. found.Where(diagnosis => diagnosis.Cause.Length > 0)];
    }

    /// <summary>A second cause beside the first, as in "healthy or leaking-split"; null if something else follows.</summary>
    static string? OtherCause(string rest)
    {
        var named = Beside().Match(rest).Groups["key"].Value.ToLowerInvariant(); // empty if nothing is named
        return Causes.All.Any(cause => cause.Key == named) ? named : null;
    }

    /// <summary>The lines before the first of code; usings and directives may stand among them.</summary>
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

    [GeneratedRegex(@"^\uFEFF?//+[ \t]*(?<key>diagnosis|line|evidence)[ \t]*:[ \t]*" + FirstWord + "(?<rest>.*)", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^[\s,;/|+&]*((or|and)\s+)?(?<key>[a-z]+(-[a-z]+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();
}

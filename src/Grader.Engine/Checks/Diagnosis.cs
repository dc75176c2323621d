using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Contracts;

namespace Grader.Engine.Checks;

/// <summary>
/// What a candidate says is wrong with a kata, from the comment lines <c>// diagnosis: …</c>, <c>// line: …</c> and <c>// evidence: …</c>. Where
/// several things are wrong, each has three lines of its own.
/// </summary>
/// <param name="Cause">What is there, known or not.</param>
/// <param name="Line">A line number of the starter; null where the line is missing or holds no number.</param>
/// <param name="Evidence">Key of a symptom, or <c>Evidence.</c> with the name of an assertion; null where the line is missing or still holds its question mark.</param>
public sealed partial record Diagnosis(string Cause, int? Line, string? Evidence)
{
    const string AssertionPrefix = "evidence.";

    /// <summary>Name of the method of the submission's class <c>Evidence</c> that is the evidence; null where it is a key, or there is none.</summary>
    public string? Assertion => Evidence?.StartsWith(AssertionPrefix, StringComparison.OrdinalIgnoreCase) == true ? Evidence[AssertionPrefix.Length..] : null;

    /// <summary>In the order of the file; empty where no cause is given.</summary>
    public static ImmutableArray<Diagnosis> Read(ImmutableArray<SourceFile> sources)
    {
        var found = new List<Diagnosis>();
        foreach (var match in sources.SelectMany(source => HeaderLine().Matches(source.Text)))
        {
            var value = match.Groups["value"].Value.Trim() is { Length: > 0 } given && given != "?" ? given : null;
            switch (match.Groups["key"].Value)
            {
                case "diagnosis":
                    found.Add(new Diagnosis(value?.ToLowerInvariant() ?? "", null, null));
                    break;
                case "line" when found.Count > 0:
                    found[^1] = found[^1] with { Line = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null };
                    break;
                case "evidence" when found.Count > 0:
                    found[^1] = found[^1] with { Evidence = value } is { Assertion: not null } asserted ? asserted : found[^1] with { Evidence = value?.ToLowerInvariant() };
                    break;
            }
        }
        return [.. found.Where(diagnosis => diagnosis.Cause.Length > 0)];
    }

    [GeneratedRegex(@"^//[ \t]*(?<key>diagnosis|line|evidence)[ \t]*:[ \t]*(?<value>[^\s(]*)", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}

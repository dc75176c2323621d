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
/// <param name="Evidence">Key of a symptom; null where the line is missing or still holds its question mark.</param>
public sealed partial record Diagnosis(string Cause, int? Line, string? Evidence)
{
    /// <summary>In the order of the file; empty where no cause is given.</summary>
    public static ImmutableArray<Diagnosis> Read(ImmutableArray<SourceFile> sources)
    {
        var found = new List<Diagnosis>();
        foreach (var match in sources.SelectMany(source => HeaderLine().Matches(source.Text)))
        {
            var value = match.Groups["value"].Value.Trim().ToLowerInvariant() is { Length: > 0 } given && given != "?" ? given : null;
            switch (match.Groups["key"].Value)
            {
                case "diagnosis":
                    found.Add(new Diagnosis(value ?? "", null, null));
                    break;
                case "line" when found.Count > 0:
                    found[^1] = found[^1] with { Line = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null };
                    break;
                case "evidence" when found.Count > 0:
                    found[^1] = found[^1] with { Evidence = value };
                    break;
            }
        }
        return [.. found.Where(diagnosis => diagnosis.Cause.Length > 0)];
    }

    [GeneratedRegex(@"^//[ \t]*(?<key>diagnosis|line|evidence)[ \t]*:[ \t]*(?<value>[^\s(]*)", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}

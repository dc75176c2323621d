using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Contracts;

namespace Grader.Engine.Checks;

/// <summary>What a candidate says is wrong with a kata, from the comment lines <c>// diagnosis: …</c> and <c>// line: …</c>.</summary>
/// <param name="Cause">Null where the line is missing or still holds its question mark.</param>
/// <param name="Line">A line number of the starter.</param>
public sealed partial record Diagnosis(string? Cause, int? Line)
{
    public static Diagnosis Read(ImmutableArray<SourceFile> sources)
    {
        var found = sources.SelectMany(source => HeaderLine().Matches(source.Text)).ToList();
        string? Value(string key) => found.FirstOrDefault(match => match.Groups["key"].Value == key)?.Groups["value"].Value;
        var cause = Value("diagnosis")?.Trim().ToLowerInvariant();
        return new Diagnosis(
            string.IsNullOrEmpty(cause) || cause == "?" ? null : cause,
            int.TryParse(Value("line"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null);
    }

    [GeneratedRegex(@"^//[ \t]*(?<key>diagnosis|line)[ \t]*:[ \t]*(?<value>[^\s(]*)", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}

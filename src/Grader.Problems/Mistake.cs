using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Contracts;

namespace Grader.Problems;

/// <summary>A wrong submission that the checks must reject, with the check that does it and what to tell the candidate.</summary>
/// <param name="RejectedBy">Name of a check in <c>checks.csx</c>.</param>
/// <param name="Feedback">One sentence about the mistake.</param>
/// <param name="Hint">Number of the hint that is about it; null where none is.</param>
/// <param name="NotRecognised">Why its answers do not tell it from others; null where they do.</param>
/// <param name="Leaves">Of a kata with several bugs: the cause of the one that is left, where all others are fixed; null elsewhere.</param>
public sealed partial record Mistake(
    SourceFile Source, string RejectedBy, string Feedback, int? Hint, string? NotRecognised, string? Leaves)
{
    /// <summary>The file's name without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Source.Path);

    /// <summary>
    /// Reads the header: <c>// rejected by: …</c>, <c>// feedback: …</c> and, where they apply, <c>// hint: 2</c>, <c>// not recognised:
    /// …</c> and <c>// leaves: …</c>.
    /// </summary>
    /// <exception cref="InvalidProblemException">A line of the header is missing.</exception>
    public static Mistake Read(string path)
    {
        var text = ProblemFiles.ReadText(path);
        return new Mistake(new SourceFile(path, text), Header("rejected by"), Header("feedback"),
            int.TryParse(Line("hint"), NumberStyles.None, CultureInfo.InvariantCulture, out var hint) ? hint : null,
            Line("not recognised"), Line("leaves"));

        string? Line(string key) => HeaderLine().Matches(text)
            .FirstOrDefault(match => match.Groups["key"].Value == key)?.Groups["value"].Value.Trim();
        string Header(string key) => Line(key) ?? throw new InvalidProblemException(
            path, 1, $"a mistake begins with the line `// {key}: …`");
    }

    [GeneratedRegex(@"^//\s*(?<key>[a-z ]+?)\s*:\s*(?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Problems;

/// <summary>A wrong submission that the checks must reject, with the check that rejects it and what to tell the candidate.</summary>
/// <param name="RejectedBy">Name of a check in <c>checks.cs</c>.</param>
/// <param name="Feedback">One sentence about the mistake.</param>
/// <param name="Hint">Number of the hint about it; null if there is none.</param>
/// <param name="NotRecognised">Why its answers do not tell it from others; null if they do.</param>
/// <param name="Leaves">For a kata with several bugs: the cause of the one that is left while all others are fixed; null otherwise.</param>
public sealed partial record Mistake(
    SourceFile Source, string RejectedBy, string Feedback, int? Hint, string? NotRecognised, string? Leaves)
{
    /// <summary>The file's name without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Source.Path);

    /// <summary>
    /// Reads the header: <c>// rejected by: …</c>, <c>// feedback: …</c> and, if they apply, <c>// hint: 2</c>, <c>// not recognised: …</c>
    /// and <c>// leaves: …</c>.
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

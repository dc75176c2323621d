using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Problems;

/// <summary>What only some ask of a problem, read from its folder when they do.</summary>
public static partial class ProblemFolder
{
    /// <summary>Known wrong submissions, by file name.</summary>
    public static ImmutableArray<Mistake> ReadMistakes(this Problem problem) => [.. problem.Entries("mistakes").Select(Mistake.Read)];

    /// <summary>Different right submissions: paths of files or folders.</summary>
    public static ImmutableArray<string> AcceptedPaths(this Problem problem) => problem.Entries("accepted");

    /// <summary>The same answers from the numeric core, for <c>grader bench</c>; null if there is no <c>core.cs</c>.</summary>
    public static SourceFile? ReadCore(this Problem problem)
    {
        var path = Path.Combine(problem.Folder, "core.cs");
        return File.Exists(path) ? new SourceFile(path, ProblemFiles.ReadText(path)) : null;
    }

    /// <summary>The graded hints of <c>hints.md</c>, the faintest first; empty if there is no such file.</summary>
    public static ImmutableArray<string> ReadHints(this Problem problem)
    {
        var path = Path.Combine(problem.Folder, "hints.md");
        return File.Exists(path) ? [.. HintTitle().Split(ProblemFiles.ReadText(path)).Skip(1).Select(hint => hint.Trim())] : [];
    }

    /// <summary>
    /// What an interviewer asks next, from <c>followups.md</c>: question and model answer; empty if there is no such file.
    /// </summary>
    public static ImmutableArray<FollowUp> ReadFollowUps(this Problem problem)
    {
        var path = Path.Combine(problem.Folder, "followups.md");
        return File.Exists(path)
            ? [.. FollowUpTitle().Matches(ProblemFiles.ReadText(path)).Select(match =>
                new FollowUp(match.Groups["question"].Value.Trim(), match.Groups["answer"].Value.Trim()))]
            : [];
    }

    [GeneratedRegex(@"^## (?<question>.+)$(?<answer>(\n(?!## ).*)*)", RegexOptions.Multiline)]
    private static partial Regex FollowUpTitle();

    [GeneratedRegex(@"^## Hint \d+[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex HintTitle();

    static ImmutableArray<string> Entries(this Problem problem, string folder)
    {
        var path = Path.Combine(problem.Folder, folder);
        return Directory.Exists(path)
            ? [.. Directory.GetFileSystemEntries(path).Where(entry => !StrayNames.Contains(Path.GetFileName(entry)))
                .Order(StringComparer.Ordinal)]
            : [];
    }
}

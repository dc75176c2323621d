using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Problems;

/// <summary>One problem folder, read. Its exhibits (mistakes, accepted solutions) are read only by those who prove it.</summary>
/// <param name="Folder">Full path.</param>
public sealed partial record Problem(
    string Folder, Manifest Manifest, string Statement, SourceFile Contract, SourceFile Starter, SourceFile Solution, SourceFile Checks)
{
    public string Id => Manifest.Id;

    public Kata? Kata => Manifest.Kata;

    /// <summary>
    /// Full names of everything that a submission must not use: what the problem bans and, if it is a kata, what every kata bans.
    /// </summary>
    public ImmutableArray<string> BannedNames => Kata is null ? Manifest.Banned : [.. Manifest.Banned, .. Kata.Banned];

    /// <summary>Known wrong submissions, by file name.</summary>
    public ImmutableArray<Mistake> ReadMistakes() => [.. Files("mistakes").Select(Mistake.Read)];

    /// <summary>Different right submissions: paths of files or folders.</summary>
    public ImmutableArray<string> AcceptedPaths() => Files("accepted");

    /// <summary>The same answers from the numeric core, for <c>grader bench</c>; null if there is no <c>core.cs</c>.</summary>
    public SourceFile? ReadCore()
    {
        var path = Path.Combine(Folder, "core.cs");
        return File.Exists(path) ? new SourceFile(path, ProblemFiles.ReadText(path)) : null;
    }

    /// <summary>The graded hints of <c>hints.md</c>, the faintest first; empty if there is no such file.</summary>
    public ImmutableArray<string> ReadHints()
    {
        var path = Path.Combine(Folder, "hints.md");
        return File.Exists(path) ? [.. HintTitle().Split(ProblemFiles.ReadText(path)).Skip(1).Select(hint => hint.Trim())] : [];
    }

    /// <summary>
    /// What an interviewer asks next, from <c>followups.md</c>: question and model answer; empty if there is no such file.
    /// </summary>
    public ImmutableArray<FollowUp> ReadFollowUps()
    {
        var path = Path.Combine(Folder, "followups.md");
        return File.Exists(path)
            ? [.. FollowUpTitle().Matches(ProblemFiles.ReadText(path)).Select(match =>
                new FollowUp(match.Groups["question"].Value.Trim(), match.Groups["answer"].Value.Trim()))]
            : [];
    }

    [GeneratedRegex(@"^## (?<question>.+)$(?<answer>(\n(?!## ).*)*)", RegexOptions.Multiline)]
    private static partial Regex FollowUpTitle();

    [GeneratedRegex(@"^## Hint \d+[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex HintTitle();

    ImmutableArray<string> Files(string folder)
    {
        var path = Path.Combine(Folder, folder);
        return Directory.Exists(path)
            ? [.. Directory.GetFileSystemEntries(path).Where(entry => !StrayNames.Contains(Path.GetFileName(entry)))
                .Order(StringComparer.Ordinal)]
            : [];
    }
}

/// <summary>A question that an interviewer asks once the code is written.</summary>
public sealed record FollowUp(string Question, string Answer);

/// <summary>What <c>problem.yaml</c> says.</summary>
/// <param name="Minutes">Time a prepared candidate needs.</param>
/// <param name="After">Ids of problems that come before this one.</param>
/// <param name="Banned">Full names of namespaces, types and members that a submission must not use.</param>
public sealed record Manifest(
    string Id, string Title, string Track, Difficulty Difficulty, int Minutes, ImmutableArray<string> Tags, ImmutableArray<string> After,
    ImmutableArray<string> Banned, Limits Limits, Kata? Kata)
{
    /// <summary>Ids that the problem had before, and is still found by.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    /// <summary>The id, then those that it had before: what the user's files may be called.</summary>
    public IEnumerable<string> Names => [Id, .. Formerly];

    /// <summary>
    /// Methods whose arguments the object may keep, as a data loader keeps the data set; the arguments of all others are the caller's when
    /// the call is over.
    /// </summary>
    public ImmutableArray<string> Keeps { get; init; } = [];

    /// <summary>
    /// Whether the arrays of arguments and result are overwritten after a call. In a kata the given code may keep anything.
    /// </summary>
    public bool Overwrites(string method) => Kata is null && !Keeps.Contains(method);
}

public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

/// <summary>A training loop that fails, or seems to: what is wrong with it, and what a fix may touch.</summary>
/// <param name="Bugs">At least one. A healthy loop has one entry with the cause <see cref="Causes.Healthy"/>, which has no line.</param>
/// <param name="Protected">Methods of the starter that measure and must stay as they are.</param>
/// <param name="MaxChanges">The largest number of statements that a fix may change; beyond that it is a rewrite.</param>
public sealed record Kata(ImmutableArray<Bug> Bugs, ImmutableArray<string> Protected, int MaxChanges)
{
    /// <summary>
    /// Banned in every kata, as <see cref="Manifest.Banned"/> is in one problem: a loop that knows its caller could behave only where it is
    /// measured.
    /// </summary>
    public static ImmutableArray<string> Banned { get; } =
    [
        "System.Environment.StackTrace", "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame",
        "System.Reflection.MethodBase.GetCurrentMethod", "System.Runtime.CompilerServices.CallerMemberNameAttribute",
        "System.Runtime.CompilerServices.CallerFilePathAttribute", "System.Runtime.CompilerServices.CallerLineNumberAttribute",
    ];
}

/// <summary>One thing that is wrong, and how to find it.</summary>
/// <param name="Cause">Key of the cause, one of <see cref="Causes.All"/>.</param>
/// <param name="Lines">1-based lines of the starter that are to blame; naming one of them is enough.</param>
/// <param name="Evidence">
/// Keys, from <see cref="Symptom.All"/>, of what <c>grader inspect</c> shows that tells this cause from its neighbours; naming one is
/// enough.
/// </param>
public sealed record Bug(string Cause, ImmutableArray<int> Lines, ImmutableArray<string> Evidence);

using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Problems;

/// <summary>One problem folder, read. What only some ask for is read by <see cref="ProblemFolder"/>.</summary>
/// <param name="Folder">Full path.</param>
public sealed record Problem(
    string Folder, Manifest Manifest, string Statement, SourceFile Contract, SourceFile Starter, SourceFile Solution, SourceFile Checks)
{
    public string Id => Manifest.Id;

    public Kata? Kata => Manifest.Kata;

    /// <summary>The name of the one check to run, while its author looks at it alone; null for all.</summary>
    public string? OnlyCheck { get; init; }

    /// <summary>Whether the check of this name is run.</summary>
    public bool Runs(string check) => OnlyCheck is null || OnlyCheck == check;

    /// <summary>
    /// Full names of everything that a submission must not use: what the problem bans and, if it is a kata, what every kata bans.
    /// </summary>
    public ImmutableArray<string> BannedNames => Kata is null ? Manifest.Banned : [.. Manifest.Banned, .. Kata.Banned];
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

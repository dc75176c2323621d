using System.Collections.Immutable;

namespace Grader.Cli.Commands;

/// <summary>The commands by what they are for, with an example of each.</summary>
static class CommandGroups
{
    public static ImmutableArray<CommandGroup> All { get; } =
    [
        new("Practise", "grader start attention --timed",
        [
            new("init", "grader init practice"), new("list", "grader list"),
            new("show", "grader show attention"), new("start", "grader start attention --timed"),
            new("run", "grader run attention"), new("watch", "grader watch attention"),
            new("report", "grader report attention --open"),
            new("try", "grader try attention --with 'query = [[5, 0]]'"), new("hint", "grader hint attention"),
            new("concept", "grader concept softmax"),
            new("solution", "grader solution attention"), new("explain", "grader explain attention"),
            new("followups", "grader followups attention"), new("review", "grader review"), new("bench", "grader bench attention"),
            new("pause", "grader pause"), new("resume", "grader resume"), new("reset", "grader reset attention --timed"),
            new("attempts", "grader attempts attention --diff 1"),
        ]),
        new("Katas: a training loop that fails", "grader inspect sudden-jumps",
        [
            new("inspect", "grader inspect sudden-jumps"), new("diagnose", "grader diagnose sudden-jumps"),
        ]),
        new("Plan and rehearse", "grader mock --minutes 60",
        [
            new("plan", "grader plan"), new("today", "grader today"), new("cards", "grader cards system-design --count 3"),
            new("mock", "grader mock"), new("progress", "grader progress"),
        ]),
        new("Write problems", "grader verify problems/transformers/attention",
        [
            new("new", "grader new problems/decoding/beam-search --signature 'int[] Search(float[,] scores, int width)'"),
            new("verify", "grader verify problems/transformers/attention"),
            new("calibrate", "grader calibrate problems/debugging/sudden-jumps"),
        ]),
        new("Grade others", "grader batch submissions --problem attention --output reports",
        [
            new("batch", "grader batch submissions --problem attention --output reports"),
        ]),
        new("This machine", "grader doctor",
        [
            new("doctor", "grader doctor"), new("optimize", "grader optimize"), new("completion", "source <(grader completion bash)"),
            new("help", "grader help run"),
        ]),
    ];

    /// <summary>Null if there is no such command.</summary>
    public static string? Example(string command) =>
        All.SelectMany(group => group.Commands).FirstOrDefault(entry => entry.Name == command)?.Example;
}

/// <param name="Title">What they are for.</param>
/// <param name="Featured">The example that is shown for all of them.</param>
sealed record CommandGroup(string Title, string Featured, ImmutableArray<GroupedCommand> Commands);

/// <param name="Example">A line that can be typed as it is.</param>
sealed record GroupedCommand(string Name, string Example);

using System.CommandLine;
using System.CommandLine.Completions;
using Grader.Sandboxing;

namespace Grader.Cli.Commands;

/// <summary>Options that several commands share, so that they read the same everywhere.</summary>
static class Options
{
    public static Argument<string> Problem()
    {
        var argument = new Argument<string>("problem")
        {
            Description = "id, unique beginning of an id, or path of a problem folder",
            HelpName = "problem", // help would list all ids in its place
        };
        argument.CompletionSources.Add(_ => Catalogues.Open(null).Ids.Select(id => new CompletionItem(id)));
        return argument;
    }

    public static Argument<string?> Submission() => new("file")
    {
        Description = "the submission: a .cs or .csx file, or a folder; by default <id>.cs, <id>.csx or <id>/ in the working folder",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string[]> Problems() =>
        new("--problems") { Description = "a further folder of problems; may be given several times", HelpName = "DIR" };

    /// <summary>The problem that the user named: in the further folders, or among our own.</summary>
    public static Grader.Problems.Problem ReadProblem(ParseResult parsed, Argument<string> name, Option<string[]> folders) =>
        Catalogues.Open(parsed.GetValue(folders)).Read(parsed.GetRequiredValue(name));

    public static Option<string?> Seed() =>
        new("--seed") { Description = "reproduce the generated inputs of an earlier run (8 hexadecimal digits)", HelpName = "HEX" };

    public static Grading.Examining.Seed ReadSeed(string? text) =>
        text is null ? Grading.Examining.Seed.Fresh()
        : Grading.Examining.Seed.Parse(text) ?? throw new UsageException($"--seed takes up to 8 hexadecimal digits, not `{text}`.");

    public static Option<int?> ClockMinutes() =>
        new("--minutes") { Description = "with --timed: the time on the clock; by default what the problem allows", HelpName = "N" };

    /// <summary>The time that was asked for, or the problem's own.</summary>
    public static int ReadClockMinutes(ParseResult parsed, Option<int?> minutes, Grader.Problems.Problem problem) =>
        parsed.GetValue(minutes) switch
        {
            null => problem.Manifest.Minutes,
            >= 1 and <= 600 and var given => given,
            var other => throw new UsageException($"--minutes takes a number from 1 to 600, not {other}."),
        };

    /// <summary>Options that say something of a clock are not dropped in silence if none is started.</summary>
    /// <exception cref="UsageException">One of them is given.</exception>
    public static void RefuseWithoutClock(ParseResult parsed, Grader.Problems.Problem problem, params ReadOnlySpan<Option> ofClock)
    {
        foreach (var option in ofClock)
        {
            if (parsed.GetResult(option) is { Implicit: false })
            {
                var command = parsed.CommandResult.Command.Name;
                throw new UsageException($"{option.Name} goes with --timed: `grader {command} {problem.Id} --timed` starts a clock.");
            }
        }
    }

    public static Option<int> Jobs(string description) =>
        new("--jobs") { Description = description, DefaultValueFactory = _ => Environment.ProcessorCount };

    public static int ReadJobs(int jobs) =>
        jobs is >= 1 and <= 256 ? jobs : throw new UsageException($"--jobs takes a number from 1 to 256, not {jobs}.");

    public static Option<string?> Isolation()
    {
        var option = new Option<string?>("--isolation")
        {
            Description =
                $"how the submission is sandboxed ({string.Join(", ", Levels.Reverse())}); " +
                "by default the first of these that works here",
            HelpName = "LEVEL",
        };
        option.AcceptOnlyFromAmong([.. Levels]);
        return option;
    }

    static IEnumerable<string> Levels => Enum.GetNames<IsolationLevel>().Select(name => name.ToLowerInvariant());
}

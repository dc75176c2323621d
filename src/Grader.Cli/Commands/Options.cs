using System.CommandLine;

namespace Grader.Cli.Commands;

/// <summary>Options that several commands share, so that they read the same everywhere.</summary>
static class Options
{
    public static Argument<string> Problem() => new("problem") { Description = "id, unique beginning of an id, or path of a problem folder" };

    public static Option<string[]> Problems() => new("--problems") { Description = "a further folder of problems; may be given several times", HelpName = "DIR" };

    public static Option<string?> Seed() => new("--seed") { Description = "reproduce the generated inputs of an earlier run (8 hexadecimal digits)", HelpName = "HEX" };

    public static Engine.Judging.Seed ReadSeed(string? text) =>
        text is null ? Engine.Judging.Seed.Fresh()
        : Engine.Judging.Seed.Parse(text) ?? throw new UsageException($"--seed takes up to 8 hexadecimal digits, and `{text}` is none.");
}

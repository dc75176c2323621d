using Grader.Practice;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader</c> prints without a command: what it is for, and the next sensible step.</summary>
static class Welcome
{
    public static int Show()
    {
        var curriculum = Curriculum.Arrange(Catalogues.Open(null).ReadAll());
        using var history = UserHistory.OpenToRecord();
        var standings = history is null ? [] : Standing.ReadAll(history);
        Console.Out.WriteLine("Write machine-learning code from memory, have it graded, learn what was wrong.\n");
        WriteWaiting(history);
        Console.Out.WriteLine(curriculum.Next(standings) is { } next
            ? $"Next: {next.Manifest.Title}, {next.Manifest.Minutes} min\n" + Commands(
                (NextStep.Begin(next, standings.GetValueOrDefault(next.Id)?.Timer),
                    standings.ContainsKey(next.Id) ? "goes on" : "makes the file, starts the clock"),
                ($"grader show {next.Id}", "says what to do"),
                ($"grader run {next.Id}", "grades the file"))
            : "Every problem is accepted.\n");
        Console.Out.WriteLine(Commands(
            history?.ReadPlans().IsEmpty == false
                ? ("grader today", "shows what your plan has for today")
                : ("grader plan", "plans your days until an interview"),
            ("grader list", "shows all problems"), ("grader help", "shows all commands")));
        return ExitCodes.Success;
    }

    /// <summary>What was begun and waits.</summary>
    static void WriteWaiting(History? history)
    {
        if (history?.ReadMocks() is [.., { IsOver: false }])
        {
            Console.Out.WriteLine("A mock interview waits: `grader mock` goes on with it.\n");
        }
        foreach (var (problem, clock) in (history?.ReadClocks() ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (TimeUsed.Read(clock, DateTimeOffset.UtcNow) is { } time)
            {
                Console.Out.WriteLine($"{problem}: {time.Text}");
            }
        }
    }

    static string Commands(params (string Command, string Does)[] commands) =>
        string.Concat(commands.DistinctBy(entry => entry.Command).Select(entry => $"  {entry.Command,-36} {entry.Does}\n"));
}

using System.Collections.Immutable;
using System.CommandLine;
using Grader.Checks;
using Grader.Cli.Reports;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader diagnose deep-network</c>: asks what is wrong, where, and what shows it; records the answer before anything is fixed.
/// </summary>
static class DiagnoseCommand
{
    /// <summary>The time to read the code of a kata.</summary>
    static readonly TimeSpan s_reading = TimeSpan.FromMinutes(5);

    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var readOnly = new Option<bool>("--read-only") { Description = "five minutes with the code, and no run" };
        var command = new Command(
            "diagnose",
            "Say what is wrong with a kata before you fix it: cause, line, evidence. The first diagnosis is the one that counts.")
        {
            problem, problems, readOnly,
        };
        command.SetAction(parsed =>
        {
            var chosen = Options.ReadProblem(parsed, problem, problems);
            return parsed.GetValue(readOnly) ? DiagnoseByReading(chosen) : Diagnose(chosen, CancellationToken.None);
        });
        return command;
    }

    /// <summary>As an interviewer does who has no machine at hand: the code, five minutes, and no run.</summary>
    static int DiagnoseByReading(Problem problem)
    {
        RequireKata(problem);
        var begun = TimeProvider.System.GetTimestamp();
        Console.Out.WriteLine(
            $"{TimeUsed.Minutes(s_reading)} with the code and without a run: " +
            "name the cause, the line, and the evidence that a run would show.\n");
        var pages = new CodePages(problem.Starter.Text, PageSize.Current());
        do
        {
            Console.Out.WriteLine(pages.Next());
        }
        while (pages.AreSeveral && Prompt.Confirms("Another page (y; Enter goes on)? "));
        Console.Out.WriteLine();
        if (DiagnoseOrLeave(problem, CancellationToken.None) is not { } exitCode)
        {
            return ExitCodes.NotAccepted;
        }
        var used = TimeProvider.System.GetElapsedTime(begun);
        Console.Out.WriteLine($"By reading alone, in {TimeUsed.Minutes(used)} of {TimeUsed.Minutes(s_reading)}" +
            $"{(used > s_reading ? ": too long for an interview" : "")}.");
        return exitCode;
    }

    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    internal static int Diagnose(Problem problem, CancellationToken cancellation) =>
        DiagnoseOrLeave(problem, cancellation) ?? ExitCodes.NotAccepted;

    static Kata RequireKata(Problem problem) =>
        problem.Kata ?? throw new UsageException($"{problem.Id} is no kata: there is nothing to diagnose.");

    /// <returns>Null if the user broke it off.</returns>
    static int? DiagnoseOrLeave(Problem problem, CancellationToken cancellation)
    {
        var kata = RequireKata(problem);
        var given = ImmutableArray.CreateBuilder<Diagnosis>();
        do
        {
            if (Ask(problem, given.Count, cancellation) is not { } diagnosis)
            {
                Console.Error.WriteLine("Nothing is recorded.");
                return null;
            }
            given.Add(diagnosis);
        }
        while (given[^1].Cause != Causes.Healthy && given.Count < 8 && Prompt.Confirms("Is anything else wrong (y/n)? "));

        var score = DiagnosisScore.Compute(given.ToImmutable(), kata, []);
        var history = Record(problem, given.ToImmutable(), score);
        Console.Out.WriteLine();
        foreach (var remark in score.Remarks)
        {
            Console.Out.WriteLine($"  {remark}");
        }
        var isFirst = history?.Tries.Length == 1;
        var tries = history is null ? "" : isFirst ? " First time." : $" After {history.Tries.Length} tries.";
        Console.Out.WriteLine(score.IsRight
            ? $"Right.{tries} Now fix it."
            : $"{score.Parts} of {score.MaxParts} parts are right.{(isFirst ? " This was the diagnosis that counts." : "")} " +
                $"Look again: grader inspect {problem.Id}");
        DiagnosisHeader.Put(problem, given.ToImmutable());
        return score.IsRight ? ExitCodes.Accepted : ExitCodes.NotAccepted;
    }

    /// <summary>What is on record afterwards; null if it cannot be recorded, and then it is said why.</summary>
    static DiagnosisHistory? Record(Problem problem, ImmutableArray<Diagnosis> given, DiagnosisScore score)
    {
        using var history = UserHistory.OpenToRecord();
        DiagnosisHistory? recorded = null;
        if (history is not null)
        {
            UserHistory.Try(() => recorded = DiagnosisHistory.Add(history, problem, given, score));
        }
        return recorded;
    }

    /// <summary>Null if there is no more input.</summary>
    static Diagnosis? Ask(Problem problem, int before, CancellationToken cancellation)
    {
        Console.Out.WriteLine(before == 0 ? $"{problem.Manifest.Title}: what is wrong?\n" : "\nAnd what else?\n");
        var causes = Causes.All.Select(cause => (cause.Key, $"{cause.Family}: {cause.Symptom}")).ToImmutableArray();
        if (Choose("cause", causes, cancellation) is not { } cause)
        {
            return null;
        }
        int? line = null;
        if (cause != Causes.Healthy && (line = AskLine(problem, cancellation)) is null)
        {
            return null;
        }
        Console.Out.WriteLine();
        return Choose("evidence", [.. Symptom.All.Select(symptom => (symptom.Key, symptom.Text))], cancellation) is { } evidence
            ? new Diagnosis(cause, line, evidence)
            : null;
    }

    /// <summary>The starter with its line numbers, a screenful at a time, and one of them; null if there is no more input.</summary>
    static int? AskLine(Problem problem, CancellationToken cancellation)
    {
        var pages = new CodePages(problem.Starter.Text, PageSize.Current());
        Console.Out.WriteLine(pages.Next());
        var question = $"Which line of the starter (1–{pages.Lines}; Enter: {(pages.AreSeveral ? "next lines" : "once more")})? ";
        return Prompt.Ask(question, text => Prompt.NumberUpTo(pages.Lines, text),
            text => text.Length == 0 ? pages.Next() : $"The lines are 1 to {pages.Lines}.", cancellation);
    }

    /// <summary>A key, given as such or by its number; null if there is no more input.</summary>
    static string? Choose(string what, ImmutableArray<(string Key, string Text)> choices, CancellationToken cancellation)
    {
        var list = new ChoiceList(choices, PageSize.Current());
        Console.Out.WriteLine(list.Text);
        var question = $"The {what} (1–{choices.Length} or its key{(list.HasMeanings ? "" : "; ?7 says what 7 means")})? ";
        return Prompt.Ask(question, list.Find, text => list.Reply(what, text), cancellation) is { } chosen
            ? choices[chosen].Key
            : null;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Engine.Checks;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader diagnose vanishing-gradients</c>: asks what is wrong, where, and what shows it; records the answer before anything is mended.</summary>
static partial class DiagnoseCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var command = new Command("diagnose", "Say what is wrong with a kata before you mend it: cause, line, evidence. The first diagnosis is the one that counts.") { problem, problems };
        command.SetAction(parsed => Diagnose(Workplace.OpenCatalogue(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem))));
        return command;
    }

    static int Diagnose(Problem problem)
    {
        if (problem.Kata is not { } kata)
        {
            throw new UsageException($"{problem.Id} is no kata: there is nothing to diagnose.");
        }
        var given = ImmutableArray.CreateBuilder<Diagnosis>();
        do
        {
            if (Ask(problem, given.Count) is not { } diagnosis)
            {
                Console.Error.WriteLine("Nothing is recorded.");
                return ExitCodes.NotAccepted;
            }
            given.Add(diagnosis);
        }
        while (given[^1].Cause != Causes.Healthy && given.Count < 8 && Question.Ask("Is anything else wrong (y/n)? ", text => text is "y" or "yes" ? true : text is "n" or "no" or "" ? false : (bool?)null) == true);

        var score = DiagnosisScore.Of(given.ToImmutable(), kata, []);
        var history = DiagnosisHistory.Add(problem, given.ToImmutable(), []);
        Console.Out.WriteLine();
        foreach (var remark in score.Remarks)
        {
            Console.Out.WriteLine($"  {remark}");
        }
        Console.Out.WriteLine(score.IsRight
            ? $"Right. {(history.Tries.Length <= 1 ? "First time." : $"After {history.FirstRight + 1} tries.")} Now mend it."
            : $"{score.Parts} of {score.MaxParts} parts are right.{(history.Tries.Length <= 1 ? " This was the diagnosis that counts." : "")} Look again: grader inspect {problem.Id}");
        WriteHeader(problem, given.ToImmutable());
        return score.IsRight ? ExitCodes.Accepted : ExitCodes.NotAccepted;
    }

    /// <summary>Null where there is no more input.</summary>
    static Diagnosis? Ask(Problem problem, int before)
    {
        Console.Out.WriteLine(before == 0 ? $"{problem.Manifest.Title}: what is wrong?\n" : "\nAnd what else?\n");
        if (Choose("cause", [.. Causes.All.Select(cause => (cause.Key, $"{cause.Family}: {cause.Symptom}"))]) is not { } cause)
        {
            return null;
        }
        var lines = problem.Starter.Text.Split('\n').Length;
        int? line = null;
        if (cause != Causes.Healthy)
        {
            line = Question.Ask($"Which line of the starter is to blame (1–{lines})? ",
                text => Question.NumberUpTo(lines, text));
            if (line is null)
            {
                return null;
            }
        }
        Console.Out.WriteLine();
        return Choose("evidence", [.. Symptom.All.Select(symptom => (symptom.Key, symptom.Text))]) is { } evidence ? new Diagnosis(cause, line, evidence) : null;
    }

    /// <summary>A key, given as such or by its number; null where there is no more input.</summary>
    static string? Choose(string what, ImmutableArray<(string Key, string Text)> choices)
    {
        foreach (var (choice, i) in choices.Select((choice, i) => (choice, i)))
        {
            Console.Out.WriteLine($"  {i + 1,2}  {choice.Key,-30} {choice.Text}");
        }
        var index = Question.Ask($"The {what} (1–{choices.Length}, or its key)? ", text =>
            Question.NumberUpTo(choices.Length, text) is { } number ? number - 1 :
            choices.Select(choice => choice.Key).ToList().IndexOf(text) is >= 0 and var at ? at : (int?)null);
        return index is { } chosen ? choices[chosen].Key : null;
    }

    /// <summary>Fills in the question marks of the user's file; a header that is filled in already, or was changed, stays as it is.</summary>
    static void WriteHeader(Problem problem, ImmutableArray<Diagnosis> given)
    {
        var header = string.Join('\n', given.Select(diagnosis =>
            $"// diagnosis: {diagnosis.Cause}\n// line: {diagnosis.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"}\n// evidence: {diagnosis.Evidence}"));
        var path = Workplace.FindOwnSubmission(problem);
        if (path is not null && File.Exists(path) && File.ReadAllText(path) is var text && OpenHeader().Match(text) is { Success: true } open)
        {
            File.WriteAllText(path, text[..open.Index] + header + text[(open.Index + open.Length)..]);
            Console.Out.WriteLine($"It stands at the top of {path}.");
            return;
        }
        Console.Out.WriteLine($"For the top of your file:\n\n{header}");
    }

    [GeneratedRegex(@"^// diagnosis: \?[ \t]*\r?\n// line: \?[ \t]*\r?\n// evidence: \?(?=[ \t]*\r?$)", RegexOptions.Multiline)]
    private static partial Regex OpenHeader();
}

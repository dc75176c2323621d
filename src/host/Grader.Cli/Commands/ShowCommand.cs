using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader show attention</c>: the statement, and for a kata the causes to choose from.</summary>
static class ShowCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var keys = new Option<bool>("--keys")
        {
            Description = "of a kata: only the causes and the evidence to choose from, and what each means",
        };
        var command = new Command("show", "Show a problem's statement.") { problem, problems, keys };
        command.SetAction(parsed => Show(
            Options.ReadProblem(parsed, problem, problems), parsed.GetValue(keys)));
        return command;
    }

    internal static int Show(Problem problem, bool keys)
    {
        if (keys && problem.Kata is null)
        {
            throw new UsageException($"{problem.Id} is no kata: there are no keys to choose from.");
        }
        if (Console.IsOutputRedirected)
        {
            WriteAsWritten(problem, keys);
        }
        else if (keys)
        {
            MarkdownText.Write(KeysWithMeanings, Screen.Open());
        }
        else
        {
            var signature = problem.Kata is null ? $"\n\n## Signature\n\n```csharp\n{Signature(problem)}\n```" : "";
            MarkdownText.Write($"{problem.Statement.TrimEnd()}{signature}\n\n{ProblemRules.Render(problem)}", Screen.Open());
            WriteKeys(problem);
        }
        return ExitCodes.Success;
    }

    static void WriteAsWritten(Problem problem, bool keys)
    {
        if (!keys)
        {
            Console.Out.WriteLine($"{problem.Statement.TrimEnd()}\n\n{ProblemRules.Render(problem)}");
        }
        if (problem.Kata is not null)
        {
            Console.Out.WriteLine($"{(keys ? "" : "\n")}{KeysWithMeanings}");
        }
    }

    /// <summary>The bare keys, side by side, so that the statement stays on the screen.</summary>
    static void WriteKeys(Problem problem)
    {
        if (problem.Kata is null)
        {
            return;
        }
        Console.Out.WriteLine($"\nCauses to choose from\n\n{Columns(Causes.All.Select(cause => cause.Key))}");
        Console.Out.WriteLine(
            $"\nEvidence to choose from\n\n{Columns(Symptom.All.Select(symptom => symptom.Key).Append("Evidence.NAME"))}");
        Console.Out.WriteLine($"\nWhat each means: grader show {problem.Id} --keys");

        static string Columns(IEnumerable<string> keys) =>
            ChoiceList.Columns([.. keys.Select(key => $"  {key}")], PageSize.Current().Width);
    }

    /// <summary>The contract without its comments.</summary>
    static string Signature(Problem problem) => string.Join('\n', problem.Contract.Text.ReplaceLineEndings("\n").TrimEnd().Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    static string KeysWithMeanings { get; } = $"""
        ## Causes to choose from

        {string.Join('\n', Causes.All.Select(cause => $"- `{cause.Key}` ({cause.Family}): {cause.Symptom}"))}

        ## Evidence to choose from

        {string.Join('\n', Symptom.All.Select(symptom => $"- `{symptom.Key}`: {symptom.Text}"))}
        - `Evidence.NAME`: an assertion of your own, `public bool NAME(…)` in a class `Evidence` beside `Solution`, with the parameters
          of the method that trains. It has to be false for the broken loop and true for every fixed one, and is tried on both.

        If no line is to blame, `// line: -` says so.
        """;
}

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
        var command = new Command("show", "Show a problem's statement.") { problem, problems };
        command.SetAction(parsed => Show(Workplace.OpenCatalogue(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem))));
        return command;
    }

    static int Show(Problem problem)
    {
        Prose.Write(problem.Statement.TrimEnd());
        if (problem.Kata is not null)
        {
            Prose.Write($"\n## Causes to choose from\n\n{string.Join('\n', Causes.All.Select(cause => $"- `{cause.Key}` ({cause.Family}): {cause.Symptom}"))}");
            Prose.Write($"\n## Evidence to choose from\n\n{string.Join('\n', Symptom.All.Select(symptom => $"- `{symptom.Key}`: {symptom.Text}"))}");
            Prose.Write("""
                - `Evidence.NAME`: an assertion of your own, `public bool NAME(…)` in a class `Evidence` beside `Solution`, with the parameters
                  of the method that trains. It has to be false for the broken loop and true for every mended one, and is tried on both.

                Where no line is to blame, `// line: -` says so.
                """);
        }
        return ExitCodes.Accepted;
    }
}

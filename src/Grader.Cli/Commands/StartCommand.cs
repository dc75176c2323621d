using System.CommandLine;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader start attention</c>: puts the starter into the working folder.</summary>
static class StartCommand
{
    public static Command Create()
    {
        var problem = Options.Problem();
        var problems = Options.Problems();
        var command = new Command("start", "Copy a problem's starter into the working folder; an existing file is never overwritten.") { problem, problems };
        command.SetAction(parsed => Start(Workplace.OpenCatalogue(parsed.GetValue(problems)).Read(parsed.GetRequiredValue(problem))));
        return command;
    }

    static int Start(Problem problem)
    {
        var path = $"{problem.Id}.cs";
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(file);
            writer.Write(problem.Starter.Text);
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new UsageException($"{path} is already here and stays as it is; rename it to start anew.");
        }
        Console.Out.WriteLine($"{path} is ready. `grader show {problem.Id}` tells what to do, `grader run {problem.Id}` grades it.");
        return ExitCodes.Accepted;
    }
}

using Grader.Grading;
using Grader.Grading.Debugging;
using Grader.Grading.Judging;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>
/// What <c>grader run --debug</c> leaves behind: the calls of the smallest input that fails, ready to be made again in a debugger.
/// </summary>
sealed class StepThrough
{
    /// <summary>Whether there are calls to step through.</summary>
    public bool IsReady { get; private set; }

    public void Prepare(Report report, Problem problem, string? isolation, CancellationToken cancellation)
    {
        var folder = Path.Combine(PracticeFolder.Recorded, Path.GetFileNameWithoutExtension(report.Submission));
        Explained(folder, () =>
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true); // of an earlier run: it would lead to calls that no longer fail
            }
        });
        if (report.MostTelling is not { Counterexample: { } shown } check)
        {
            Console.Out.WriteLine("There is nothing to step through: no check shows an input that fails.");
            return;
        }
        using var session = new GradingSession(ChosenSandbox.Open(isolation));
        Explained(folder, () =>
        {
            Directory.CreateDirectory(folder);
            var submission = Submission.Read(report.Submission);
            IsReady = new FailingCalls(session.Toolchain).Write(problem, submission, shown.Made, folder, cancellation);
        });
        var worker = Path.Combine(session.Toolchain.Components.Worker.Folder, "Grader.Worker.dll");
        Console.Out.WriteLine(IsReady
            ? $"`{check.Name}` is ready to step through: press F5 in a folder that `grader init` has made, or debug\n" +
                $"  dotnet {worker} replay {folder} {session.Toolchain.Components.LibTorch.Folder}"
            : $"{report.Submission} has changed meanwhile and does not compile any more.");
    }

    static void Explained(string folder, Action act)
    {
        try
        {
            act();
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{folder} cannot be written: {held.Message.TrimEnd('.')}. If a debugger still runs there, end it and run again.");
        }
    }
}

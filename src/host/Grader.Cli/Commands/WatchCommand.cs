using System.CommandLine;
using Grader.Cli.Watching;
using Grader.Grading.Examining;

namespace Grader.Cli.Commands;

/// <summary><c>grader watch attention [file]</c>: grades a submission whenever it is saved, until the user quits.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var asked = Options.Problem();
        var file = Options.Submission();
        var problems = Options.Problems();
        var seed = Options.Seed();
        var isolation = Options.Isolation();
        var command = new Command("watch", "Grade a submission whenever it is saved.") { asked, file, problems, seed, isolation };
        command.SetAction(async (parsed, cancellation) =>
        {
            var catalogue = Catalogues.Open(parsed.GetValue(problems));
            var name = parsed.GetRequiredValue(asked);
            var (session, problem) = GradingSession.OpenWhile(parsed.GetValue(isolation), () => catalogue.Read(name));
            using var opened = session;
            if (problem.Kata is not null)
            {
                throw new UsageException(
                    $"{problem.Id} is a debugging kata: each grading of one is a try that counts, so it takes `grader run`.");
            }
            var given = parsed.GetValue(seed) is { } text ? Options.ReadSeed(text) : (Seed?)null;
            var path = parsed.GetValue(file) ?? OwnSubmission.TryFind(problem);
            using var saves = new FileChanges(Existing(path ?? $"{problem.Id}.cs"), problem.Folder);
            using var screen = new AlternateScreen();
            using var record = new AttemptRecord();
            WatchedFiles Read() =>
                WatchedFiles.Read(() => catalogue.Read(name), problem.Folder, path ?? $"{problem.Id}.cs", isNamed: path is not null);
            var watch = new Watch(session.Judge, Read, saves, screen, record, given);
            var keys = new WatchKeys(problem, path ?? $"{problem.Id}.cs", parsed.GetValue(problems), screen);
            return await RunAsync(watch, keys, screen, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    /// <exception cref="UsageException">The folder around it does not exist.</exception>
    static string Existing(string path) =>
        Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
            ? path
            : throw new UsageException($"{path}: there is no such folder.");

    /// <summary>Watches until the user quits, then gives the terminal back to the user, whatever signal ends it.</summary>
    /// <exception cref="OperationCanceledException">A signal ended it.</exception>
    static async Task<int> RunAsync(Watch watch, WatchKeys watchKeys, AlternateScreen screen, CancellationToken cancellation)
    {
        using var quitting = new CancellationTokenSource();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, quitting.Token);
        using var leaving = ending.Token.Register(screen.Leave); // at once, however long a grading takes to end
        var keys = new Keys(screen).ReadAsync(key => watchKeys.Press(key, quitting.Cancel), ending.Token);
        try
        {
            await watch.RunAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (quitting.IsCancellationRequested)
        {
            // the user quit
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await keys.ConfigureAwait(false);
        }
        return ExitCodes.Success;
    }
}

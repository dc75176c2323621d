using Grader.Practice;

namespace Grader.Cli;

/// <summary>The practice history of the current user.</summary>
static class UserHistory
{
    static string Folder() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    /// <exception cref="HistoryException">It cannot be used.</exception>
    public static History Open()
    {
        var history = History.Open(Path.Combine(Folder(), "grader", "practice.db"));
        try
        {
            history.TakeOverFiles(StateFolder.Location);
            return history;
        }
        catch
        {
            history.Dispose();
            throw;
        }
    }

    /// <summary>The same, for commands whose only work is to record something.</summary>
    /// <exception cref="UsageException">This is a build server.</exception>
    /// <exception cref="HistoryException">It cannot be used.</exception>
    public static History OpenToChange()
    {
        RefuseOnBuildServer();
        return Open();
    }

    /// <summary>A build server grades what others wrote, and records nothing.</summary>
    /// <exception cref="UsageException">This is one.</exception>
    public static void RefuseOnBuildServer()
    {
        if (BuildServer.IsThis)
        {
            throw new UsageException("Nothing is recorded, because CI is set as on a build server; `CI= ./grader …` records.");
        }
    }

    /// <summary>
    /// The same, for commands that work without a history too: null if it cannot be used. Also null on a build server, which grades what
    /// others wrote.
    /// </summary>
    public static History? OpenToRecord()
    {
        if (BuildServer.IsThis)
        {
            SayWhyNothingIsKept();
            return null;
        }
        History? history = null;
        Try(() => history = Open());
        return history;
    }

    /// <summary>Records something. If that fails, only the record is lost and the command goes on.</summary>
    public static bool Try(Action record)
    {
        try
        {
            record();
            return true;
        }
        catch (HistoryException unusable)
        {
            Console.Error.WriteLine($"Nothing is recorded. {unusable.Message}");
            return false;
        }
    }

    /// <summary>
    /// Tells a person at a terminal, who may not know that they pass for a build server: images for development containers set CI too.
    /// </summary>
    public static void SayWhyNothingIsKept()
    {
        if (BuildServer.IsThis && !Console.IsInputRedirected && !Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("Nothing is recorded, because CI is set as on a build server; `CI= ./grader …` records.");
        }
    }
}

using Grader.Cli.Commands;
using Grader.Practice;

namespace Grader.Cli;

/// <summary>The history of whoever uses this machine.</summary>
static class UserHistory
{
    static string Folder() => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    /// <exception cref="HistoryException">It cannot be used.</exception>
    public static History Open() => History.Open(Path.Combine(Folder(), "grader", "practice.db"));

    /// <summary>The same, for what is worth doing without a history too; null on a build server, which grades what others wrote.</summary>
    public static History? OpenToRecord()
    {
        if (Options.RunsInContinuousIntegration())
        {
            return null;
        }
        try
        {
            return Open();
        }
        catch (HistoryException unusable)
        {
            Console.Error.WriteLine(unusable.Message);
            return null;
        }
    }
}

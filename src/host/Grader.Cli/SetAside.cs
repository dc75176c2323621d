using Grader.Problems;

namespace Grader.Cli;

/// <summary>Keeps a file or folder of the user under another name, so that a new one can take its place.</summary>
static class SetAside
{
    /// <summary>Every file and folder that would be graded as the user's submission, and says so.</summary>
    /// <exception cref="UsageException">One of them cannot be renamed.</exception>
    public static void MoveOwn(Problem problem)
    {
        while (OwnSubmission.TryFind(problem) is { } own)
        {
            Console.Out.WriteLine($"{own} is {Move(own)} now.");
        }
    }

    /// <summary>Renames <c>attention.cs</c> to <c>attention.1.cs</c>, or to the first higher number that is free.</summary>
    /// <returns>The new path.</returns>
    /// <exception cref="UsageException">It cannot be renamed.</exception>
    static string Move(string path)
    {
        var number = 0;
        while (true)
        {
            number++;
            var free = Path.ChangeExtension(path, null) + $".{number}{Path.GetExtension(path)}";
            if (Path.Exists(free))
            {
                continue;
            }
            try
            {
                Directory.Move(path, free); // files too; it never replaces anything
                return free;
            }
            catch (IOException) when (Path.Exists(free))
            {
                // somebody else has just taken the number
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{path} stays as it is: it cannot be renamed to {free}: {refused.Message}");
            }
        }
    }
}

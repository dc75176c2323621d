using Grader.Problems;

namespace Grader.Cli;

/// <summary>The submission that the user means without naming it: the problem's file or folder in the working folder.</summary>
static class OwnSubmission
{
    /// <exception cref="UsageException">There is none.</exception>
    public static string Find(Problem problem) =>
        TryFind(problem) ??
        throw new UsageException(
            $"There is no {problem.Id}.cs, {problem.Id}.csx or {problem.Id}/ here; " +
            $"`grader start {problem.Id}` makes one, or name the file.");

    /// <summary>Null if there is none.</summary>
    public static string? TryFind(Problem problem) =>
        problem.Manifest.Names.Select(TryFind).FirstOrDefault(found => found is not null);

    static string? TryFind(string name) =>
        new[] { $"{name}.cs", $"{name}.csx" }.FirstOrDefault(File.Exists) ??
        (Directory.Exists(name) && !File.Exists(Path.Combine(name, "problem.yaml")) ? name : null);
}

using Grader.Problems;

namespace Grader.Cli;

/// <summary>Where problems are looked for.</summary>
static class Catalogues
{
    /// <summary>The folders given with <c>--problems</c>, then the product's own.</summary>
    public static Catalogue Open(string[]? folders) => new([.. folders ?? [], .. OwnProblems()]);

    static IEnumerable<string> OwnProblems()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var problems = Path.Combine(folder, "problems");
            if (Directory.Exists(problems))
            {
                return [problems];
            }
        }
        return [];
    }
}

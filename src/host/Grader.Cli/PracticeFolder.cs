using Grader.Problems;

namespace Grader.Cli;

/// <summary>A folder for practice that an editor understands, as <c>grader init</c> makes it. The working folder may be one.</summary>
static class PracticeFolder
{
    /// <summary>The file that makes a folder one.</summary>
    public const string Project = "practice.csproj";

    /// <summary>What grader keeps there for itself; nothing of it is the user's.</summary>
    public const string OwnFiles = ".grader";

    /// <summary>Where calls are recorded for a debugger, by the name of the submission.</summary>
    public const string Recorded = $"{OwnFiles}/debug";

    /// <summary>
    /// The file from which the user begins. In a practice folder it has a namespace of its own, because an editor takes all files for one
    /// program, and each has a class of the same name.
    /// </summary>
    public static string StarterText(Problem problem)
    {
        if (!File.Exists(Project))
        {
            return problem.Starter.Text;
        }
        var lines = problem.Starter.Text.Split('\n').ToList();
        var declared = $"namespace {Namespace(problem.Id)};";
        var place = lines.FindLastIndex(line => line.StartsWith("using ", StringComparison.Ordinal)) + 1;
        if (place > 0 && lines[place].Trim().Length == 0)
        {
            lines[place] = declared; // no line moves: a diagnosis names lines of the starter
        }
        else
        {
            lines.InsertRange(place, [declared, ""]);
        }
        return string.Join('\n', lines);
    }

    /// <summary><c>layer-norm</c> becomes <c>LayerNormPractice</c>: <c>LayerNorm</c> alone would hide the class of a library.</summary>
    static string Namespace(string id) => $"{TypeName.OfId(id)}Practice";
}

using System.Text;
using System.Text.RegularExpressions;
using Grader.Grading;
using Grader.Protocol;

namespace Hostile.Tests;

/// <summary>
/// Cases that try one forbidden thing and answer rightly where it is refused. Their attempts are made one after another in one submission,
/// eight to a process, because most of what such a case costs is the start of a worker.
/// </summary>
static partial class Attempts
{
    public const string Method = "IsBroken";

    const int Together = 8;

    /// <summary>Whether a case is of this kind.</summary>
    public static bool Include(string name)
    {
        var path = Path.Combine(HostileCase.Folder, "cases", name, "Solution.cs");
        return File.Exists(path)
            && !File.Exists(Path.Combine(HostileCase.Folder, "cases", name, "case.txt"))
            && File.ReadAllText(path) is var text
            && text.StartsWith("// expect: AC\n", StringComparison.Ordinal)
            && text.Contains($"static bool {Method}()", StringComparison.Ordinal);
    }

    /// <summary>The names of the cases, as many as go together.</summary>
    public static IEnumerable<string[]> Groups => HostileCase.Names.Where(Include).Chunk(Together);

    /// <summary>A submission that makes all these attempts in its first call and names those that succeeded.</summary>
    public static Submission Combine(string[] names)
    {
        var source = new StringBuilder("""
            public class Solution
            {
                static bool s_tried;

                public float[,] Scale(float[,] matrix, float factor)
                {
                    if (!s_tried)
                    {
                        s_tried = true;
                        const System.Reflection.BindingFlags Any =
                            System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic;
                        var succeeded = string.Join(", ", s_attempts
                            .Where(attempt => (bool)attempt.Type.GetMethod("IsBroken", Any)!.Invoke(null, null)!)
                            .Select(attempt => attempt.Name));
                        if (succeeded.Length > 0)
                            throw new Exception("not refused: " + succeeded);
                    }
                    var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
                    for (var i = 0; i < scaled.GetLength(0); i++)
                        for (var j = 0; j < scaled.GetLength(1); j++)
                            scaled[i, j] = matrix[i, j] * factor;
                    return scaled;
                }

                static readonly (string Name, Type Type)[] s_attempts =
                [

            """);
        for (var i = 0; i < names.Length; i++)
        {
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"        (\"{names[i]}\", typeof(Case{i}.Attempt)),\n");
        }
        source.Append("    ];\n}\n");
        for (var i = 0; i < names.Length; i++)
        {
            var text = File.ReadAllText(Path.Combine(HostileCase.Folder, "cases", names[i], "Solution.cs"));
            var attempt = ClassName().Replace(text, "Attempt");
            source.Append(System.Globalization.CultureInfo.InvariantCulture, $"namespace Case{i}\n{{\n{attempt}\n}}\n");
        }
        return new Submission("attempts.cs", [new SourceFile("attempts.cs", source.ToString())]);
    }

    [GeneratedRegex(@"\bSolution\b")]
    private static partial Regex ClassName();
}

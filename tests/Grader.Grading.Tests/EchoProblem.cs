using Grader.Problems;

namespace Grader.Grading.Tests;

/// <summary>A problem whose answer is its argument, in a folder of its own: contract type by type.</summary>
public sealed class EchoProblem : IDisposable
{
    static readonly Dictionary<string, string> s_examples = new()
    {
        ["float[,]"] = "new float[,] { { 1, 2.5f, -3 }, { 4, 5, 6 } }",
        ["float[]"] = "new float[] { 1, 2.5f, -3 }",
        ["float[,,]"] = "new float[,,] { { { 1, 2 }, { 3, 4 }, { 5, 6 } }, { { 7, 8 }, { 9, 10 }, { 11, 12 } } }",
        ["float[,,,]"] = "new float[,,,] { { { { 1, 2 } }, { { 3, 4 } }, { { 5, 6 } } } }",
        ["double[,,]"] = "new double[,,] { { { 1, 2 }, { 3, 4 }, { 5, 6 } } }",
        ["long[,,]"] = "new long[,,] { { { 1, 2 }, { 3, 4 }, { 5, 6 } } }",
        ["bool[]"] = "new bool[] { true, false, true }",
        ["bool[,,,]"] = "new bool[,,,] { { { { true, false } }, { { false, false } } } }",
        ["(float[,] Weights, int[] Ids, double Loss)"] = "(new float[,] { { 1, 2.5f }, { 4, 5 } }, new int[] { 3, 4 }, 0.5)",
        ["bool[,]"] = "new bool[,] { { true, false }, { false, false } }",
        ["int[,]"] = "new int[,] { { 1, 2 }, { -3, 4 } }",
        ["int[]"] = "new int[] { 1, -2, 3 }",
        ["long[]"] = "new long[] { 1, -2, 3 }",
        ["string[]"] = "new string[] { \"a\", \"\", \"c d\" }",
        ["string[][]"] = "new string[][] { new[] { \"a\", \"\" }, new[] { \"c d\" } }",
        ["int[][]"] = "new int[][] { new[] { 1, 2 }, new[] { -3, 4 } }",
        ["(int From, int To)[]"] = "new (int From, int To)[] { (1, 2), (-3, 4), (5, 6) }",
        ["(string Name, int Count)[]"] = "new (string Name, int Count)[] { (\"a\", 2), (\"\", -4) }",
        ["int"] = "-5",
        ["double"] = "2.5",
        ["string"] = "\"text\"",
        ["bool"] = "true",
    };

    readonly string _folder = Directory.CreateTempSubdirectory("grader-echo-").FullName;

    /// <param name="checks">Statements, as a script.</param>
    /// <param name="manifest">Further lines of <c>problem.yaml</c>.</param>
    /// <param name="checksClass">The checks as a class, in place of a script.</param>
    public EchoProblem(string type, string? checks = null, string solution = "x", string manifest = "", string? checksClass = null)
    {
        Write("problem.yaml", $"title: Echo\ntrack: tests\ndifficulty: easy\nminutes: 1\n{manifest}");
        Write("statement.md", "# Echo\n");
        Write("contract.cs", $"public interface IEcho {{ {type} Echo({type} x); }}\n");
        Write("starter.cs", $"public class Solution {{ public {type} Echo({type} x) => throw new System.NotImplementedException(); }}\n");
        Write("solution.cs", $"public class Solution {{ public {type} Echo({type} x) => {solution}; }}\n");
        var sent = $"{type} sent = {s_examples[type]};\nExample(\"echo\", it => it.Echo(sent), returns: sent);\n";
        Write(checksClass is null ? "checks.csx" : "checks.cs", checksClass ?? checks ?? sent);
        Problem = ProblemFiles.Read(_folder);
    }

    public Problem Problem { get; }

    /// <summary>A value of a contract's type, as C# writes it.</summary>
    public static string Example(string type) => s_examples[type];

    public string ChecksPath => Path.Combine(_folder, "checks.csx");

    /// <param name="source">With its header.</param>
    public void AddMistake(string name, string source)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "mistakes"));
        Write(Path.Combine("mistakes", name + ".cs"), source);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}

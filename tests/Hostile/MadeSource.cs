using System.Text;
using Grader.Grading;
using Grader.Protocol;

namespace Hostile.Tests;

/// <summary>Submissions that are too large to keep as files. Each puts something that hurts beside a right answer.</summary>
static class MadeSource
{
    const string Right = """
            public float[,] Scale(float[,] matrix, float factor)
            {
                var scaled = new float[matrix.GetLength(0), matrix.GetLength(1)];
                for (var i = 0; i < scaled.GetLength(0); i++)
                    for (var j = 0; j < scaled.GetLength(1); j++)
                        scaled[i, j] = matrix[i, j] * factor;
                return scaled;
            }
        """;

    public static Submission Make(string name) => name switch
    {
        "built-call-chain" => Beside($"static string F = \"\"{Times(20_000, ".Trim()")};"),
        "built-conditional-chain" => Beside($"static int F(int x) => {Each(10_000, i => $"x=={i}?1:")}0;"),
        "built-deep-expression-tree" => Beside($"static int F(int x) => x; static int G = {Times(5_000, "F(")}1{Times(5_000, ")")};"),
        "built-directives-storm" => Beside(
            "#if NEVER\n#line 1 \"/etc/passwd\"\n#pragma checksum \"a.cs\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"00\"\n" +
            $"{Times(3_000, "#elif A || B && !C\n")}#endif\n" +
            $"{Times(1_500, "#region r\n")}{Times(1_500, "#nullable disable\n#nullable restore\n")}{Times(1_500, "#endregion\n")}" +
            Times(2_000, "#pragma warning disable 1591\n")),
        "built-duplicate-members" => Beside(Times(40_000, "int a;")),
        "built-else-if-chain" => Beside($"static int F(int x) {{ {Each(5_000, i => $"if(x=={i})return {i};else ")}return 0; }}"),
        "built-large-literal" => Beside($"static int[] F = {{{Each(20_000, i => $"{i},")}}};"),
        "built-long-string-literal" => Beside($"static string F = \"{Times(200_000, "x")}\";"),
        "built-many-files" => new Submission(
            name, [Whole(""), .. Enumerable.Range(0, 1_000).Select(i => new SourceFile($"C{i}.cs", $"class C{i};"))]),
        "built-many-locals" => Beside($"static void F() {{ {Each(10_000, i => $"var a{i}={i};")} }}"),
        "built-nested-blocks" => Beside($"static void F() {{ {Times(50_000, "{")}{Times(50_000, "}")} }}"),
        "built-nested-classes" => Of($"{Each(9_000, i => $"class A{i}{{")}{Times(9_000, "}")} {Solution("")}"),
        "built-nested-generics" => Beside($"object? F = default({Times(8_000, "List<")}int{Times(8_000, ">")});"),
        "built-nested-if-directives" => Of($"{Times(15_000, "#if A\n")}{Times(15_000, "#endif\n")}{Solution("")}"),
        "built-nested-lambdas" => Beside($"static readonly Delegate F = {Times(2_000, "() => ")}1;"),
        "built-nested-parentheses" => Beside($"static int F = {Times(100_000, "(")}1{Times(100_000, ")")};"),
        "built-or-pattern" => Beside($"static bool F(int x) => x is 0{Each(5_000, i => $" or {i}")};"),
        "built-plus-chain" => Beside($"static int F = 1{Times(20_000, "+1")};"),
        "built-random-bytes" => FromFile(name, RandomBytes()),
        "built-source-of-50-megabytes" => FromFile(name, Encoding.UTF8.GetBytes($"{Solution("")} // {Times(50_000_000, "x")}")),
        "built-source-too-long" => FromFile(name, Encoding.UTF8.GetBytes($"{Solution("")} // {Times(300_000, "x")}")),
        "built-syntax-errors" => Beside(Times(100_000, "%")),
        "built-unary-chain" => Beside($"static int F = {Times(20_000, "-~")}1;"),
        "built-warnings" => Beside(Each(15_000, i => $"int a{i};")),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "nothing makes this case"),
    };

    static Submission Beside(string member) => Of(Solution(member));

    static Submission Of(string text) => new("Solution.cs", [new SourceFile("Solution.cs", text)]);

    static SourceFile Whole(string member) => new("Solution.cs", Solution(member));

    static string Solution(string member) => $"public class Solution {{\n{Right}\n{member}\n}}";

    /// <summary>By way of a file, where reading it is what is tried.</summary>
    static Submission FromFile(string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("grader-hostile-");
        try
        {
            var path = Path.Combine(folder.FullName, name + ".cs");
            File.WriteAllBytes(path, bytes);
            return Submission.Read(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static byte[] RandomBytes()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    static string Times(int count, string text) => new StringBuilder(count * text.Length).Insert(0, text, count).ToString();

    static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}

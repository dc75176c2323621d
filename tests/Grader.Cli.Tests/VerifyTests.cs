namespace Grader.Cli.Tests;

/// <summary>What an instructor is told of folders of problems.</summary>
public sealed class VerifyTests : IDisposable
{
    readonly GraderProcess _grader = new();

    public void Dispose() => _grader.Dispose();

    [Fact]
    [Trait("Tier", "full")]
    public void Verify_exits_with_1_where_a_mistake_is_accepted()
    {
        WriteTwice("twice", "// rejected by: two\n// feedback: It squares.\npublic class Solution { public int Twice(int x) => x * x; }\n");
        var result = _grader.Run("verify", "mine");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a known mistake is accepted", result.Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Verify_proves_several_problems_at_a_time_and_tells_of_them_in_order()
    {
        string[] names = ["a", "b", "c", "d"];
        foreach (var name in names)
        {
            WriteTwice(
                name,
                "// rejected by: two\n// feedback: It adds one.\npublic class Solution { public int Twice(int x) => x + 1; }\n");
        }
        _grader.Write("mine/maths/c/checks.csx", "Example(\"two\", it => it.Thrice(2), returns: 4);\n");
        var result = _grader.Run("verify", "mine", "--jobs", "3");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["maths/a", "maths/b", "maths/c", "maths/d"],
            result.Out.Split('\n').Where(line => line.StartsWith("maths/", StringComparison.Ordinal)));
        Assert.Matches(@"maths/c\n  ✗ \S+checks.csx:1: CS1061", result.Out);
        Assert.Contains("4 problems, 12 of 13 files as they should be", result.Out);
        Assert.Equal(2, _grader.Run("verify", "mine", "--jobs", "0").ExitCode);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_was_proved_is_recorded_and_asked_for_again_when_a_file_changes()
    {
        const string AddsOne =
            "// rejected by: two\n// feedback: It adds one.\npublic class Solution { public int Twice(int x) => x + 1; }\n";
        WriteTwice("twice", AddsOne);
        _grader.Write(
            "mine/maths/twice/checks.csx",
            "Example(\"two\", it => it.Twice(2), returns: 4);\nExample(\"five\", it => it.Twice(5), returns: 10);\n");
        var record = Path.Combine(_grader.Folder, "mine", "maths", "twice", "proof.json");
        Directory.CreateDirectory(record); // stands in the way
        var refused = _grader.Run("verify", "mine", "--record", "--min-coverage", "0");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("proof.json cannot be written", refused.Out);
        Directory.Delete(record);

        Assert.Equal(0, _grader.Run("verify", "mine", "--record", "--min-coverage", "0").ExitCode);
        Assert.Contains("\"mistakes\": 1", File.ReadAllText(record));
        Assert.Contains("Every proof.json is up to date.", _grader.Run("verify", "mine", "--outdated").Out);

        _grader.Write("mine/maths/twice/statement.md", "# Twice as much\n");
        Assert.Contains("1 problem,", _grader.Run("verify", "mine", "--outdated").Out);
    }

    [Fact]
    public void One_check_alone_says_what_it_rejects_by_itself()
    {
        const string AddsOne =
            "// rejected by: two\n// feedback: It adds one.\npublic class Solution { public int Twice(int x) => x + 1; }\n";
        WriteTwice("twice", AddsOne);
        _grader.Write(
            "mine/maths/twice/checks.csx",
            "Example(\"two\", it => it.Twice(2), returns: 4);\nExample(\"none\", it => it.Twice(0), returns: 0);\n");
        var two = _grader.Run("verify", "mine", "--check", "two");
        Assert.True(two.ExitCode == 0, two.Out + two.Error);
        Assert.Contains("maths/twice, `two` alone", two.Out);
        Assert.Contains("mistakes/other.cs", two.Out);
        Assert.Contains("this check alone looks into", two.Out);
        var none = _grader.Run("verify", "mine", "--check", "none");
        Assert.True(none.ExitCode == 0, none.Out + none.Error);
        Assert.DoesNotContain("mistakes/other.cs", none.Out);
        Assert.Matches("[0-9]+ of [0-9]+ mutants rejected", none.Out);
        var unknown = _grader.Run("verify", "mine", "--check", "three");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("there are `two`, `none`", unknown.Error);
    }

    void WriteTwice(string id, string mistake)
    {
        foreach (var (name, text) in new Dictionary<string, string>
        {
            ["problem.yaml"] = "title: Twice\ndifficulty: easy\nminutes: 1\n",
            ["statement.md"] = "# Twice\n",
            ["contract.cs"] = "public interface ITwice { int Twice(int x); }\n",
            ["starter.cs"] = "public class Solution { public int Twice(int x) => 0; }\n",
            ["solution.cs"] = "public class Solution { public int Twice(int x) => 2 * x; }\n",
            ["checks.csx"] = "Example(\"two\", it => it.Twice(2), returns: 4);\n",
            ["mistakes/other.cs"] = mistake,
        })
        {
            _grader.Write($"mine/maths/{id}/{name}", text);
        }
    }
}

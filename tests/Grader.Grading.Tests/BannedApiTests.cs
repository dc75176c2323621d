using Grader.Authoring;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>The attention problem bans torch's own attention, however it is reached.</summary>
public sealed class BannedApiTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Signature = "public torch.Tensor Attention(torch.Tensor query, torch.Tensor key, torch.Tensor value, torch.Tensor? mask)";

    [Theory]
    [InlineData("", "return torch.nn.functional.scaled_dot_product_attention(query, key, value);")]
    [InlineData("using F = TorchSharp.torch.nn.functional;", "return F.scaled_dot_product_attention(query, key, value);")]
    [InlineData("using static TorchSharp.torch.nn.functional;", "return scaled_dot_product_attention(query, key, value);")]
    [InlineData("", "var attend = torch.nn.functional.scaled_dot_product_attention; return attend(query, key, value, null, 0, false);")]
    [InlineData("", "return (torch.Tensor)typeof(torch.nn.functional).GetMethod(\"scaled_dot_product_attention\")!" +
        ".Invoke(null, [query, key, value, null, 0.0, false])!;")]
    [InlineData("", "dynamic any = query; return any.scaled_dot_product_attention(key, value);")]
    [InlineData("", "using var module = torch.nn.MultiheadAttention(4, 1); return query;")]
    [InlineData("", "TorchSharp.Modules.MultiheadAttention? module = null; return query;")]
    public void A_banned_api_is_a_restricted_function_that_names_symbol_and_line(string directive, string body)
    {
        var source = $"using TorchSharp;\n{directive}\npublic class Solution\n{{\n    {Signature}\n    {{\n        {body}\n    }}\n}}\n";
        var report = grading.Grade(GradingFixture.Attention, source);
        Assert.Equal("RF", report.Verdict.Code);
        var shown = Assert.Single(report.Diagnostics);
        Assert.Equal((CompileDiagnostic.BannedApi, 7), (shown.Id, shown.Line));
        Assert.Contains("ttention", shown.Message);
        Assert.Equal(0, report.Points);
    }

    [Fact]
    public void A_banned_library_that_is_not_there_is_named_all_the_same()
    {
        var problem = Grader.Problems.ProblemFiles.Read(Path.Combine(Repository.Problems, "tokenizers", "bpe-tokenizer"));
        var report = grading.Grade(problem, "using Microsoft.ML.Tokenizers;\npublic class Solution { }\n");
        Assert.Equal("RF", report.Verdict.Code);
        Assert.Contains("Microsoft.ML.Tokenizers", report.Diagnostics[0].Message);
    }

    [Fact]
    public void A_known_mistake_that_uses_what_is_banned_is_no_proof_of_the_check_that_it_names()
    {
        using var echo = new EchoProblem("int[]", manifest: "banned: [System.Linq]\n");
        const string Header = "// rejected by: echo\n// feedback: One is left out.\n";
        echo.AddMistake("all-but-one", Header + "public class Solution { public int[] Echo(int[] x) => x[1..]; }");
        echo.AddMistake(
            "banned", Header + "using System.Linq; public class Solution { public int[] Echo(int[] x) => x.Skip(1).ToArray(); }");
        var reports = grading.Judge.GradeMistakes(echo.Problem, echo.Problem.ReadMistakes(), new(1), CancellationToken.None).ToList();
        Assert.Equal(["WA", "RF"], reports.Select(report => report.Verdict.Code));
        var findings = new ProblemVerifier(grading.Judge).Prove(echo.Problem, new(1), seeds: 1, CancellationToken.None);
        var fault = findings.Single(finding => finding.Path.EndsWith("banned.cs", StringComparison.Ordinal));
        Assert.Contains("got RF", fault.Text);
    }

    [Fact]
    public void A_query_does_not_hide_the_method_that_it_calls()
    {
        const string query = "from x in new[] { 2, 1 } where x > 0 orderby -x, x descending select x + 1";
        const string filter = "from x in new[] { 2, 1 } where x > 1 select x + 1";
        var problem = Grader.Problems.ProblemFiles.Read(Path.Combine(Repository.Problems, "coding", "stream-merge"));
        string VerdictWith(string type) => grading.Grade(problem, $"using System.Linq;\n{problem.Solution.Text}\n{type}\n").Verdict.Code;
        Assert.Equal("RF", VerdictWith($"static class Sorted {{ public static object All() => {query}; }}"));
        Assert.Equal("AC", VerdictWith($"static class Some {{ public static object All() => {filter}; }}"));
    }

    [Theory]
    [InlineData("operator +", "object Used() => new Ours() + new Ours();")]
    [InlineData("this", "object Used() => new Ours()[1];")]
    [InlineData("explicit operator System.String", "object Used() => (string)new Ours();")]
    [InlineData("GetEnumerator", "void Used() { foreach (var part in new Ours()) { } }")]
    [InlineData("GetAwaiter", "async System.Threading.Tasks.Task Used() => await new Ours();")]
    public void What_is_called_without_its_name_is_found_all_the_same(string member, string use)
    {
        using var echo = new EchoProblem("int");
        var problem = echo.Problem with { Manifest = echo.Problem.Manifest with { Banned = [$"Ours.{member}"] } };
        var report = grading.Grade(problem, $$"""
            public class Solution { public int Echo(int x) => x; {{use}} }
            public class Ours
            {
                public int this[int i] => i;
                public static int operator +(Ours a, Ours b) => 1;
                public static explicit operator System.String(Ours a) => "";
                public System.Collections.Generic.IEnumerator<int> GetEnumerator() { yield break; }
                public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default;
            }
            """);
        Assert.Equal("RF", report.Verdict.Code);
        Assert.Equal(1, Assert.Single(report.Diagnostics).Line);
    }

    [Theory]
    [InlineData("Environment.StackTrace.Contains(\"Fed\")")]
    [InlineData("new System.Diagnostics.StackTrace().FrameCount > 3")]
    [InlineData("System.Reflection.MethodBase.GetCurrentMethod() is null")]
    public void A_kata_may_not_ask_who_calls_it(string question)
    {
        var kata = Grader.Problems.ProblemFiles.Read(Path.Combine(Repository.Problems, "debugging", "getting-worse"));
        var asking = kata.Solution.Text.Replace(
            "_network.train();", $"if ({question}) return; _network.train();", StringComparison.Ordinal);
        Assert.NotEqual(kata.Solution.Text, asking);
        Assert.Equal("RF", grading.Grade(kata, asking).Verdict.Code);
    }

    [Fact]
    public void A_name_in_a_text_or_of_ones_own_is_nobodys_business()
    {
        var solution = File.ReadAllText(GradingFixture.Attention.Solution.Path);
        var report = grading.Grade(GradingFixture.Attention, solution.Replace("public class Solution", """
            // like torch.nn.functional.scaled_dot_product_attention
            static class Own { public static string scaled_dot_product_attention() => "scaled_dot_product_attention"; }
            public class Solution
            """, StringComparison.Ordinal) + "\nstatic class User { static readonly string s_name = Own.scaled_dot_product_attention(); }");
        Assert.Equal("AC", report.Verdict.Code);
    }
}

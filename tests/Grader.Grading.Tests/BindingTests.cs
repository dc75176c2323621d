using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>Bring your own types: every form that the compiler lets through is converted by the worker, both ways.</summary>
public sealed class BindingTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    const string Usings =
        "using MathNet.Numerics.LinearAlgebra; using System.Numerics.Tensors; using System.Collections.Immutable; using TorchSharp;\n";

    /// <summary>A matrix, and a tuple of three kinds of type.</summary>
    public static TheoryData<string, string> Forms => FormsOf("float[,]", "(float[,] Weights, int[] Ids, double Loss)");

    public static TheoryData<string, string> OtherForms => FormsOf(
        "int[]", "string[]",
        "float[]", "float[,,]", "float[,,,]", "double[,,]", "bool[]", "bool[,]", "bool[,,,]", "int[,]", "long[,,]", "long[]",
        "int", "double", "string", "bool");

    static TheoryData<string, string> FormsOf(params string[] contractTypes)
    {
        var data = new TheoryData<string, string>();
        foreach (var type in contractTypes)
        {
            foreach (var form in AcceptedTypes.Alternatives(type))
            {
                data.Add(type, form);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_argument_comes_back_as_it_was_sent(string contractType, string form) => ComesBack(contractType, form);

    [Theory]
    [MemberData(nameof(OtherForms))]
    [Trait("Tier", "full")]
    public void An_argument_of_any_other_type_comes_back_too(string contractType, string form) => ComesBack(contractType, form);

    void ComesBack(string contractType, string form)
    {
        using var folder = new EchoProblem(contractType);
        var report = grading.Grade(folder.Problem, $"{Usings}public class Solution {{ public {form} Echo({form} x) => x; }}");
        Assert.True(report.Verdict == Verdict.Accepted, WhatIsWrong(report));
    }

    static string WhatIsWrong(Report report)
    {
        var failed = report.Checks.FirstOrDefault(check => !check.Passed);
        return $"{report.Verdict.Code} {report.Reason} {report.Diagnostics.FirstOrDefault()?.Message} {failed}";
    }

    [Theory]
    [InlineData("(float[][], List<long>, float)")]
    [InlineData("(Matrix<double> w, Tensor<int> i, double loss)")]
    [InlineData("(torch.Tensor, torch.Tensor, double)")]
    [InlineData("ValueTuple<Tensor<float>, IEnumerable<int>, double>")]
    public void Each_part_of_a_tuple_may_have_its_own_form(string form)
    {
        using var folder = new EchoProblem("(float[,] Weights, int[] Ids, double Loss)");
        var report = grading.Grade(folder.Problem, $"{Usings}public class Solution {{ public {form} Echo({form} x) => x; }}");
        Assert.True(report.Verdict == Verdict.Accepted, WhatIsWrong(report));
    }

    [Fact]
    public void A_tuple_that_fits_nowhere_is_told_which_parts_are_meant()
    {
        using var folder = new EchoProblem("(float[,] Weights, int[] Ids, double Loss)");
        const string Source =
            "public class Solution { public (float[,], int[]) Echo((float[,], int[], double) x) => (x.Item1, x.Item2); }";
        var refused = grading.Grade(folder.Problem, Source).Diagnostics[0];
        Assert.Contains("Echo returns (float[,], int[]); it may return (float[,], int[], double)", refused.Message);
        Assert.Contains("int[] may also be List<int>", refused.Advice);
    }

    [Fact]
    public void A_wrong_part_of_a_tuple_is_named_and_all_parts_are_shown()
    {
        using var folder = new EchoProblem("(float[,] Weights, int[] Ids, double Loss)");
        const string Source = "public class Solution " +
            "{ public (float[,], int[], double) Echo((float[,], int[], double) x) => (x.Item1, [3, 5], x.Item3); }";
        var failed = grading.Grade(folder.Problem, Source).Checks.Single(c => !c.Passed);
        Assert.Contains("part 2 of 3, Ids: position 1: 5 instead of 4", failed.ToString());
    }

    [Theory]
    [InlineData("(float[][], int[], double)", "([[1, 2], [3]], [3, 4], 0.5)",
        "Echo returned part 1 of 3, Weights: a jagged array: row 1 has 1 elements where row 0 has 2; float[,] is expected")]
    [InlineData("(torch.Tensor, torch.Tensor, double)", "(torch.zeros(2, 2), torch.tensor(3L), 0.5)",
        "Echo returned part 2 of 3, Ids: a tensor of rank 0; int[] is expected")]
    [InlineData("(Tensor<float>, int[], double)", "(Tensor.Create<float>([1f, 2f]), [3, 4], 0.5)",
        "Echo returned part 1 of 3, Weights: float[2] where float[,] was expected")]
    [InlineData("(float[,], int[], double)", "(null!, [3, 4], 0.5)", "part 1 of 3, Weights: null instead of float[2×2]")]
    public void A_part_of_a_tuple_that_is_of_another_shape_is_named(string form, string answer, string reason)
    {
        using var folder = new EchoProblem("(float[,] Weights, int[] Ids, double Loss)");
        var source = $"{Usings}public class Solution {{ public {form} Echo((float[,], int[], double) x) => {answer}; }}";
        var report = grading.Grade(folder.Problem, source);
        Assert.Contains(reason, $"{report.Diagnostics.FirstOrDefault()} {report.Checks.FirstOrDefault(check => !check.Passed)}");
    }

    [Theory]
    [InlineData("public static int[] echo(int[] x) => x;")]
    [InlineData("public List<int> ECHO(IEnumerable<int> x) { return [.. x]; }")]
    [InlineData("public IEnumerable<int> Echo(IReadOnlyList<int> x) { foreach (var i in x) yield return i; }")]
    public void Static_methods_other_spellings_and_lazy_results_are_taken(string method)
    {
        using var folder = new EchoProblem("int[]");
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, $"public class Solution {{ {method} }}").Verdict);
    }

    [Fact]
    public void A_class_in_a_namespace_is_found()
    {
        using var folder = new EchoProblem("int[]");
        const string Source = "namespace My.Answers; class Solution { public int[] Echo(int[] x) => x; }";
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, Source).Verdict);
    }

    [Fact]
    public void A_script_is_a_submission()
    {
        using var folder = new EchoProblem("int[]");
        const string Script = "var zero = 0;\nint[] Echo(int[] x) => x.Select(i => i + zero).ToArray();";
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, Script, "echo.csx").Verdict);
    }

    [Fact]
    public void A_script_loads_the_files_of_its_folder_and_no_others()
    {
        using var folder = new EchoProblem("int[]");
        SourceFile[] sources =
        [
            new("a/main.csx", "#load \"part.csx\"\nint[] Echo(int[] x) => Same(x);"),
            new("a/part.csx", "int[] Same(int[] x) => x;"),
        ];
        var report = grading.Judge.Grade(new(folder.Problem, new Submission("a", [.. sources]), new(1)), CancellationToken.None);
        Assert.Equal(Verdict.Accepted, report.Verdict);
        var outside = grading.Grade(folder.Problem, "#load \"/etc/passwd\"\nint[] Echo(int[] x) => x;", "echo.csx");
        Assert.Equal(("CE", "CS1504"), (outside.Verdict.Code, outside.Diagnostics[0].Id));
        var reference = grading.Grade(folder.Problem, "#r \"nuget: Newtonsoft.Json\"\nint[] Echo(int[] x) => x;", "echo.csx");
        Assert.Equal(("CE", "GR0002"), (reference.Verdict.Code, reference.Diagnostics[0].Id));
    }

    [Theory]
    [InlineData("submission.cs", "public class Solution { public int[] Echo(int[] x) => x; }")]
    [InlineData("submission.csx", "int[] Echo(int[] x) => x;")]
    public void The_symbols_of_the_sdk_are_defined(string name, string source)
    {
        using var folder = new EchoProblem("int[]");
        const string Condition =
            "NET && NET10_0 && NET5_0_OR_GREATER && NET8_0_OR_GREATER && NET10_0_OR_GREATER && " +
            "NETCOREAPP && NETCOREAPP3_1_OR_GREATER && RELEASE && !DEBUG && !NETFRAMEWORK";
        var conditional = $"#if {Condition}\n{source}\n#else\n#error another build\n#endif\n";
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, conditional, name).Verdict);
    }

    [Theory]
    [InlineData("submission.cs",
        "public class Solution { public unsafe int[] Echo(int[] x) { fixed (int* p = x) { p[0] = p[0] * 1; } return x; } }")]
    [InlineData("submission.csx", "unsafe int[] Echo(int[] x) { fixed (int* p = x) { p[0] = p[0] * 1; } return x; }")]
    public void Unsafe_code_is_taken(string name, string source)
    {
        using var folder = new EchoProblem("int[]");
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, source, name).Verdict);
    }

    [Theory]
    [InlineData("#!/usr/bin/env dotnet\n#:sdk Microsoft.NET.Sdk\n#:property LangVersion=preview\n#:package MathNet.Numerics@5.0.0\n" +
        "Console.WriteLine(new Solution().Echo([1])[0]);\npublic class Solution { public int[] Echo(int[] x) => x; }")]
    [InlineData("using System.Text;\nvar echo = new Solution();\nreturn Same(echo.Echo([1]).Length);\nstatic int Same(int n) => n;\n" +
        "class Solution { public int[] Echo(int[] x) => x; }")]
    [InlineData("public class Solution : IEcho { public int[] Echo(int[] x) => x; }")]
    [InlineData("namespace Mine; public interface IEcho { int[] Echo(int[] x); } " +
        "public class Solution : IEcho { public int[] Echo(int[] x) => x; }")]
    public void What_a_file_has_around_its_class_where_it_is_tried_out_is_passed_over(string source)
    {
        using var folder = new EchoProblem("int[]");
        var report = grading.Grade(folder.Problem, source);
        var failed = report.Checks.FirstOrDefault(c => !c.Passed);
        var wrong = $"{report.Verdict.Code} {report.Reason} {report.Diagnostics.FirstOrDefault()} {failed}";
        Assert.True(report.Verdict == Verdict.Accepted, wrong);
    }

    [Fact]
    public void A_script_may_begin_with_the_program_that_runs_it()
    {
        using var folder = new EchoProblem("int[]");
        const string Script = "#!/usr/bin/env dotnet-script\nint[] Echo(int[] x) => x;";
        Assert.Equal(Verdict.Accepted, grading.Grade(folder.Problem, Script, "echo.csx").Verdict);
    }

    [Theory]
    [InlineData("#:package Humanizer@2.14.1\nclass Solution { public int[] Echo(int[] x) => x; }", "GR0015",
        "Remove the line; MathNet, TorchSharp and System.Numerics.Tensors are referenced already.")]
    [InlineData("int[] Echo(int[] x) => x;", "CS8805",
        "Put the code into a class named Solution, or save the file as .csx to write it as a script.")]
    [InlineData("class Solution { public int[] Echo(int[] x) => x; }\nConsole.WriteLine(1);", "CS8803",
        "Move these statements above the class, or remove them: only the class Solution is graded.")]
    [InlineData("using System.Text.RegularExpressions;\n" +
        "partial class Solution { public int[] Echo(int[] x) => x; [GeneratedRegex(@\"\\d+\")] private static partial Regex Digits(); }",
        "GR0016", "Write: static readonly Regex s_regex = new(@\"\\d+\"); and static Regex Digits() => s_regex;")]
    [InlineData("class Solution : IEcho { public List<int> Echo(List<int> x) => x; }", "CS0535",
        "The class says that it implements an interface but lacks this member; the grader needs no interface, " +
        "so the name behind the colon may go.")]
    public void What_does_not_compile_elsewhere_than_in_a_project_is_told_what_to_write(string source, string id, string advice)
    {
        using var folder = new EchoProblem("int[]");
        var refused = grading.Grade(folder.Problem, source).Diagnostics[0];
        Assert.Equal((id, advice), (refused.Id, refused.Advice));
    }

    [Fact]
    public void A_method_that_the_contract_asks_for_is_not_proposed_for_another()
    {
        var tokenizer = Problems.ProblemFiles.Read(Path.Combine(Repository.Problems, "tokenizers", "bpe-tokenizer"));
        const string Others = "public void Train(string text, int vocabularySize) { } public string Decode(int[] tokens) => \"\";";
        Assert.Equal("there is no method named Encode", grading.Grade(tokenizer, $"class Solution {{ {Others} }}").Diagnostics[0].Message);
        var close = grading.Grade(tokenizer, $"class Solution {{ {Others} public int[] Encoded(string text) => []; }}").Diagnostics[0];
        Assert.Equal("there is no method named Encode; is Encoded meant to be it?", close.Message);
    }

    [Fact]
    public void Several_files_are_one_submission()
    {
        using var folder = new EchoProblem("int[]");
        SourceFile[] sources =
        [
            new("a/one.cs", "public partial class Solution { public int[] Echo(int[] x) => Same(x); }"),
            new("a/two.cs", "partial class Solution { int[] Same(int[] x) => x; }"),
        ];
        var report = grading.Judge.Grade(new(folder.Problem, new Submission("a", [.. sources]), new(1)), CancellationToken.None);
        Assert.Equal(Verdict.Accepted, report.Verdict);
    }
}

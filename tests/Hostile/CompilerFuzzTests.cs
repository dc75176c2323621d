using System.Diagnostics;
using System.Text;
using Grader.Grading;
using Grader.Protocol;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>
/// Every construct of the language that takes another of its kind, many of them: the compiler may give up, and the host says so, keeps its
/// memory and compiles the next submission.
/// </summary>
[Trait("Tier", "full")]
public sealed class CompilerFuzzTests(StrongestFixture fixture, ITestOutputHelper output) : IClassFixture<StrongestFixture>
{
    const int LongestSource = 250_000; // just what is still taken

    /// <summary>Members of a class, or of the file, made of n pieces.</summary>
    static readonly Dictionary<string, Func<int, string>> s_constructs = new()
    {
        ["attributes on one member"] = n => $"{Times(n, "[System.Diagnostics.Conditional(\"x\")]")} void M() {{ }}",
        ["arguments of an attribute"] = n => $"[System.ComponentModel.DefaultValue({Times(n, "1 + ")}1)] int F;",
        ["types in an attribute"] = n => $"[System.Diagnostics.DebuggerTypeProxy(typeof({Nest(n, "List<", "int", ">")}))] class A;",
        ["generic arguments, nested"] = n => $"{Nest(n, "List<", "int", ">")} F;",
        ["generic parameters"] = n => $"class A<{List(n, i => $"T{i}")}>;",
        ["constraints that grow"] = n => $"class A<T> where T : {Nest(n, "A<", "A<T>", ">")};",
        ["interfaces that double"] = n => Lines(n, i => i == 0 ? "interface I0<T>;" : $"interface I{i}<T> : I{i - 1}<I{i - 1}<T>>;"),
        ["classes in classes"] = n => Nest(n, "class A {", "", "}"),
        ["a chain of bases"] = n => Lines(n, i => i == 0 ? "class B0;" : $"class B{i} : B{i - 1};"),
        ["records in a chain"] = n => Lines(n, i => i == 0 ? "record R0(int X0);" : $"record R{i}(int X{i}) : R{i - 1}({i});"),
        ["members of an enum"] = n => $"enum E {{ {List(n, i => $"M{i}")} }}",
        ["constants that lean on each other"] = n => Lines(n, i => i == 0 ? "const int C0 = 1;" : $"const int C{i} = C{i - 1} + 1;"),
        ["text that doubles"] = n =>
            Lines(n, i => i == 0 ? "const string S0 = \"xxxxxxxx\";" : $"const string S{i} = S{i - 1} + S{i - 1};"),
        ["decimals"] = n => $"decimal F = {Times(n, "1.5m * ")}1m;",
        ["cases of a switch"] = n => $"int M(int x) {{ switch (x) {{ {Lines(n, i => $"case {i}: return {i};")} }} return 0; }}",
        ["texts of a switch"] = n => $"int M(string x) => x switch {{ {List(n, i => $"\"{i}\" => {i}")}, _ => 0 }};",
        ["patterns of tuples"] = n => PatternsOfTuples(Math.Min(n, 14)),
        ["list patterns"] = n => $"bool M(int[] x) => x is [{List(n, _ => "..")}];",
        ["properties in a pattern"] = n => $"bool M(A x) => x is {Nest(n, "{ Next: ", "null", "}")}; class A {{ public A Next; }}",
        ["lambdas in lambdas"] = n => $"object F = {Times(n, "(int x) => ")}0;",
        ["overloads and lambdas"] = n => "void M(Func<int, int> f) { } void M(Func<string, string> f) { } " +
            $"void N() {{ {Nest(n, "M(x => { ", "", " return x; });")} }}",
        ["conditionals"] = n => $"int M(bool b) => {Times(n, "b ? 1 : ")}0;",
        ["casts"] = n => $"object F = {Times(n, "(object)")}1;",
        ["not, not, not"] = n => $"bool F = {Times(n, "!")}true;",
        ["sums of texts"] = n => $"string M(string s) => {Times(n, "s + ")}s;",
        ["members of members"] = n => $"class A {{ public A B; }} object M(A a) => a{Times(n, ".B")};",
        ["members of what may be null"] = n => $"class A {{ public A B; }} object M(A a) => a{Times(n, "?.B")};",
        ["calls of calls"] = n => $"Solution M() => this; object N() => this{Times(n, ".M()")};",
        ["queries"] = n => $"object M(int[] x) => from a in x {Lines(n, i => $"from b{i} in x")} select a;",
        ["statements in statements"] = n => $"void M() {{ {Nest(n, "if (true) {", "", "}")} }}",
        ["loops without braces"] = n => $"void M() {{ {Times(n, "while (true) ")}; }}",
        ["try in try"] = n => $"void M() {{ {Nest(n, "try {", "", "} finally { }")} }}",
        ["functions in functions"] = n => $"void M() {{ {Nest(n, "void F() {", "", "}")} }}",
        ["labels"] = n => $"void M() {{ {Lines(n, i => $"L{i}: goto L{n - 1 - i};")} }}",
        ["what may be null, in branches"] = n => $"void M(string? s, bool b) {{ {Lines(n, _ => "if (b) s = null; else s = \"x\";")} }}",
        ["variables"] = n => $"void M() {{ {Lines(n, i => $"var v{i} = {i};")} }}",
        ["waiting"] = n => $"async Task M() {{ {Lines(n, _ => "await Task.Yield();")} }}",
        ["yields"] = n => $"IEnumerable<int> M() {{ {Lines(n, i => $"yield return {i};")} }}",
        ["tuples"] = n => $"object F = ({List(n + 2, i => $"{i}")});",
        ["tuples in tuples"] = n => $"object F = {Nest(n, "(1, ", "2", ")")};",
        ["arrays of arrays"] = n => $"int{Times(n, "[]")} F;",
        ["an array of many dimensions"] = n => $"int[{new string(',', n)}] F;",
        ["collections in collections"] = n => $"int{Times(Math.Min(n, 200), "[]")} F = {Nest(Math.Min(n, 200), "[", "", "]")};",
        ["spreads"] = n => $"int[] M(int[] x) => [{List(n, _ => "..x")}];",
        ["holes in a text"] = n => $"string M(int x) => $\"{Times(n, "{x}")}\";",
        ["texts in holes"] = n => $"string F = {Nest(n, "$\"{", "1", "}\"")};",
        ["quotes"] = n => $"string F = {new string('"', n + 3)}x{new string('"', n + 3)};",
        ["escapes"] = n => $"int {Times(n, "\\u0061")};",
        ["operators that convert"] = n => Lines(n, i =>
            $"class C{i} {{ public static implicit operator C{i}(int x) => null; " +
            $"public static implicit operator int(C{i} x) => 0; }}"),
        ["overloads of one name"] = n => Lines(n, i => $"void M(Dictionary<int, A{i}> x) {{ }} class A{i};"),
        ["extension methods"] = n => Lines(n, i => $"static class X{i} {{ public static void M(this object o) {{ }} }}"),
        ["aliases"] = n => Lines(n, i => $"using A{i} = System.Collections.Generic.List<int>;"),
        ["names of names"] = n => $"object F = {Times(n, "nameof(")}F{Times(n, ")")};",
        ["documentation"] = n => $"{Times(n, "/// <include file='/etc/passwd' path='//x'/>\n")} int F;",
        ["pragmas"] = n => Lines(n, i =>
            $"#pragma warning disable CS{i % 9000:0000}\n" +
            "#pragma checksum \"/etc/passwd\" \"{406ea660-64cf-4c82-b6f0-42d48172a799}\" \"ab\"") + "\nint F;",
        ["regions"] = n => Nest(n, "#region x\n", "int F;\n", "\n#endregion\n"),
        ["conditions"] = n => $"#if {Times(n, "(")}true{Times(n, ")")}\nint F;\n#endif",
        ["resources of the assembly"] = n =>
            "[System.Runtime.CompilerServices.InlineArray(int.MaxValue)] struct A { int x; } " + Lines(n, i => $"A f{i};"),
        ["initialisers of the module"] = n =>
            Lines(n, i => $"class A{i} {{ [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() {{ }} }}"),
        ["structs of structs"] = n => Lines(n, i => i == 0 ? "struct S0 { long a, b; }" : $"struct S{i} {{ S{i - 1} a, b; }}"),
        ["pointers"] = n => $"unsafe int{Times(n, "*")} F;",
    };

    public static TheoryData<string> Constructs => [.. s_constructs.Keys];

    [InABoxTheory]
    [MemberData(nameof(Constructs))]
    public void Many_of_a_construct_end_in_a_verdict_and_the_next_submission_compiles(string construct)
    {
        var told = new List<string>();
        foreach (var count in new[] { 300, LongestOf(construct) })
        {
            var source = "public class Solution { public float[,] Scale(float[,] matrix, float factor) => matrix;\n" +
                $"{s_constructs[construct](count)}\n}}";
            var clock = Stopwatch.StartNew();
            var report = fixture.Grade(new Submission("many.cs", [new SourceFile("many.cs", source)]));
            told.Add($"{count}: {report.Verdict.Code} in {clock.Elapsed.TotalSeconds:0.0} s");
            Assert.True(report.Verdict != Verdict.InternalError, $"{count}: {report.Reason}");
            var diagnostics = string.Concat(report.Diagnostics.Select(diagnostic => diagnostic.Message));
            Assert.DoesNotContain("root:", diagnostics, StringComparison.Ordinal);
        }
        output.WriteLine($"{construct}: {string.Join(", ", told)}");
        Assert.Equal(Verdict.Accepted, fixture.Grade(Submission.Read(fixture.Problem.Solution.Path)).Verdict);
    }

    /// <summary>As many as a source may hold.</summary>
    static int LongestOf(string construct)
    {
        var count = 30_000;
        while (count > 1 && s_constructs[construct](count).Length > LongestSource)
        {
            count = count * 3 / 4;
        }
        return count;
    }

    static string PatternsOfTuples(int n) =>
        $"int M({List(n, i => $"bool b{i}")}) => ({List(n, i => $"b{i}")}) switch {{ {Lines(n, i => Row(i, n))} }};";

    static string Row(int which, int columns) =>
        $"({List(columns, i => i == which ? "true" : "_")}) => {which},{(which == columns - 1 ? " _ => 0" : "")}";

    static string Times(int count, string piece) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    static string Nest(int depth, string opening, string inside, string closing) => Times(depth, opening) + inside + Times(depth, closing);

    static string List(int count, Func<int, string> piece) => string.Join(", ", Enumerable.Range(0, count).Select(piece));

    static string Lines(int count, Func<int, string> piece) => string.Join('\n', Enumerable.Range(0, count).Select(piece));
}

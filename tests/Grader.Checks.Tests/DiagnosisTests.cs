using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Checks.Tests;

/// <summary>What is read as the diagnosis of a kata, and what is not.</summary>
public sealed class DiagnosisTests
{
    const string Header = "// diagnosis: wrong-mode\n// line: 44\n// evidence: two-answers-differ\n";

    [Theory]
    [InlineData(Header)]
    [InlineData("\uFEFF" + Header)]
    [InlineData("using TorchSharp;\nusing static TorchSharp.torch;\n\n#nullable disable\n" + Header)]
    [InlineData("/* mine,\n   all of it */\n" + Header + "public class Solution { }\n// diagnosis: missing-step\n")]
    [InlineData("  // Diagnosis:  wrong-mode (dropout stays on)\r\n\t// LINE : 44\r\n// evidence:two-answers-differ because it does\r\n")]
    [InlineData(Header + "//\n// evidence: of 16 labels two are made up\n// line: as above\n")]
    [InlineData("// evidence: two-answers-differ.\n// line: 44.\n// diagnosis: wrong-mode.\n")]
    [InlineData("// diagnosis: wrong-mode; missing-step is ruled out\n// line: 44\n// line: as in the log\n" +
        "// evidence: two-answers-differ\n")]
    [InlineData("// I thought of a missing step first\n// diagnosis: wrong-mode, not a missing step\n// line: 44\n" +
        "// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: `wrong-mode`: dropout stays on\n// line: `44`\n// evidence: \"two-answers-differ\":\n")]
    [InlineData("// diagnosis: wrong-mode (wrong-mode): two evaluations differ\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: wrong-mode, neither missing-step nor dead-relu\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: wrong-mode rather than dead-relu, and the rest is healthy\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: wrong-mode: if dead-relu were it, units would be zero\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: wrong-mode, but dead-relu would look alike\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// diagnosis: wrong-mode; two or three units look like dead-relu\n// line: 44\n// evidence: two-answers-differ\n")]
    [InlineData("// my diagnosis: the mode is wrong\n// diagnosis: wrong-mode\n// line: 44\n// evidence: two-answers-differ\n")]
    public void It_stands_at_the_top_of_the_file_with_or_without_explanations(string text) =>
        Assert.Equal(new Diagnosis("wrong-mode", 44, "two-answers-differ"), Assert.Single(Read(text)));

    [Theory]
    [InlineData("public class Solution { }\n" + Header)]
    [InlineData("/*\n" + Header + "*/\npublic class Solution { }")]
    [InlineData("// diagnosis: ?\n// line: ?\n// evidence: ?\npublic class Solution { }\n" + Header)]
    [InlineData("")]
    public void What_stands_below_the_code_or_in_a_comment_is_none(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("// diagnosis: healthy or leaking-split\n")]
    [InlineData("// diagnosis: leaking-split, healthy\n")]
    [InlineData("// diagnosis: leaking-split / healthy\n")]
    [InlineData("// diagnosis: healthy\n// diagnosis: leaking-split\n")]
    [InlineData("// diagnosis: healthy (or leaking-split: cannot tell)\n")]
    [InlineData("// diagnosis: healthy (unless leaking-split: cannot tell)\n")]
    [InlineData("// diagnosis: healthy or else leaking-split\n")]
    [InlineData("// diagnosis: healthy - if it is not leaking-split\n")]
    [InlineData("// diagnosis: healthy if the form is right, otherwise leaking-split\n")]
    [InlineData("// diagnosis: healthy but leaking-split as well\n")]
    [InlineData("// diagnosis: healthy – `leaking-split`\n")]
    [InlineData("// diagnosis: healthy, maybe it is leaking-split\n")]
    [InlineData("// diagnosis: healthy\n// line: 1\n// evidence: e\n// diagnosis 2: leaking-split\n")]
    [InlineData("// diagnosis: healthy\n// line: 1\n// evidence: e\n// second diagnosis: leaking-split\n")]
    [InlineData("// evidence: e\n// line: 1\n// diagnosis: healthy\n// evidence: f\n// line: 2\n// diagnosis: leaking-split\n")]
    public void Who_names_two_causes_has_given_two_diagnoses(string text) =>
        Assert.Equal(["healthy", "leaking-split"], Read(text).Select(diagnosis => diagnosis.Cause).Order());

    static ImmutableArray<Diagnosis> Read(string text) => Diagnosis.Read([new SourceFile("Solution.cs", text)]);
}

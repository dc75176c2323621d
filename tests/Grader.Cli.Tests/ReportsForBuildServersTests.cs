using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Reports;
using Grader.Sandboxing;

namespace Grader.Cli.Tests;

/// <summary>What build servers read: it is well-formed whatever a submission printed, and nothing in it is taken for a command.</summary>
public sealed class ReportsForBuildServersTests
{
    /// <summary>Characters that XML forbids, commands for GitHub, Markdown and HTML.</summary>
    const string Nasty =
        "\0\u001b[31m\ufffe\ud83d half \ud83d\ude00 whole\n::error::forged\r\n::stop-commands::x\n" +
        "``` | <b>&amp;]]>\n%0A[[ATTACHMENT|/etc/passwd]]";

    [Fact]
    public void Junit_has_a_test_case_for_each_check_and_says_whose_fault_a_failure_is()
    {
        var suite = Suite(Reported(
            Verdict.WrongAnswer,
            Passed("the statement's example"),
            Failed("masked keys", Verdict.WrongAnswer, "the answer is wrong"),
            Failed("ten thousand keys", Verdict.TimeLimitExceeded, "it was not done after 2 s"),
            Failed("a check of ours", Verdict.InternalError, "the check threw"),
            Failed("not asked", Verdict.TimeLimitExceeded, "not run: 2 calls before it took too long") with { IsSkipped = true },
            Failed("a NaN", Verdict.WrongAnswer, "it spreads") with { IsRemark = true, MaxPoints = 0 }));
        Assert.Equal("grader.transformers.attention", suite.Attribute("name")!.Value);
        Assert.Equal(["6", "2", "1", "1"], new[] { "tests", "failures", "errors", "skipped" }.Select(name => suite.Attribute(name)!.Value));
        var cases = suite.Elements("testcase").ToDictionary(test => test.Attribute("name")!.Value);
        Assert.Empty(cases["the statement's example"].Elements());
        Assert.Equal("WA", cases["masked keys"].Element("failure")!.Attribute("type")!.Value);
        Assert.Contains("expected [ 2 ]", cases["masked keys"].Element("failure")!.Value);
        Assert.Equal("TLE", cases["ten thousand keys"].Element("failure")!.Attribute("type")!.Value);
        Assert.Equal("IE", cases["a check of ours"].Element("error")!.Attribute("type")!.Value);
        Assert.StartsWith("not run", cases["not asked"].Element("skipped")!.Attribute("message")!.Value);
        Assert.Contains("it spreads", cases["a NaN"].Element("system-out")!.Value); // told, and no failure
    }

    [Fact]
    public void Junit_of_what_does_not_compile_has_one_failure_and_skips_the_checks()
    {
        var error = new CompileDiagnostic("CS1002", "; expected", "attention.cs", 3, 7, 1, "return 1", "Put one.");
        var report = Reported(Verdict.CompileError, Failed("masked keys", Verdict.CompileError, null)) with { Diagnostics = [error] };
        var suite = Suite(report);
        var failure = suite.Elements("testcase").First().Element("failure")!;
        Assert.Equal("attention.cs:3:7: CS1002 ; expected Put one.", failure.Value);
        Assert.NotNull(suite.Elements("testcase").Last().Element("skipped"));
    }

    [Fact]
    public void Junit_of_what_used_too_much_memory_says_so_in_a_test_case_of_its_own()
    {
        const string Reason = "it used 600 MB, and 512 MB are allowed";
        var suite = Suite(Reported(Verdict.MemoryLimitExceeded, Passed("small")) with { Reason = Reason });
        var failure = suite.Elements("testcase").First().Element("failure")!;
        Assert.Equal(("MLE", "it used 600 MB, and 512 MB are allowed"), (failure.Attribute("type")!.Value, failure.Value));
        Assert.Equal(2, suite.Elements("testcase").Count());
    }

    [Fact]
    public void Junit_gives_each_test_case_a_name_of_its_own()
    {
        var suite = Suite(Reported(Verdict.Accepted, Passed("large"), Passed("large"), Passed("small")));
        Assert.Equal(["large", "large (2)", "small"], suite.Elements("testcase").Select(test => test.Attribute("name")!.Value));
    }

    [Fact]
    public void Junit_is_well_formed_whatever_a_submission_printed()
    {
        var report = Reported(Verdict.WrongAnswer, Failed(Nasty, Verdict.WrongAnswer, Nasty)) with { Printed = Nasty, Reason = Nasty };
        var suite = Suite(report);
        Assert.DoesNotContain("[[ATTACHMENT|", suite.Value);
        Assert.StartsWith("\ufffd\ufffd[31m\ufffd\ufffd half \ud83d\ude00 whole\n", suite.Element("system-out")!.Value);
    }

    [Fact]
    public void No_line_of_a_submissions_text_is_a_command_for_github()
    {
        var report = Reported(Verdict.WrongAnswer, Failed(Nasty, Verdict.WrongAnswer, Nasty)) with { Printed = Nasty };
        var lines = ForGithub(report, $"the log\n{Nasty}\n").Split('\n');
        var marker = lines[0]["::stop-commands::".Length..];
        Assert.StartsWith("::stop-commands::", lines[0]);
        Assert.Equal(1, lines.Count(line => line == $"::{marker}::"));
        var commands = lines.SkipWhile(line => line != $"::{marker}::").Skip(1).Where(line => line.Length > 0).ToList();
        var command = Assert.Single(commands);
        Assert.StartsWith("::error file=attention.cs,title=attention%3A ", command);
        Assert.Equal(2, command.Split("::", 3)[1..].Length);
        Assert.DoesNotContain('\r', command);
        Assert.Contains("%250A", command); // what looked like an escape is none
        Assert.NotEqual(marker, ForGithub(report, "the log").Split('\n')[0]["::stop-commands::".Length..]);
    }

    [Fact]
    public void Github_gets_at_most_as_many_annotations_as_it_shows_and_a_word_about_the_others()
    {
        Assert.Equal(10, Annotations(Checks(10)).Count);
        var annotations = Annotations(Checks(14));
        Assert.Equal(10, annotations.Count);
        Assert.EndsWith("::5 more; the log has all of them", annotations[^1]);

        static CheckResult[] Checks(int count) =>
            [.. Enumerable.Range(0, count).Select(i => Failed($"check {i}", Verdict.WrongAnswer, "wrong"))];

        static List<string> Annotations(CheckResult[] checks)
        {
            var lines = ForGithub(Reported(Verdict.WrongAnswer, checks), "the log").Split('\n');
            return [.. lines.Where(line => line.StartsWith("::error", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public void The_kind_of_mistake_is_told_with_the_check_that_shows_it()
    {
        var report = Reported(
            Verdict.WrongAnswer,
            Passed("small"), Failed("masked keys", Verdict.WrongAnswer, "wrong"), Failed("large", Verdict.WrongAnswer, "wrong"));
        report = report with
        {
            Misconceptions = [new("The mask is ignored.", null, null, 9, null), new("The last row is zero.", null, "large", 3, null)],
        };
        var failures = Suite(report).Descendants("failure").Select(failure => failure.Value).ToList();
        Assert.StartsWith("wrong\nThe mask is ignored.\nAttention", failures[0].ReplaceLineEndings("\n"));
        Assert.StartsWith("wrong\nThe last row is zero.\nAttention", failures[1].ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_error_of_the_compiler_is_annotated_where_it_stands()
    {
        var error = new CompileDiagnostic("CS1002", "; expected", "src/a,b.cs", 3, 7, 1, "return 1", null);
        var text = ForGithub(Reported(Verdict.CompileError) with { Diagnostics = [error] }, "the log");
        Assert.Contains("\n::error file=src/a%2Cb.cs,line=3,col=7,title=attention%3A CS1002 (CE)::; expected\n", text);
    }

    [Fact]
    public void A_submissions_text_is_text_in_the_summary()
    {
        var summary = GithubSummary.Render(Reported(Verdict.WrongAnswer, Failed(Nasty, Verdict.WrongAnswer, Nasty + "````")));
        var lines = summary.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var fence = lines.FindIndex(line => line == "`````text");
        Assert.True(fence > 0);
        Assert.Contains("`````", lines[(fence + 1)..]);
        Assert.All(lines[..fence], line => Assert.DoesNotMatch(@"(?<!\\)<", line));
        var row = lines.Single(line => line.StartsWith("| ❌", StringComparison.Ordinal));
        Assert.Equal("| | check | points | |".Count(c => c == '|'), Unescaped(row));

        static int Unescaped(string line) => line.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|');
    }

    static XElement Suite(Report report)
    {
        using var output = new MemoryStream();
        JunitReport.Write(report, output);
        output.Position = 0;
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "junit.xsd"));
        using var reader = XmlReader.Create(output, new XmlReaderSettings { Schemas = schemas, ValidationType = ValidationType.Schema });
        return XDocument.Load(reader).Root!.Element("testsuite")!;
    }

    static string ForGithub(Report report, string text)
    {
        using var output = new MemoryStream();
        GithubReport.Write(report, text, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static Report Reported(Verdict verdict, params CheckResult[] checks) => new()
    {
        Problem = "attention",
        Track = "transformers",
        Minutes = 20,
        Submission = "attention.cs",
        Verdict = verdict,
        Seed = "00000001",
        Isolation = IsolationLevel.Namespaces,
        Weakness = null,
        Elapsed = TimeSpan.FromSeconds(1.23456),
        CallTime = TimeSpan.FromSeconds(0.5),
        Memory = 40 << 20,
        Checks = [.. checks],
    };

    static CheckResult Passed(string name) => new(name, Verdict.Accepted, 1, 1, TimeSpan.FromMilliseconds(12.3456), null, null, "");

    static CheckResult Failed(string name, Verdict verdict, string? message)
    {
        ImmutableArray<CallText> calls = [new("Attention", [new ArgumentText("query", "1×2", "[ 1 0 ]")], "[ 3 ]")];
        return new(name, verdict, 0, 1, TimeSpan.FromMilliseconds(1), message, new Counterexample(calls, "[ 2 ]", "[ 3 ]", null, 2), "");
    }
}

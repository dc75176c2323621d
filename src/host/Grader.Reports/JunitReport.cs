using System.Globalization;
using System.Text;
using System.Xml;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Reports;

/// <summary>
/// The report as JUnit's XML, for build servers: one suite for the problem, one test case for each check. There is no official schema. The
/// output satisfies the strictest reader, the XSD of Jenkins' xunit plugin (junit-10.xsd), and repeats each message as text, because GitLab
/// shows nothing else.
/// </summary>
public static class JunitReport
{
    /// <summary>Name of the test case for a submission that does not compile.</summary>
    public const string Compilation = "compilation";

    /// <summary>Name of the test case for a submission that used too much memory, whatever its checks say.</summary>
    public const string Memory = "memory of the process";

    static readonly XmlWriterSettings s_settings = new() { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false };

    public static void Write(Report report, Stream output)
    {
        var cases = CasesOf(report);
        using var xml = XmlWriter.Create(output, s_settings);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"grader.{report.Track}.{report.Problem}");
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(test => test.Outcome == Outcome.Failed)));
        xml.WriteAttributeString("errors", Number(cases.Count(test => test.Outcome == Outcome.FaultOfTheGrader)));
        xml.WriteAttributeString("skipped", Number(cases.Count(test => test.Outcome == Outcome.Skipped)));
        xml.WriteAttributeString("time", Seconds(report.Elapsed));
        WriteProperties(xml, report);
        foreach (var test in cases)
        {
            Write(xml, test, className: $"grader.{report.Problem}");
        }
        WriteText(xml, "system-out", report.Printed);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void WriteProperties(XmlWriter xml, Report report)
    {
        (string Name, string Value)[] properties =
        [
            ("verdict", report.Verdict.Code), ("points", Number(report.Points)), ("maxPoints", Number(report.MaxPoints)),
            ("submission", report.Submission), ("seed", report.Seed), ("isolation", report.Isolation.Code),
        ];
        xml.WriteStartElement("properties");
        foreach (var (name, value) in properties)
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", XmlText.Allowed(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Write(XmlWriter xml, TestCase test, string className)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", className);
        xml.WriteAttributeString("name", XmlText.Allowed(test.Name));
        xml.WriteAttributeString("time", Seconds(test.Time));
        switch (test.Outcome)
        {
            case Outcome.Failed:
                WriteFailure(xml, "failure", test);
                break;
            case Outcome.FaultOfTheGrader:
                WriteFailure(xml, "error", test);
                break;
            case Outcome.Skipped:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", XmlText.Allowed(test.Message));
                xml.WriteString(XmlText.Allowed(test.Message));
                xml.WriteEndElement();
                break;
            default:
                WriteText(xml, "system-out", test.Text);
                break;
        }
        xml.WriteEndElement();
    }

    static void WriteFailure(XmlWriter xml, string element, TestCase test)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", test.Verdict.Code);
        xml.WriteAttributeString("message", XmlText.Allowed(test.Message));
        xml.WriteString(XmlText.Allowed(test.Text));
        xml.WriteEndElement();
    }

    static void WriteText(XmlWriter xml, string element, string text)
    {
        if (text.Length > 0)
        {
            xml.WriteElementString(element, XmlText.Allowed(text));
        }
    }

    /// <summary>Readers drop all but the first test case of a name, so each name is made unique.</summary>
    static List<TestCase> CasesOf(Report report)
    {
        var names = new Dictionary<string, int>();
        var cases = new List<TestCase>();
        foreach (var test in WholeOf(report).Concat(report.Checks.Select(check => ToTestCase(check, report))))
        {
            var times = names[test.Name] = names.GetValueOrDefault(test.Name) + 1;
            cases.Add(times == 1 ? test : test with { Name = $"{test.Name} ({times})" });
        }
        return cases;
    }

    /// <summary>Test cases for the submission as a whole: why no check was run, or that it used too much memory.</summary>
    static IEnumerable<TestCase> WholeOf(Report report)
    {
        var lines = FailureText.OfWhole(report).ToList();
        if (lines.Count == 0)
        {
            return [];
        }
        var (name, verdict) = report.WasRun ? (Memory, Verdict.MemoryLimitExceeded) : (Compilation, report.Verdict);
        return [new TestCase(name, verdict, OutcomeOf(verdict), TimeSpan.Zero, lines[0], string.Join('\n', lines))];
    }

    static TestCase ToTestCase(CheckResult check, Report report)
    {
        var isNotCarriedOut = check.IsSkipped || check.Verdict == Verdict.CompileError;
        var isPassed = !check.Rejects; // a remark decides nothing
        var outcome = isNotCarriedOut ? Outcome.Skipped : isPassed ? Outcome.Passed : OutcomeOf(check.Verdict);
        var message = check.Message ?? (isNotCarriedOut ? report.Verdict.Name : check.Verdict.Name);
        var text = check.Passed ? check.Message ?? "" : FailureText.Describe(check, report);
        return new TestCase(check.Name, check.Verdict, outcome, check.Elapsed, message, text);
    }

    static Outcome OutcomeOf(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => Outcome.Passed,
        Verdict.InternalError => Outcome.FaultOfTheGrader,
        _ => Outcome.Failed,
    };

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At most three digits after the point, as Surefire writes them.</summary>
    static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    enum Outcome
    {
        Passed,
        Failed,
        FaultOfTheGrader,
        Skipped,
    }

    sealed record TestCase(string Name, Verdict Verdict, Outcome Outcome, TimeSpan Time, string Message, string Text);
}

using System.Collections.Immutable;
using System.Text;
using Grader.Grading.Judging;
using Grader.Reports;
using Grader.Reports.Html;
using Grader.Reports.Json;

namespace Grader.Cli.Reports;

/// <summary>A format of <c>grader run --format</c>. A new one must be added to <see cref="All"/>.</summary>
/// <param name="Write">The stream stays open.</param>
sealed record ReportFormat(string Name, Action<Report, ReportContext, Stream> Write)
{
    public static ReportFormat Text { get; } = new("text", WriteText);

    public static ImmutableArray<ReportFormat> All { get; } =
    [
        Text,
        new("json", WriteJson),
        new("junit", (report, _, output) => JunitReport.Write(report, output)),
        new("github", WriteForGithub),
        new("html", (report, context, output) => HtmlReport.Write(report, context.OfPage(report), output)),
    ];

    /// <summary>Halves of surrogate pairs, which a submission may print, become U+FFFD; the writer's own encoding throws.</summary>
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static void WriteText(Report report, ReportContext context, Stream output)
    {
        using var writer = new StreamWriter(output, s_utf8, leaveOpen: true);
        TextReport.Write(report, context.Time, Screen.OpenOnFile(writer));
    }

    static void WriteJson(Report report, ReportContext context, Stream output)
    {
        var clock = context.Time is not { } time
            ? null
            : new ClockJson((long)time.Used.TotalSeconds, (long)time.Limit.TotalSeconds, time.IsOver, time.IsPaused);
        ReportsJson.Write(ReportJson.FromReport(report, clock), ReportsJson.Indented.ReportJson, output);
    }

    static void WriteForGithub(Report report, ReportContext context, Stream output)
    {
        using var text = new StringWriter();
        TextReport.Write(report, context.Time, Screen.OpenOnFile(text));
        GithubReport.Write(report, text.ToString(), output);
        AppendToSummary(report);
    }

    /// <summary>GitHub shows the summary on the run's page. If it cannot be written, the annotations are still there.</summary>
    static void AppendToSummary(Report report)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } summary)
        {
            return;
        }
        try
        {
            File.AppendAllText(summary, GithubSummary.Render(report), s_utf8);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The summary {summary} cannot be written: {unwritable.Message}");
        }
    }
}

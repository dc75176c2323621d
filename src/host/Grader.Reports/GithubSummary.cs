using System.Globalization;
using System.Text;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Reports;

/// <summary>The report as Markdown, for the page of a GitHub workflow's run (the file that GITHUB_STEP_SUMMARY names).</summary>
public static class GithubSummary
{
    /// <summary>
    /// GitHub refuses a summary of more than 1 MiB: at most this many characters of one failure are shown, and this many failures.
    /// </summary>
    const int MaxDetail = 10_000, MaxFailures = 10;

    public static string Render(Report report)
    {
        var text = new StringBuilder();
        var mark = report.Verdict == Verdict.Accepted ? "✅" : "❌";
        var outcome = $"{report.Verdict.Code} {report.Verdict.Name}, {report.Points} of {report.MaxPoints} points";
        text.AppendLine($"### {mark} {Escaped(report.Problem)}: {outcome}");
        text.AppendLine();
        AppendErrors(text, report);
        if (report.WasRun)
        {
            AppendChecks(text, report);
        }
        text.AppendLine(
            $"Seed {Escaped(report.Seed)} · {Escaped(report.Submission)} · " +
            $"{report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        text.AppendLine();
        return text.ToString();
    }

    static void AppendErrors(StringBuilder text, Report report)
    {
        var lines = string.Join('\n', FailureText.OfWhole(report).Take(MaxFailures));
        if (lines.Length > 0)
        {
            AppendFenced(text, lines);
        }
    }

    static void AppendChecks(StringBuilder text, Report report)
    {
        text.AppendLine("| | check | points | |");
        text.AppendLine("|---|---|---|---|");
        foreach (var check in report.Checks)
        {
            var mark = check.Passed ? "✅" : check.IsSkipped ? "➖" : check.IsRemark ? "💬" : "❌";
            var points = check.IsRemark ? "remark" : $"{check.Points}/{check.MaxPoints}";
            text.AppendLine($"| {mark} | {Escaped(check.Name)} | {points} | {(check.Passed ? "" : check.Verdict.Code)} |");
        }
        text.AppendLine();
        foreach (var check in report.Checks.Where(check => !check.Passed && !check.IsSkipped).Take(MaxFailures))
        {
            text.AppendLine($"**{Escaped(check.Name)}**");
            text.AppendLine();
            AppendFenced(text, FailureText.Describe(check, report));
        }
    }

    /// <summary>As it is, between fences that are longer than any that it contains.</summary>
    static void AppendFenced(StringBuilder text, string content)
    {
        var shown = content.Length <= MaxDetail ? content : content[..MaxDetail] + " …";
        var fence = new string('`', Math.Max(3, LongestRun(shown, '`') + 1));
        text.AppendLine($"{fence}text");
        text.AppendLine(shown);
        text.AppendLine(fence);
        text.AppendLine();
    }

    static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>On one line, with every character escaped that Markdown or HTML would interpret (CommonMark 0.31, 2.4).</summary>
    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c > '\u007f' || c == ' ')
            {
                escaped.Append(c);
            }
            else if (char.IsControl(c))
            {
                escaped.Append(' ');
            }
            else
            {
                escaped.Append('\\').Append(c);
            }
        }
        return escaped.ToString();
    }
}

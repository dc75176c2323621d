using System.Security.Cryptography;
using System.Text;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Reports;

/// <summary>
/// The report for a step of GitHub Actions: the text for the log, and an annotation for each error of the compiler or failed check.
/// GitHub reads commands from stdout, and a submission's own text is in the report: the log stands between markers that nobody can guess,
/// and annotations are escaped as GitHub's toolkit does it.
/// (docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, packages/core/src/command.ts)
/// </summary>
public static class GithubReport
{
    /// <summary>GitHub shows this many errors of one step, and drops the others silently.</summary>
    public const int MaxAnnotations = 10;

    /// <param name="text">The report for a person.</param>
    public static void Write(Report report, string text, Stream stream)
    {
        // halves of surrogate pairs become U+FFFD; the writer's own encoding throws
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var marker = $"grader-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
        output.Write($"::stop-commands::{marker}\n");
        output.Write(text.TrimEnd('\n'));
        output.Write($"\n::{marker}::\n");
        foreach (var annotation in Annotations(report))
        {
            output.Write(annotation);
            output.Write('\n');
        }
    }

    internal static IEnumerable<string> Annotations(Report report)
    {
        var errors = ErrorsOf(report).ToList();
        var shown = errors.Count <= MaxAnnotations ? errors.Count : MaxAnnotations - 1;
        return errors.Count == shown
            ? errors
            : errors.Take(shown).Append(Command("error", report.Problem, null, $"{errors.Count - shown} more; the log has all of them"));
    }

    static IEnumerable<string> ErrorsOf(Report report)
    {
        if (report.Reason is { } reason)
        {
            yield return Command("error", TitleOf(report, report.Verdict.Name, report.Verdict), report.Submission, reason);
        }
        foreach (var diagnostic in report.Diagnostics)
        {
            var title = TitleOf(report, diagnostic.Id, report.Verdict);
            yield return Command(
                "error", title, diagnostic.Path, WithAdvice(diagnostic), diagnostic.Line > 0 ? diagnostic.Line : null, diagnostic.Column);
        }
        foreach (var check in report.Checks.Where(IsToldOf))
        {
            var level = check.IsRemark ? "notice" : "error";
            yield return Command(level, TitleOf(report, check.Name, check.Verdict), report.Submission, FailureText.Describe(check, report));
        }
    }

    /// <summary>Whether a check is reported; one that was not run has nothing of its own to say.</summary>
    static bool IsToldOf(CheckResult check) => !check.Passed && !check.IsSkipped && check.Verdict != Verdict.CompileError;

    static string TitleOf(Report report, string what, Verdict verdict) => $"{report.Problem}: {what} ({verdict.Code})";

    static string WithAdvice(CompileDiagnostic diagnostic) =>
        diagnostic.Advice is null ? diagnostic.Message : $"{diagnostic.Message}\n{diagnostic.Advice}";

    static string Command(string level, string title, string? file, string message, int? line = null, int column = 0)
    {
        var place = file is null ? "" : $"file={Property(file)},";
        var position = line is null ? "" : $"line={line},col={column},";
        return $"::{level} {place}{position}title={Property(title)}::{Data(message)}";
    }

    static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

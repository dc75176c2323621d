using System.Text;
using Grader.Grading.Examining;
using Grader.Grading.Explaining;
using Grader.Grading.Judging;
using Grader.Protocol;

namespace Grader.Reports;

/// <summary>Everything known about one failed check, or about a compiler error, as plain text.</summary>
static class FailureText
{
    /// <param name="report">Its sentence about the kind of mistake is added to the check that shows the mistake.</param>
    public static string Describe(CheckResult check, Report report)
    {
        var text = new StringBuilder();
        text.AppendLine(check.Message ?? check.Verdict.Name);
        foreach (var misconception in report.Misconceptions.Where(misconception => IsShownBy(check, misconception, report)))
        {
            text.AppendLine(misconception.Sentence);
        }
        if (check.Counterexample is { } counterexample)
        {
            AppendTo(text, counterexample);
        }
        if (check.Detail.Length > 0)
        {
            text.AppendLine(check.Detail);
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>A misconception that explains all wrong answers belongs to the first check that fails.</summary>
    static bool IsShownBy(CheckResult check, Misconception misconception, Report report) =>
        check.Name == (misconception.Check ?? report.Checks.FirstOrDefault(failed => failed.Rejects)?.Name);

    /// <summary>
    /// Why a submission was not run, a line for each cause; empty if it was and there is nothing to say about it as a whole.
    /// </summary>
    public static IEnumerable<string> OfWhole(Report report)
    {
        var lines = report.Diagnostics.Select(Describe);
        return report.Reason is { } reason ? lines.Prepend(reason) : lines;
    }

    static string Describe(CompileDiagnostic diagnostic)
    {
        var place = diagnostic.Line > 0 ? $"{diagnostic.Path}:{diagnostic.Line}:{diagnostic.Column}" : diagnostic.Path;
        var advice = diagnostic.Advice is null ? "" : $" {diagnostic.Advice}";
        return $"{place}: {diagnostic.Id} {diagnostic.Message}{advice}";
    }

    static void AppendTo(StringBuilder text, Counterexample counterexample)
    {
        foreach (var call in counterexample.Calls)
        {
            text.AppendLine(call.Method);
            foreach (var argument in call.Arguments)
            {
                AppendTo(text, $"  {argument.Name} {argument.Type}".TrimEnd(), argument.Value);
            }
            AppendTo(text, "  →", call.Result);
        }
        AppendTo(text, "expected", counterexample.Expected);
        AppendTo(text, "yours", counterexample.Actual);
        AppendTo(text, "difference", counterexample.Difference);
    }

    /// <param name="value">Null if there is none; then nothing is written.</param>
    static void AppendTo(StringBuilder text, string label, string? value)
    {
        if (value is null)
        {
            return;
        }
        var rows = value.Split('\n');
        text.Append(label).Append(rows.Length == 1 ? " " : "\n").AppendLine(value);
    }
}

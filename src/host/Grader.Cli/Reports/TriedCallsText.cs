using System.Collections.Immutable;
using Grader.Grading.Examining;
using Grader.Grading.Trying;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>Answers to calls that the user wrote: the reference solution's, the submission's, and where they differ.</summary>
sealed class TriedCallsText
{
    const int Indent = 8;

    const int MaxDetailLines = 6;

    readonly ReportLines _lines;

    TriedCallsText(IAnsiConsole console) => _lines = new ReportLines(console);

    /// <param name="own">What the submission is called.</param>
    public static void Write(ImmutableArray<TriedCall> calls, string own, IAnsiConsole console) =>
        new TriedCallsText(console).Write(calls, own);

    void Write(ImmutableArray<TriedCall> calls, string own)
    {
        foreach (var call in calls)
        {
            Write(call);
        }
        _lines.AddBlank();
        _lines.Add(2, Summary(calls, own));
    }

    void Write(TriedCall tried)
    {
        var shown = new Counterexample([tried.Call with { Result = null }], tried.Reference.Value, tried.Own?.Value, tried.Difference, 0);
        new CounterexampleText(_lines).Write(shown);
        if (tried.Reference.Failure is { } ruledOut)
        {
            _lines.Add(Indent, $"the reference solution fails: {ruledOut}", "yellow");
        }
        if (tried.Own?.Failure is { } failure)
        {
            _lines.Add(Indent, $"yours fails: {failure}", "red");
            _lines.AddBlock(Indent + 2, tried.Own.Detail, MaxDetailLines, "grey");
        }
        else if (tried.Difference is { } difference)
        {
            var (note, look) = tried.MayBeRounding ? (": rounding may cost that much, and `grader run` decides", "grey") : ("", "red");
            _lines.Add(Indent, $"{difference}{note}", look);
        }
    }

    static string Summary(ImmutableArray<TriedCall> calls, string own)
    {
        if (calls.Any(call => call.Reference.Failure is not null))
        {
            return "The statement may rule this input out: a right solution need not answer it.";
        }
        if (calls.All(call => call.Own is null))
        {
            return $"There is no {own} here yet; these are the reference solution's answers.";
        }
        var alike = calls.Count(call => call.Agrees);
        return alike == calls.Length
            ? $"{Count(calls.Length, "answer")}, the same as the reference solution's."
            : (calls.Length == 1
                ? "The answer is not the same as the reference solution's. "
                : $"{alike} of {calls.Length} answers {(alike == 1 ? "is" : "are")} the same as the reference solution's. ") +
                "Where the statement leaves a choice, another answer may be right too; `grader run` decides.";
    }
}

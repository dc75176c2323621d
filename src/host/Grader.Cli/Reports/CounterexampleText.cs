using Grader.Grading.Examining;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>An input on which a submission fails: what was given, what was expected, and what came.</summary>
sealed class CounterexampleText(ReportLines lines)
{
    /// <summary>The largest number of calls shown; the last ones are shown.</summary>
    const int MaxCalls = 3;

    const int Indent = 8, LabelWidth = 16;

    /// <param name="own">Whose the wrong answer is.</param>
    public void Write(Counterexample counterexample, string own = "yours")
    {
        var skipped = counterexample.Calls.Length - MaxCalls;
        if (skipped > 0)
        {
            lines.Add(Indent, $"… {Count(skipped, "call")} before", "grey");
        }
        foreach (var call in counterexample.Calls.Skip(Math.Max(0, skipped)))
        {
            WriteCall(call);
        }
        Labelled("expected", counterexample.Expected);
        Labelled(own, counterexample.Actual);
    }

    void WriteCall(CallText call)
    {
        lines.Add(Indent, call.Method, "grey");
        foreach (var argument in call.Arguments)
        {
            Labelled($"  {argument.Name}{(argument.Type.Length > 0 ? " " + argument.Type : "")}", argument.Value);
        }
        Labelled("  →", call.Result);
    }

    /// <param name="value">Null if there is none; then nothing is written.</param>
    void Labelled(string label, string? value)
    {
        var width = lines.Width - Indent - LabelWidth - 1;
        var rows = value?.Split('\n').SelectMany(row => Folding.FoldLine(row, Math.Max(width, LabelWidth))) ?? [];
        foreach (var (i, row) in rows.Index())
        {
            lines.AddMarkup($"{new string(' ', Indent)}[grey]{Safe((i == 0 ? label : "").PadRight(LabelWidth))}[/] {Safe(row)}");
        }
    }
}

using System.Globalization;
using Grader.Grading.Examining;
using Grader.Grading.Judging;
using Grader.Protocol;
using static Grader.Cli.Reports.SafeText;

namespace Grader.Cli.Reports;

/// <summary>
/// The columns of the rows of checks: mark, name, points, time, remark. A name is never cut: a long one continues on the next line. On a
/// narrow screen the time is left out.
/// </summary>
/// <param name="Name">Width of the name column, in characters.</param>
sealed record CheckColumns(int Name, bool HasTime)
{
    /// <summary>Width of the name column if there is room, so that the reports of several problems look the same.</summary>
    const int UsualName = 52;

    /// <summary>Names must have at least this width to be readable; the time is left out to make room.</summary>
    const int LeastName = 24;

    const int Mark = 4, Points = 6, Time = 11;

    const string AsAbove = "as above";

    /// <param name="width">Width of the screen.</param>
    public static CheckColumns For(Report report, int width)
    {
        var room = width - Mark - Points - report.Checks.Max(Remark);
        var hasTime = room - Time >= LeastName;
        var wanted = Math.Max(UsualName, report.Checks.Max(check => check.Name.Length));
        return new CheckColumns(Math.Clamp(room - (hasTime ? Time : 0), LeastName, wanted), hasTime);
    }

    /// <param name="isSaid">Whether a row above has the same message.</param>
    public IEnumerable<string> Lines(CheckResult check, bool isSaid)
    {
        var names = Folding.FoldLine(check.Name, Name).ToList();
        var mark = check.Passed ? "[green]✓[/]" : check.IsSkipped ? "[grey]–[/]" : check.IsRemark ? "[yellow]![/]" : "[red]✗[/]";
        var code = Code(check) is { Length: > 0 } text ? $"  [red]{text}[/]" : "";
        var same = isSaid ? $"  [grey]{AsAbove}[/]" : "";
        var points = (check.IsRemark ? "remark" : $"{check.Points}/{check.MaxPoints}").PadLeft(Points);
        yield return $"  {mark} {Safe(names[0].PadRight(Name))}{points}{(HasTime ? Elapsed(check) : "")}{code}{same}";
        foreach (var rest in names.Skip(1))
        {
            yield return $"{new string(' ', Mark)}{Safe(rest)}";
        }
    }

    /// <summary>The largest number of characters behind the time.</summary>
    static int Remark(CheckResult check) =>
        (Code(check) is { Length: > 0 } code ? 2 + code.Length : 0) + (check.Message is null ? 0 : 2 + AsAbove.Length);

    static string Code(CheckResult check) => check.Verdict is Verdict.Accepted or Verdict.WrongAnswer ? "" : check.Verdict.Code;

    static string Elapsed(CheckResult check) => (check.Elapsed > TimeSpan.Zero ? $"{Milliseconds(check.Elapsed)} ms" : "").PadLeft(Time);

    static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString(time.TotalMilliseconds < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
}

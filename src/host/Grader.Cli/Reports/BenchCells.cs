using System.Globalization;
using Grader.Checks;
using Grader.Grading.Benchmarking;
using Grader.Protocol;

namespace Grader.Cli.Reports;

/// <summary>The cells of a table of timings, the same on the terminal and in Markdown.</summary>
static class BenchCells
{
    /// <summary>Characters of the longest bar.</summary>
    const int BarWidth = 12;

    const string Eighths = "▏▎▍▌▋▊▉█";

    public static string Who(Subject subject) => subject switch
    {
        Subject.Submission => "yours",
        Subject.Reference => "reference",
        _ => "core",
    };

    public static string Size(BenchRow row) => row.Size.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>Mean and margin, both in the unit of the mean, so that they can be compared.</summary>
    public static string Mean(Timing timing)
    {
        var (unit, factor) = timing.Mean switch
        {
            < 1e3 => ("ns", 1.0),
            < 1e6 => ("µs", 1e3),
            < 1e9 => ("ms", 1e6),
            _ => ("s", 1e9),
        };
        return timing.Margin is { } margin
            ? $"{Digits(timing.Mean / factor)} ± {Digits(margin / factor)} {unit}"
            : $"{Digits(timing.Mean / factor)} {unit}";
    }

    public static string Allocated(Timing timing) => timing.Allocated switch
    {
        < 1 << 10 => $"{timing.Allocated.ToString("0", CultureInfo.InvariantCulture)} B",
        < 1 << 20 => $"{Digits(timing.Allocated / (1 << 10))} KB",
        < 1 << 30 => $"{Digits(timing.Allocated / (1 << 20))} MB",
        _ => $"{Digits(timing.Allocated / (1 << 30))} GB",
    };

    public static string Ratio(double? ratio) => ratio switch
    {
        null => "",
        >= 1.005 and { } slower => $"{Digits(slower)}× slower",
        > 0 and < 0.995 and { } faster => $"{Digits(1 / faster)}× faster",
        { } same => $"{Digits(same)}×",
    };

    public static string Rate(BenchRow row) => row.Rate is not { } rate ? "" : Digits(rate / (row.Unit == WorkUnit.Flops ? 1e9 : 1e6));

    public static string RateTitle(WorkUnit? unit) => unit switch
    {
        WorkUnit.Flops => "GFLOP/s",
        WorkUnit.Bytes => "MB/s",
        _ => "",
    };

    /// <summary>A bar as long as the time; the longest of the same size has the full width.</summary>
    public static string Bar(BenchRow row, BenchReport report)
    {
        var longest = report.Rows.Where(other => other.Benchmark == row.Benchmark && other.Size == row.Size)
            .Max(other => other.Timing?.Mean) ?? 0;
        var eighths = row.Timing is { } timing ? Math.Max(1, (int)Math.Round(8 * BarWidth * timing.Mean / longest)) : 0;
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[(eighths % 8) - 1] : "");
    }

    /// <summary>What stands above the times of a submission that is not accepted; null if it is.</summary>
    public static string? Caution(BenchReport report) => report.Verdict switch
    {
        Verdict.Accepted => null,
        null => "its checks did not end in time: whether it is right is not known",
        { } verdict =>
            $"not accepted: {verdict.Code} {verdict.Name} (grader run {report.Problem} says why); " +
            "how fast a wrong answer comes says little",
    };

    /// <summary>Three significant digits from 0.1 on, three decimals below, and no power of ten.</summary>
    static string Digits(double number)
    {
        var format = Math.Abs(number) switch
        {
            < 0.01 => "0.####",
            < 1 => "0.000",
            < 10 => "0.00",
            < 100 => "0.0",
            _ => "0",
        };
        return number.ToString(format, CultureInfo.InvariantCulture);
    }
}

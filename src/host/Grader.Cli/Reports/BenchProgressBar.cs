using Grader.Grading.Benchmarking;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>Shows a bar on stderr while something is measured, if that is a terminal, and erases it afterwards.</summary>
static class BenchProgressBar
{
    public static BenchReport Show(Func<Action<BenchProgress>, BenchReport> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(_ => { });
        }
        return Screen.OpenOnError().Progress().AutoClear(true).AutoRefresh(false) // drawn between measurements, never beside one
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                var bar = context.AddTask("starting", maxValue: 1);
                return work(progress =>
                {
                    bar.Value = progress.Done;
                    bar.Description = SafeText.Safe(progress.What);
                    context.Refresh();
                });
            });
    }
}

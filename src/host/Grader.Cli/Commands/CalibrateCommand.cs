using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Grader.Authoring;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Sandboxing;
using Grader.Sandboxing.Threads;
using static Grader.Reports.NumberText;

namespace Grader.Cli.Commands;

/// <summary>
/// <c>grader calibrate problems/debugging/…</c>: how far from a kata's thresholds the broken loop and the fixes lie, and how often a
/// verdict is false.
/// </summary>
static class CalibrateCommand
{
    const string FileName = "margins.md";

    public static Command Create()
    {
        var path = new Argument<string>("folder") { Description = "a kata's folder, or a folder of them" };
        var seed = Options.Seed();
        var seeds = new Option<int>("--seeds") { Description = "how many seeds each file is graded with", DefaultValueFactory = _ => 20 };
        var with = new Option<string?>("--with")
        {
            Description = "a folder with further fixes, FOLDER/<kata>/right-….cs and wrong-….cs, which are graded too",
            HelpName = "FOLDER",
        };
        var write = new Option<bool>("--write") { Description = $"keep the table as {FileName} in the folder" };
        var command = new Command(
            "calibrate",
            "Grade a kata's own files again and again: how far from the thresholds the broken loop and the fixes lie, " +
            "and how often a verdict is false.")
        {
            path, seed, seeds, with, write,
        };
        command.SetAction((parsed, cancellation) => OwnThread.Run(() => Calibrate(
            parsed.GetRequiredValue(path), Options.ReadSeed(parsed.GetValue(seed)), parsed.GetValue(seeds), parsed.GetValue(with),
            parsed.GetValue(write), cancellation)));
        return command;
    }

    static int Calibrate(string path, Seed seed, int seeds, string? with, bool write, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            throw new UsageException($"{path}: there is no such folder.");
        }
        if (seeds < 2)
        {
            throw new UsageException($"--seeds {seeds}: a deviation needs at least 2.");
        }
        if (with is not null && !Directory.Exists(with))
        {
            throw new UsageException($"--with {with}: there is no such folder.");
        }
        var katas = Catalogue.FoldersAt(path).Select(ProblemFiles.Read).Where(problem => problem.Kata is not null).ToList();
        if (katas.Count == 0)
        {
            throw new UsageException($"{path}: there is no kata here or below.");
        }
        using var session = new GradingSession(Sandbox.Strongest());
        var calibration = new Calibration(session.Toolchain);
        var isGood = true;
        foreach (var kata in katas)
        {
            ImmutableArray<OtherFix> others = with is null ? [] : OtherFix.In(Path.Combine(with, kata.Id));
            var calibrated = calibration.Measure(kata, others, seed, seeds, cancellation);
            isGood &= calibrated.FalseVerdicts.IsEmpty && calibrated.Margins.All(margin => margin.IsWide);
            var table = Table(calibrated, others.Length, seeds);
            Console.Out.WriteLine($"{kata.Manifest.Track}/{kata.Id}\n\n{table}");
            foreach (var wrong in calibrated.FalseVerdicts)
            {
                Console.Out.WriteLine($"{Path.GetRelativePath(kata.Folder, wrong.Path)} with seed {wrong.Seed}: {wrong.Text}");
            }
            if (write)
            {
                var text = $"# Margins\n\n{table}\nMade by `grader calibrate --seeds {seeds} --write` with seed {seed}.\n";
                UserFile.Write(Path.Combine(kata.Folder, FileName), text);
            }
        }
        return isGood ? ExitCodes.Accepted : ExitCodes.NotAccepted;
    }

    static string Table(Calibrated calibrated, int others, int seeds)
    {
        var table = new StringBuilder("| measured | threshold | broken | fixed | deviations between |\n|---|---|---|---|---|\n");
        foreach (var margin in calibrated.Margins)
        {
            string?[] thresholds =
            [
                margin.Bounds.AtLeast is { } least ? $"≥ {Number(least)}" : null,
                margin.Bounds.AtMost is { } most ? $"≤ {Number(most)}" : null,
            ];
            var bounds = string.Join(", ", thresholds.OfType<string>());
            var broken = margin.TellsBroken ? Deviations(margin.BrokenMargin) : "–";
            var tooNear = margin.IsWide ? "" : " **too near**";
            table.Append(CultureInfo.InvariantCulture,
                $"| {margin.Check} | {bounds} | {Text(margin.Broken)} | {Text(margin.Fixed)} | " +
                $"{broken} and {Deviations(margin.FixedMargin)}{tooNear} |\n");
        }
        return table
            .Append(CultureInfo.InvariantCulture, $"\nOver {seeds} seeds: mean ± standard deviation, least to most. ")
            .Append(CultureInfo.InvariantCulture, $"At least {Margin.Wanted:0} deviations are wanted on both sides; ")
            .Append("– if the starter passes, or gives no number.\n")
            .Append("False verdicts on the kata's own files, right and wrong")
            .Append(CultureInfo.InvariantCulture, $"{(others == 0 ? "" : $", and on {others} fixes by others")}: ")
            .Append(CultureInfo.InvariantCulture, $"{calibrated.FalseVerdicts.Length} of {calibrated.Gradings}.\n")
            .ToString();
    }

    static string Text(Sample sample) => sample.Count == 0
        ? "no number"
        : $"{Number(sample.Mean)} ± {Number(sample.Deviation)} ({Number(sample.Least)} to {Number(sample.Most)})";

    static string Deviations(double count) => double.IsInfinity(count) ? "∞" : count.ToString("0.0", CultureInfo.InvariantCulture);
}

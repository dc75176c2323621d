using System.Diagnostics;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>
/// Guards on speed that hold on any machine, because only times of one run are compared, with margins of two and more beyond what is usual;
/// benchmarks/RESULTS.md has the real figures.
/// </summary>
[Trait("Tier", "full")]
[Collection(nameof(Alone))]
public sealed class SpeedTests : IDisposable
{
    static readonly string s_solution = File.ReadAllText(Path.Combine(Repository.Problems, "transformers", "attention", "solution.cs"));

    readonly GraderProcess _grader = new();

    [Fact]
    public void A_run_takes_no_more_than_a_few_starts_of_the_runtime()
    {
        _grader.Write("attention.cs", s_solution);
        _grader.Run("run", "attention"); // the checks are compiled in the first one
        var start = Shortest(5, () => _grader.Run("--version"));
        var run = Shortest(5, () => _grader.Run("run", "attention"));
        Assert.InRange(run / start, 0, 60); // usual: below 10 with the native compiler, below 25 without
    }

    [Fact]
    public void Grading_on_save_takes_less_than_half_of_a_run()
    {
        _grader.Write("attention.cs", s_solution);
        var run = Shortest(4, () => _grader.Run("run", "attention"));
        using var watch = _grader.Start("watch", "attention");
        try
        {
            WaitForVerdict(watch);
            var edit = 0;
            var save = Shortest(8, () =>
            {
                _grader.Write("attention.cs", $"{s_solution}// {++edit}");
                WaitForVerdict(watch);
            });
            Assert.InRange(save / run, 0, 0.5); // usual: 0.2
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public void A_submission_of_a_batch_takes_less_than_half_of_a_run()
    {
        const int Submissions = 24;
        _grader.Write("attention.cs", s_solution);
        for (var i = 0; i < Submissions; i++)
        {
            _grader.Write($"in/s{i}.cs", $"{s_solution}// {i}");
        }
        var run = Shortest(4, () => _grader.Run("run", "attention"));
        var round = 0;
        var batch = Shortest(2, () => _grader.Run("batch", "--problem", "attention", "in", "--output", $"out{++round}"));
        Assert.InRange(batch / Submissions / run, 0, 0.5); // usual: 0.15
    }

    public void Dispose() => _grader.Dispose();

    static double Shortest(int rounds, Action action) => Enumerable.Range(0, rounds).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    });

    static void WaitForVerdict(Process watch)
    {
        while (!NextLine(watch).StartsWith("graded in", StringComparison.Ordinal))
        {
            // the report
        }
    }

    static string NextLine(Process watch) =>
        watch.StandardOutput.ReadLine() ?? throw new InvalidOperationException("watch has ended");
}

/// <summary>Tests that measure time run when the others are done.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

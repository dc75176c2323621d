using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary>What an inspection shows of a training loop, without a change in the candidate's code.</summary>
public sealed class InspectionTests(GradingFixture grading) : IClassFixture<GradingFixture>
{
    [Fact]
    [Trait("Tier", "full")]
    public void A_vanishing_gradient_is_seen_in_the_starter_and_gone_in_the_solution()
    {
        double Ratio(bool fixedOne)
        {
            var recording = Inspect("deep-network", problem => fixedOne ? problem.Solution.Path : problem.Starter.Path);
            Assert.Equal(11, recording.Weights.Length);
            return recording[$"gradient/{recording.Weights[0]}"][0] / recording[$"gradient/{recording.Weights[^1]}"][0];
        }
        Assert.InRange(Ratio(fixedOne: false), 0, 1e-5);
        Assert.InRange(Ratio(fixedOne: true), 1e-3, 1e3);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Points_that_are_fed_with_another_label_are_counted()
    {
        Assert.Equal(600, Inspect("getting-worse", problem => problem.Starter.Path).Single("rows-with-two-labels"));
        var fixedRun = Inspect("getting-worse", problem => problem.Solution.Path);
        Assert.Equal((0, 600), (fixedRun.Single("rows-with-two-labels"), fixedRun.Single("rows-different")));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_gradient_that_is_not_cleared_is_seen_to_grow_within_an_epoch()
    {
        var grown = Inspect("loss-explosion", problem => problem.Starter.Path);
        var fresh = Inspect("loss-explosion", problem => problem.Solution.Path);
        float Growth(Recording recording)
        {
            var epoch = recording[$"gradient/{recording.Weights[^1]}"][..19];
            return epoch[^3..].Average() / epoch[..3].Average();
        }
        Assert.True(Growth(grown) > 3 * Growth(fresh), $"{Growth(grown)} and {Growth(fresh)}");
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Looking_changes_nothing()
    {
        var losses = Inspect("getting-worse", p => p.Solution.Path);
        Assert.Equal(475, losses.Steps);
        Assert.Equal(losses.HeldOut, Inspect("getting-worse", p => p.Solution.Path).HeldOut); // seeded, watched or not
        Assert.InRange(losses.HeldOut!.Value, 0.95, 1);
        Assert.All(losses["rate"], rate => Assert.Equal(0.01f, rate));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_network_that_is_evaluated_as_it_trains_is_seen_to_answer_otherwise_each_time_and_in_other_company()
    {
        double Difference(Func<Problem, string> path, string question) =>
            Inspect("jumpy-validation", path).Probes.Single(probe => probe.Question == question).Answer;
        foreach (var question in new[] { "the same evaluation again differs by", "its last half evaluated without the rest differs by" })
        {
            Assert.InRange(Difference(problem => problem.Starter.Path, question), 0.1, 1e6);
            Assert.InRange(Difference(problem => problem.Solution.Path, question), 0, 1e-4); // the order of the sums may change
        }
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_future_that_leaks_is_seen_when_the_last_token_changes()
    {
        double Difference(Func<Problem, string> path) =>
            Inspect("tiny-gpt", path).Probes
                .Single(probe => probe.Question.StartsWith("with another last token", StringComparison.Ordinal)).Answer;
        Assert.InRange(Difference(problem => problem.Starter.Path), 0.01, 1e6);
        Assert.InRange(Difference(problem => problem.Solution.Path), 0, 1e-4);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_leak_is_seen_in_what_training_reports_of_labels_that_mean_nothing()
    {
        double Report(Func<Problem, string> path) =>
            Inspect("too-good-to-be-true", path).Probes
                .Single(probe => probe.Question.Contains("it reports on average", StringComparison.Ordinal)).Answer;
        Assert.True(Report(problem => problem.Starter.Path) > Report(problem => problem.Solution.Path) + 0.1);
    }

    [Theory]
    [InlineData("while (true) ;", "it was not done after")]
    [InlineData("throw new InvalidOperationException(\"no\");", "no")]
    [Trait("Tier", "full")]
    public void A_training_that_does_not_end_is_shown_as_far_as_it_came(string slip, string failure)
    {
        var problem = Kata("getting-worse");
        var limits = problem.Manifest.Limits with { Call = TimeSpan.FromSeconds(2) };
        problem = problem with { Manifest = problem.Manifest with { Limits = limits } };
        var text = problem.Starter.Text.Replace("_network.train();\n", "_network.train(); " + slip + "\n", StringComparison.Ordinal);
        var submission = new Submission("mine.cs", [new("mine.cs", text)]);
        var inspected = Inspector.Inspect(new(problem, submission, new Seed(1)), CancellationToken.None);
        Assert.Contains(failure, inspected.Recording!.Failure);
        Assert.Equal(0, inspected.Recording.Steps);
    }

    [Fact]
    public void What_does_not_compile_is_told_in_the_candidates_own_words()
    {
        var problem = Kata("getting-worse");
        var text = problem.Starter.Text.Replace("loss.backward()", "loss.backwards()", StringComparison.Ordinal);
        var submission = new Submission("mine.cs", [new("mine.cs", text)]);
        var inspected = Inspector.Inspect(new(problem, submission, new Seed(1)), CancellationToken.None);
        Assert.Null(inspected.Recording);
        Assert.Contains("backwards", Assert.Single(inspected.Diagnostics).Message);
    }

    Inspector Inspector => new(grading.Toolchain);

    static Problem Kata(string id) => ProblemFiles.Read(Path.Combine(Repository.Problems, "debugging", id));

    Recording Inspect(string id, Func<Problem, string> path)
    {
        var problem = Kata(id);
        var inspected = Inspector.Inspect(new(problem, Submission.Read(path(problem)), new Seed(1)), CancellationToken.None);
        return inspected.Recording ?? throw new InvalidOperationException($"{inspected.Reason} {inspected.Diagnostics.FirstOrDefault()}");
    }
}

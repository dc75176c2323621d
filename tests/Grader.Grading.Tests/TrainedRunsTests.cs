using Grader.Grading.Judging;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Tests;

/// <summary>Objects that are trained in one check and asked in others.</summary>
[Collection(nameof(Grading))]
public sealed class TrainedRunsTests(GradingFixture grading) : IDisposable
{
    const string Runs = """
        var data = Gen.Int[1, 1000].Array[3];
        var runs = Trained(inputs: data, runs: 3, train: (it, x) => it.Train(x));

        """;

    /// <summary>The members of a right submission, by their names.</summary>
    static readonly Dictionary<string, string> s_right = new()
    {
        ["Train"] = "public void Train(int[] numbers) { s_trainings++; _sum = numbers.Sum(); }",
        ["Trainings"] = "public int Trainings() => s_trainings;",
        ["Sum"] = "public int Sum() => _sum;",
        ["Asked"] = "public int Asked() => ++_asked;",
    };

    readonly string _folder = Directory.CreateTempSubdirectory("grader-runs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_data_set_is_trained_on_once_and_every_check_finds_the_object_as_the_one_before_left_it()
    {
        var report = Grade(Runs + """
            runs.Property("asked", holds: (it, x) => Expect.Equal(1, it.Asked()));
            runs.Measured("asked again", atLeast: 2, atMost: 2, measure: (it, x) => it.Asked());
            runs.Property("one run and another object", runs: 1,
                holds: (it, other, x) => { other.Train(x); Expect.Equal([3, 1], new[] { it.Asked(), other.Asked() }); });
            runs.MeasuredOnAverage("four of one and three of the others", atLeast: 10 / 3.0, atMost: 10 / 3.0,
                measure: (it, x) => it.Asked());
            runs.Property("trainings", holds: (it, x) => Expect.Equal(4, it.Trainings()));
            runs.Property("the sum", holds: (it, x) => Expect.Equal(x.Sum(), it.Sum()));
            """);
        Assert.True(report.Verdict == Verdict.Accepted, string.Join('\n', report.Checks.Select(check => check.Message)));
        // a training counts once
        Assert.Equal(report.CallTime, report.Checks.Aggregate(TimeSpan.Zero, (sum, check) => sum + check.Elapsed));
    }

    [Fact]
    public void A_case_begins_with_the_training_though_it_was_carried_out_in_another_check()
    {
        const string Checks = """
            runs.Property("the sum is even", holds: (it, x) => Expect.Equal(0, it.Sum() % 2));
            """;
        var alone = Grade(Runs + Checks);
        var later = Grade(Runs + "runs.Property(\"asked\", holds: (it, x) => it.Asked());\n" + Checks);
        Assert.Equal(["Train", "Sum"], later.Checks[1].Counterexample!.Calls.Select(call => call.Method));
        Assert.Equal(Shown(alone, 0), Shown(later, 1)); // other checks do not change the data
        Assert.Equal(Shown(later, 1), Shown(Grade(Runs + "runs.Property(\"asked\", holds: (it, x) => it.Asked());\n" + Checks), 1));

        static string Shown(Report report, int check) =>
            string.Join('\n', report.Checks[check].Counterexample!.Calls.Select(call =>
                $"{call.Method} {string.Join(' ', call.Arguments.Select(argument => argument.Value))} {call.Result}"));
    }

    [Fact]
    public void A_training_that_fails_fails_all_its_checks_and_is_not_tried_again()
    {
        var report = Grade(Runs + """
            runs.Property("one", holds: (it, x) => it.Sum());
            runs.Property("another", holds: (it, x) => it.Sum());
            runs.SameAgain("again", call: (it, x) => it.Sum());
            Property("trainings", inputs: Gen.Const(0), cases: 1, holds: (it, x) => Expect.Equal(1, it.Trainings()));
            """, ("Train", "public void Train(int[] numbers) { s_trainings++; throw new InvalidOperationException(\"it diverges\"); }"));
        Assert.All(report.Checks.Take(3), check =>
        {
            Assert.Equal(Verdict.RuntimeError, check.Verdict);
            Assert.Contains("Train: InvalidOperationException: it diverges", check.Message);
            Assert.Equal("Train", Assert.Single(check.Counterexample!.Calls).Method);
        });
        Assert.True(report.Checks[3].Passed, report.Checks[3].Message);
    }

    [Fact]
    public void After_the_end_of_a_process_a_run_is_trained_again_where_a_check_asks_for_it()
    {
        var report = Grade(Runs + """
            runs.Property("asked", holds: (it, x) => it.Asked());
            runs.Property("one that ends it", runs: 1, holds: (it, x) => it.Sum());
            runs.Property("asked, in a new process", runs: 1, holds: (it, x) => Expect.Equal([1, 1], new[] { it.Asked(), it.Trainings() }));
            """, ("Sum", "public int Sum() { Environment.Exit(0); return 0; }"));
        Assert.Equal([true, false, true], report.Checks.Select(check => check.Passed));
    }

    [Theory]
    [InlineData("public void Train(int[] numbers) => _sum = numbers.Sum();", null)]
    [InlineData("public void Train(int[] numbers) => _sum += numbers.Sum();", "the answer after another training on the same data")]
    [InlineData(
        "int _trained; public void Train(int[] numbers) => _sum = numbers.Sum() + _trained++;",
        "the answer after another training on the same data")]
    [InlineData(
        "readonly int _object = ++s_trainings; public void Train(int[] numbers) => _sum = numbers.Sum() + _object;",
        "the answer after another training on the same data")]
    [InlineData("public void Train(int[] numbers) { _sum = numbers.Sum(); numbers[0]++; }", "Train changes its argument numbers")]
    public void Another_training_on_the_same_data_gives_the_same(string train, string? wrong)
    {
        var report = Grade(Runs + """
            runs.Property("asked", holds: (it, x) => it.Asked());
            runs.SameAgain("again", call: (it, x) => it.Sum());
            runs.Property("asked after that", holds: (it, x) => Expect.That(it.Asked() is 1 or 2, "it was not trained again"));
            """, ("Train", train));
        Assert.True(report.Checks[0].Passed && report.Checks[2].Passed);
        Assert.Equal(wrong is null, report.Checks[1].Passed);
        Assert.StartsWith(wrong ?? "", report.Checks[1].Message ?? "");
    }

    [Theory]
    [InlineData("1, 1.2, 3", 3, null)] // none missed
    [InlineData("1, 0.95, 3, 1, 1, 1", 6, null)]
    [InlineData("0.95, 0.95, 1, 0.99, 0.99, 1", 6, "the value is 0.98 on average of 6 runs (2 of the first 3 missed it narrowly)")]
    [InlineData("1, 0.95, 0.85, 9, 9, 9", 3, "the value is 0.85")] // one is far off
    [InlineData("1, 0.95, 3, 1, 0.85, 9", 5, "the value is 0.85")]
    [InlineData("1, 0.95, double.NaN, 9, 9, 9", 3, "the value is NaN")]
    public void After_a_near_miss_further_runs_are_trained_and_the_mean_decides(string values, int trained, string? refused)
    {
        var report = Grade(Runs + $$"""
            double[] values = [{{values}}];
            runs.Measured("value", atLeast: 1, what: "the value", measure: (it, x) => values[it.Trainings() - 1]);
            Property("trainings", inputs: Gen.Const(0), cases: 1, holds: (it, x) => Expect.Equal({{trained}}, it.Trainings()));
            """);
        Assert.Equal([refused is null, true], report.Checks.Select(check => check.Passed));
        if (refused is not null)
        {
            Assert.StartsWith(refused, report.Checks[0].Message);
            return;
        }
        var isClose = report.Checks[0].Message?.StartsWith("close: the value is ", StringComparison.Ordinal) == true;
        Assert.Equal(trained > 3, isClose);
    }

    /// <summary>The fourth run is the one that is far below, and not the last one, whose number is the best.</summary>
    [Fact]
    public void The_worst_run_is_shown_if_the_mean_misses_the_threshold()
    {
        var report = Grade(Runs + """
            double[] values = [0.95, 0.95, 1, 0.9, 0.92, 1.05];
            var asked = new Dictionary<int, double>();
            runs.Measured("value", atLeast: 1, measure: (it, x) =>
            {
                asked.TryAdd(it.Sum(), values[it.Trainings() - 1]);
                return asked[it.Sum()];
            });
            runs.Property("the sum of the fourth run", runs: 4,
                holds: (it, x) => Expect.That(asked[it.Sum()] > 0.9, "it is the fourth one"));
            """);
        Assert.Equal([false, false], report.Checks.Select(check => check.Passed));
        Assert.Equal("it is the fourth one", report.Checks[1].Message);
        var sums = report.Checks.Select(check => check.Counterexample!.Calls.Last(call => call.Method == "Sum").Result);
        Assert.Single(sums.Distinct());
    }

    [Fact]
    public void After_a_near_miss_of_the_mean_further_runs_are_trained()
    {
        var report = Grade(Runs + """
            double[] values = [0.9, 1, 0.95, 1.1, 1.1, 1.1];
            runs.MeasuredOnAverage("value", atLeast: 1, measure: (it, x) => values[it.Trainings() - 1]);
            """);
        Assert.Equal(Verdict.Accepted, report.Verdict);
        Assert.StartsWith("close: value is within the limit on average of 6 runs", report.Checks[0].Message);
    }

    [Fact]
    public void A_known_mistake_is_recognised_though_its_answer_depends_on_what_earlier_checks_asked()
    {
        var third = ("Asked", "public int Asked() => ++_asked == 3 ? 7 : _asked;");
        WriteMistake("third", third);
        WriteMistake("always", ("Asked", "public int Asked() => 7;"));
        WriteMistake("from-the-third-on", ("Asked", "public int Asked() => ++_asked >= 3 ? 7 : _asked;"));
        var report = Grade(Runs + """
            runs.Property("first", holds: (it, x) => Expect.Equal([1, 2], new[] { it.Asked(), it.Asked() }));
            runs.Property("second", runs: 1, holds: (it, x) => Expect.Equal(3, it.Asked()));
            runs.Property("third", runs: 1, holds: (it, x) => Expect.Equal(4, it.Asked()));
            """, third);
        Assert.Equal([true, false, true], report.Checks.Select(check => check.Passed));
        Assert.Equal("third", Assert.Single(report.Misconceptions).Mistake);
    }

    Report Grade(string checks, params (string Name, string Text)[] changed)
    {
        Write("problem.yaml", "title: Runs\ntrack: tests\ndifficulty: easy\nminutes: 1\n");
        Write("statement.md", "# Runs\n");
        Write("contract.cs", "public interface ILearner { void Train(int[] numbers); int Trainings(); int Sum(); int Asked(); }\n");
        Write("starter.cs", Submission());
        Write("solution.cs", Submission());
        Write("checks.csx", checks);
        return grading.Grade(ProblemFiles.Read(_folder), Submission(changed));
    }

    void WriteMistake(string name, (string, string) changed) =>
        Write(Path.Combine("mistakes", name + ".cs"), $"// rejected by: second\n// feedback: It is {name}.\n{Submission(changed)}");

    static string Submission(params (string Name, string Text)[] changed)
    {
        var members = s_right.Select(member => changed.FirstOrDefault(other => other.Name == member.Key).Text ?? member.Value);
        return $"public class Solution\n{{\n    static int s_trainings;\n    int _sum, _asked;\n    {string.Join("\n    ", members)}\n}}\n";
    }

    void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

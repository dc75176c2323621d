using Grader.Authoring;
using Grader.Grading.Examining;
using Grader.Problems;
using Grader.Testing;

namespace Grader.Grading.Tests;

/// <summary><c>grader calibrate</c>: a kata's own files, graded with many seeds.</summary>
public sealed class CalibrationTests : IClassFixture<GradingFixture>, IDisposable
{
    readonly GradingFixture _grading;
    readonly string _folder = Directory.CreateTempSubdirectory("grader-kata-").FullName;

    /// <summary>A kata with one mistake and no other fixes.</summary>
    public CalibrationTests(GradingFixture grading)
    {
        _grading = grading;
        var kata = Path.Combine(Repository.Problems, "debugging", "stuck-at-chance");
        foreach (var file in Directory.GetFiles(kata).Append(Path.Combine(kata, "mistakes", "lower-learning-rate.cs")))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(kata, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        Directory.CreateDirectory(Path.Combine(_folder, "accepted"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Tier", "full")]
    public void A_threshold_that_tells_the_broken_loop_from_the_fixes_is_seen_to_do_so()
    {
        var calibrated = Calibrate();
        var margin = Assert.Single(calibrated.Margins);
        // of three cases the first that fails ends the check
        Assert.True(margin is { IsWide: true, TellsBroken: true, Broken.Count: 3, Fixed.Count: 9 }, margin.ToString());
        Assert.InRange(margin.Broken.Mean, 0.2, 0.5);
        Assert.InRange(margin.Fixed.Mean, 0.95, 1);
        Assert.Equal((3 * 3, 0), (calibrated.Gradings, calibrated.FalseVerdicts.Length));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_right_file_that_is_refused_and_a_mistake_that_its_check_lets_through_are_false_verdicts()
    {
        var kata = Path.Combine(Repository.Problems, "debugging", "stuck-at-chance");
        File.Copy(Path.Combine(kata, "starter.cs"), Path.Combine(_folder, "accepted", "none.cs"));
        var mistake = Path.Combine(_folder, "mistakes", "lower-learning-rate.cs");
        var elsewhere = File.ReadAllText(mistake).Replace(
            "rejected by: the gradient reaches the hidden units", "rejected by: few statements are changed", StringComparison.Ordinal);
        File.WriteAllText(mistake, elsewhere);
        var calibrated = Calibrate();
        Assert.Equal(4 * 3, calibrated.Gradings);
        Assert.Equal(6, calibrated.FalseVerdicts.Length);
        Assert.Contains(
            calibrated.FalseVerdicts,
            wrong => wrong.Path.EndsWith("none.cs", StringComparison.Ordinal)
                && wrong.Text.Contains("the diagnosis", StringComparison.Ordinal));
        Assert.Contains(
            calibrated.FalseVerdicts,
            wrong => wrong.Path == mistake && wrong.Text == "is not rejected by `few statements are changed`");
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Fixes_of_others_are_graded_by_what_their_names_say_of_them()
    {
        var kata = Path.Combine(Repository.Problems, "debugging", "stuck-at-chance");
        var others = Path.Combine(_folder, "others");
        Directory.CreateDirectory(others);
        File.Copy(Path.Combine(kata, "solution.cs"), Path.Combine(others, "right-solution.cs"));
        File.Copy(Path.Combine(kata, "solution.cs"), Path.Combine(others, "wrong-accepted.cs"));
        File.Copy(Path.Combine(kata, "starter.cs"), Path.Combine(others, "wrong-starter.cs"));
        var calibrated = Calibrate([.. OtherFix.In(others)]);
        Assert.Equal(6 * 3, calibrated.Gradings);
        Assert.All(calibrated.FalseVerdicts, wrong => Assert.Equal(
            ("wrong-accepted.cs", "is wrong, and accepted"), (Path.GetFileName(wrong.Path), wrong.Text)));
        Assert.Equal(3, calibrated.FalseVerdicts.Length);
        File.Copy(Path.Combine(kata, "solution.cs"), Path.Combine(others, "solution.cs"));
        Assert.Contains("`right` or `wrong`", Assert.Throws<InvalidProblemException>(() => OtherFix.In(others)).Message);
    }

    Calibrated Calibrate(params OtherFix[] others) =>
        new Calibration(_grading.Toolchain)
            .Measure(ProblemFiles.Read(_folder), [.. others], new Seed(1), 3, CancellationToken.None);
}

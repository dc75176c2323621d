using System.Diagnostics;
using Grader.Grading.Judging;
using Grader.Protocol;
using Grader.Sandboxing;
using Grader.Testing;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>Every case at every level that keeps its promise against submissions of others.</summary>
public abstract class HostileSubmissionTests(HostileFixture fixture, ITestOutputHelper output)
{
    /// <summary>The cases in two halves, so that those that wait do not hold up the others.</summary>
    public static TheoryData<string> EvenNames => Half(AtTheGate, 0);

    public static TheoryData<string> OddNames => Half(AtTheGate, 1);

    /// <summary>Those that take long, each of a kind that the gate has another of.</summary>
    public static TheoryData<string> LongNames => [.. OneByOne.Where(HostileCase.IsLeftToTheFullTier)];

    /// <summary>
    /// Those that get as far as a worker: what need not compile tries the compiler, which the other level has been through.
    /// </summary>
    public static TheoryData<string> EvenRunningNames => Half(Part.Of(RunningNames), 0);

    public static TheoryData<string> OddRunningNames => Half(Part.Of(RunningNames), 1);

    public static TheoryData<string> EvenAttempts => Half(Attempts.Groups.Select(group => string.Join(' ', group)), 0);

    public static TheoryData<string> OddAttempts => Half(Attempts.Groups.Select(group => string.Join(' ', group)), 1);

    static IEnumerable<string> AtTheGate => OneByOne.Where(name => !HostileCase.IsLeftToTheFullTier(name));

    static IEnumerable<string> RunningNames => OneByOne.Where(name => !HostileCase.MayNotCompile(name));

    static IEnumerable<string> OneByOne => HostileCase.Names.Where(name => !Attempts.Include(name));

    static TheoryData<string> Half(IEnumerable<string> names, int parity) => [.. names.Where((_, i) => i % 2 == parity)];

    protected void GetsTheVerdictItDeserves(string name)
    {
        var tried = HostileCase.Read(name);
        var clock = Stopwatch.StartNew();
        var report = fixture.Grade(tried.Submission);
        output.WriteLine($"{name}: {report.Verdict.Code} after {clock.Elapsed.TotalSeconds:0.00} s; {Told(report)}");
        Assert.True(
            tried.Expected.Contains(report.Verdict.Code),
            $"{name}: {tried.Why} Expected {string.Join(" or ", tried.Expected)}, got {report.Verdict.Code}: {Told(report)}");
        Assert.All(tried.Says, text => Assert.Contains(text, Told(report), StringComparison.OrdinalIgnoreCase));
    }

    protected void IsRefused(string names)
    {
        var report = fixture.Grade(Attempts.Combine(names.Split(' ')));
        Assert.True(report.Verdict == Verdict.Accepted, $"{report.Verdict.Code}: {Told(report)}; printed: {report.Printed}");
    }

    static string Told(Report report) => string.Join("; ",
        [report.Reason ?? "", .. report.Diagnostics.Take(3).Select(d => $"{d.Path}: {d.Id} {d.Message} {d.Advice}"),
        .. report.Checks.Where(c => !c.Passed).Select(c => $"{c.Message} {c.Counterexample?.Difference}")]);
}

/// <summary>At the strongest level that this machine has.</summary>
public sealed class HostileSubmissions(StrongestFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<StrongestFixture>
{
    [InABoxTheory]
    [MemberData(nameof(EvenNames))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);

    [InABoxTheory]
    [MemberData(nameof(EvenAttempts))]
    public void What_is_forbidden_is_refused_and_a_right_answer_still_accepted(string names) => IsRefused(names);
}

public sealed class MoreHostileSubmissions(StrongestFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<StrongestFixture>
{
    [InABoxTheory]
    [MemberData(nameof(OddNames))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);

    [InABoxTheory]
    [MemberData(nameof(OddAttempts))]
    public void What_is_forbidden_is_refused_and_a_right_answer_still_accepted(string names) => IsRefused(names);
}

[Trait("Tier", "full")]
public sealed class LongHostileSubmissions(StrongestFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<StrongestFixture>
{
    [InABoxTheory]
    [MemberData(nameof(LongNames))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);
}

[Trait("Tier", "full")]
public sealed class HostileSubmissionsUnderLandlock(LandlockFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<LandlockFixture>
{
    [AtLevelTheory(IsolationLevel.Landlock)]
    [MemberData(nameof(EvenRunningNames))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);

    [AtLevelTheory(IsolationLevel.Landlock)]
    [MemberData(nameof(EvenAttempts))]
    public void What_is_forbidden_is_refused_and_a_right_answer_still_accepted(string names) => IsRefused(names);
}

[Trait("Tier", "full")]
public sealed class MoreHostileSubmissionsUnderLandlock(LandlockFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<LandlockFixture>
{
    [AtLevelTheory(IsolationLevel.Landlock)]
    [MemberData(nameof(OddRunningNames))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);

    [AtLevelTheory(IsolationLevel.Landlock)]
    [MemberData(nameof(OddAttempts))]
    public void What_is_forbidden_is_refused_and_a_right_answer_still_accepted(string names) => IsRefused(names);
}

using System.Diagnostics;
using Grader.Contracts;
using Grader.Engine.Boxes;
using Grader.Engine.Judging;
using Xunit.Abstractions;

namespace Hostile.Tests;

/// <summary>Every case at every level that keeps its promise against submissions of others.</summary>
public abstract class HostileSubmissionTests(HostileFixture fixture, ITestOutputHelper output)
{
    /// <summary>What a case may take beyond its limit, on a busy machine.</summary>
    static readonly TimeSpan s_grace = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. HostileCase.Names];

    protected void GetsTheVerdictItDeserves(string name)
    {
        var tried = HostileCase.Read(name);
        var clock = Stopwatch.StartNew();
        var report = fixture.Grade(tried.Submission);
        output.WriteLine($"{name}: {report.Verdict.Code} after {clock.Elapsed.TotalSeconds:0.00} s; {Told(report)}");
        Assert.True(tried.Expected.Contains(report.Verdict.Code), $"{name}: {tried.Why} Expected {string.Join(" or ", tried.Expected)}, got {report.Verdict.Code}: {Told(report)}");
        Assert.All(tried.Says, text => Assert.Contains(text, Told(report), StringComparison.OrdinalIgnoreCase));
        Assert.True(clock.Elapsed < fixture.Problem.Manifest.Limits.Total + s_grace, $"{name} took {clock.Elapsed.TotalSeconds:0.0} s");
    }

    static string Told(Report report) => string.Join("; ",
        [report.Reason ?? "", .. report.Diagnostics.Take(3).Select(d => $"{d.Id} {d.Message} {d.Advice}"), .. report.Checks.Where(c => !c.Passed).Select(c => c.Message ?? "")]);
}

public sealed class HostileSubmissionsInNamespaces(NamespacesFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<NamespacesFixture>
{
    [AtLevelTheory(IsolationLevel.Namespaces)]
    [MemberData(nameof(Names))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);
}

public sealed class HostileSubmissionsUnderLandlock(LandlockFixture fixture, ITestOutputHelper output)
    : HostileSubmissionTests(fixture, output), IClassFixture<LandlockFixture>
{
    [AtLevelTheory(IsolationLevel.Landlock)]
    [MemberData(nameof(Names))]
    public void A_hostile_submission_gets_the_verdict_it_deserves(string name) => GetsTheVerdictItDeserves(name);
}

using Grader.Grading.Batches;
using Grader.Grading.Compiling;
using Grader.Grading.Judging;
using Grader.Grading.Running;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

[Collection(nameof(Grading))]
public sealed class BatchFaultTests(GradingFixture grading)
{
    [Fact]
    public void A_fault_with_one_submission_is_a_report_on_that_one_and_the_batch_goes_on()
    {
        using var workers = new FirstOneFails(grading.Components, grading.Sandbox);
        var toolchain = new Toolchain(grading.Components, grading.Sandbox, grading.Cache, grading.Compiler) { Workers = workers };
        using var judge = new Judge(toolchain);
        string[] names = ["ada", "bob", "carl"];
        var items = names.Select(name => new BatchItem(name, name + ".cs", HasReadableName: false)); // refused before anything is compiled
        var reports = new Batch([judge]).Grade(GradingFixture.Attention, items, new(1), CancellationToken.None).ToList();
        var verdicts = reports.Select(graded => (graded.Entry.Id, graded.Report.Verdict.Code));
        Assert.Equal([("ada", "IE"), ("bob", "CE"), ("carl", "CE")], verdicts);
        Assert.Contains("no process for you", reports[0].Report.Reason);
    }

    sealed class FirstOneFails(Components components, Sandbox sandbox) : WorkerPool(components, sandbox)
    {
        int _started;

        protected override SandboxedProcess Start(Limits limits, params ReadOnlySpan<(string Name, string Value)> settings) =>
            _started++ == 0 ? throw new IOException("no process for you") : base.Start(limits, settings);
    }
}

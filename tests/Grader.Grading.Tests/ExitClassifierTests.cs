using Grader.Checks;
using Grader.Grading.Running;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>What the end of a process means: which verdict, and why in a sentence.</summary>
public sealed class ExitClassifierTests
{
    const string Overflow = "Stack overflow.\n   at Solution.Echo(Int32[])\n";

    static readonly CallFailure s_overdue = new(Verdict.TimeLimitExceeded, "overdue", "");

    [Theory]
    [InlineData("MemoryLimit", null, "", Verdict.MemoryLimitExceeded, "it used more memory than it may")]
    [InlineData("OutputLimit", null, "", Verdict.OutputLimitExceeded, "it printed more than 97 KB, and no more is allowed")]
    [InlineData("OutputLimit", null, Overflow, Verdict.RuntimeError, "stack overflow: the recursion does not end, or goes too deep")]
    [InlineData("ThreadLimit", null, "", Verdict.RuntimeError, "it started more threads than it may")]
    [InlineData("ProcessorTimeLimit", null, "", Verdict.TimeLimitExceeded, "it was not done after 2 s of processor time for one call")]
    [InlineData("TimeLimit", null, "", Verdict.TimeLimitExceeded, "overdue")]
    [InlineData("TimeLimit", null, Overflow, Verdict.RuntimeError, "stack overflow: the recursion does not end, or goes too deep")]
    [InlineData("NotWatched", null, "", Verdict.InternalError, "the grader could not read what the process uses, and ended it")]
    [InlineData("None", 134, Overflow, Verdict.RuntimeError, "stack overflow: the recursion does not end, or goes too deep")]
    [InlineData("None", 0, "", Verdict.RuntimeError, "it ended the process before it answered (Environment.Exit)")]
    [InlineData("None", 7, "", Verdict.RuntimeError, "the process died before it answered (exit code 7)")]
    [InlineData("None", 7, Overflow, Verdict.RuntimeError, "the process died before it answered (exit code 7)")]
    public void Each_cause_has_its_verdict_and_its_sentence(string cause, int? exitCode, string error, Verdict verdict, string reason)
    {
        var end = new ProcessEnd(Enum.Parse<DeathCause>(cause), exitCode, null, error) { OutputLimit = 97 << 10 };
        var failure = Classify(end);
        Assert.Equal((verdict, reason), (failure.Verdict, failure.Reason));
    }

    [Theory]
    [InlineData(true, Verdict.TimeLimitExceeded)]
    [InlineData(false, Verdict.RuntimeError)]
    public void An_exit_code_alone_is_no_time_limit_because_any_process_can_exit_with_it(bool hasUsedItsTime, Verdict verdict)
    {
        const int EndedByTheKernel = 152;
        var end = new ProcessEnd(DeathCause.None, EndedByTheKernel, null, "") { HasUsedItsProcessorTime = hasUsedItsTime };
        Assert.Equal(verdict, Classify(end).Verdict);
    }

    [Theory]
    [InlineData(true, Verdict.MemoryLimitExceeded)]
    [InlineData(false, Verdict.RuntimeError)]
    public void Words_on_stderr_alone_are_no_memory_limit_because_anybody_can_write_them(bool hasUsedMuch, Verdict verdict)
    {
        var end = new ProcessEnd(DeathCause.None, 134, null, "Out of memory.\n") { HasUsedMuchMemory = hasUsedMuch };
        Assert.Equal(verdict, Classify(end).Verdict);
    }

    [Fact]
    public void Who_breaks_the_protocol_is_told_so_whatever_the_exit_code()
    {
        var failure = Classify(new ProcessEnd(DeathCause.Finished, null, "a frame with a foreign nonce", ""));
        Assert.Equal("the submission interfered with the grader's own pipe (a frame with a foreign nonce)", failure.Reason);
    }

    static CallFailure Classify(ProcessEnd end) => ExitClassifier.Classify(end, TimeSpan.FromSeconds(2), s_overdue);
}

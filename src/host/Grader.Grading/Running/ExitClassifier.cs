using Grader.Checks;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Running;

/// <summary>
/// What the end of a worker, or an exception in it, means. An exit code alone never counts as success: a process that ends before it has
/// answered has failed, even with code 0.
/// </summary>
static class ExitClassifier
{
    static readonly string[] s_callers =
        ["InvokeStub_", "System.Reflection.", "Grader.Worker.", "System.RuntimeMethodHandle.", "System.RuntimeType.CreateInstance"];

    public static CallFailure Threw(ThrewReply threw) => threw.ExceptionType switch
    {
        "System.OutOfMemoryException" => new(
            Verdict.MemoryLimitExceeded, "the memory limit was reached (OutOfMemoryException)", OwnFrames(threw.StackTrace),
            EndedProcess: false),
        "System.NotImplementedException" => new(
            Verdict.RuntimeError, "it is not implemented yet (NotImplementedException)", OwnFrames(threw.StackTrace),
            EndedProcess: false),
        var type => new(
            Verdict.RuntimeError, $"{type[(type.LastIndexOf('.') + 1)..]}: {threw.Message}", OwnFrames(threw.StackTrace),
            EndedProcess: false),
    };

    public static CallFailure TimeLimit(TimeSpan limit, string scope) =>
        new(Verdict.TimeLimitExceeded, $"it was not done after {limit.TotalSeconds:0.#} s {scope}", "");

    /// <summary>Exit code of a process that the kernel ended for its processor time (SIGXCPU). Any process can exit with it.</summary>
    const int ProcessorTimeSignal = 128 + 24;

    /// <summary>Exit code of a process that the runtime ended (SIGABRT).</summary>
    const int AbortSignal = 128 + 6;

    /// <summary>Why a process gave no proper answer.</summary>
    /// <param name="limit">Processor time that the call had.</param>
    /// <param name="overdue">The failure if the host's clock ran out.</param>
    public static CallFailure Classify(ProcessEnd end, TimeSpan limit, CallFailure overdue) => end.Cause switch
    {
        DeathCause.MemoryLimit => new(Verdict.MemoryLimitExceeded, "it used more memory than it may", Tail(end.Error)),
        DeathCause.OutputLimit or DeathCause.TimeLimit or DeathCause.ProcessorTimeLimit when OverflowedItsStack(end.Error) =>
            StackOverflow(end.Error),
        DeathCause.OutputLimit =>
            new(Verdict.OutputLimitExceeded, $"it printed more than {Size(end.OutputLimit)}, and no more is allowed", Tail(end.Error)),
        DeathCause.ThreadLimit => new(Verdict.RuntimeError, "it started more threads than it may", ""),
        DeathCause.ProcessorTimeLimit => TimeLimit(limit, "of processor time for one call"),
        DeathCause.TimeLimit => overdue,
        DeathCause.NotWatched => new(Verdict.InternalError, "the grader could not read what the process uses, and ended it", ""),
        _ => EndedByItself(end, limit),
    };

    /// <summary>Also if the host ended it because it was of no use any more.</summary>
    static CallFailure EndedByItself(ProcessEnd end, TimeSpan limit) => end.ExitCode switch
    {
        ProcessorTimeSignal when end.HasUsedItsProcessorTime => TimeLimit(limit, "of processor time for one call"),
        _ when end.Violation is not null =>
            new(Verdict.RuntimeError, $"the submission interfered with the grader's own pipe ({end.Violation})", Tail(end.Error)),
        AbortSignal when OverflowedItsStack(end.Error) => StackOverflow(end.Error),
        AbortSignal when end.HasUsedMuchMemory && end.Error.Contains("Out of memory", StringComparison.Ordinal) =>
            new(Verdict.MemoryLimitExceeded, "the memory limit was reached", Tail(end.Error)),
        0 => new(Verdict.RuntimeError, "it ended the process before it answered (Environment.Exit)", Tail(end.Error)),
        _ => new(Verdict.RuntimeError, $"the process died before it answered (exit code {end.ExitCode})", Tail(end.Error)),
    };

    /// <summary>
    /// Whether the runtime was writing the trace of a stack overflow. Such a trace can be longer than the output limit and take longer than
    /// a call may. A submission that prints an endless one itself gets a runtime error instead of a limit, and gains nothing.
    /// </summary>
    static bool OverflowedItsStack(string error)
    {
        const string FirstWords = "\nStack overflow.\n"; // alone until the whole stack has been walked
        var lines = "\n" + error;
        return lines.EndsWith(FirstWords, StringComparison.Ordinal)
            || lines.Contains(FirstWords + "   at ", StringComparison.Ordinal)
            || lines.Contains("Stack overflow.\nRepeat", StringComparison.Ordinal);
    }

    static CallFailure StackOverflow(string error) =>
        new(Verdict.RuntimeError, "stack overflow: the recursion does not end, or goes too deep", Tail(error));

    static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : $"{bytes >> 10} KB";

    /// <summary>The candidate's part of a stack trace: what lies below the call is ours.</summary>
    static string OwnFrames(string stackTrace) => string.Join('\n', stackTrace.Split('\n')
        .Select(frame => frame.TrimEnd('\r'))
        .TakeWhile(frame => !s_callers.Any(caller => frame.Contains(caller, StringComparison.Ordinal))));

    /// <summary>The first lines of stderr: the runtime prints what happened first, then the stack.</summary>
    static string Tail(string error) => string.Join('\n', error.Trim().Split('\n').Take(12));
}

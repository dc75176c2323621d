using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Examining;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>
/// Corrects the lines at which exceptions are thrown. In optimized code the JIT lets all index checks of a method fail in one place, and a
/// stack trace then names the method's first line. So we repeat the calls that ended in an exception, in unoptimized code of the same
/// assembly. That takes several times as long, and the problem's limits end it.
/// </summary>
sealed partial class ExactStackTraces(WorkerPool workers, Manifest manifest)
{
    /// <summary>The results, with only right lines left in their stack traces.</summary>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public IEnumerable<CheckResult> Correct(
        IReadOnlyList<CheckOutcome> examined, CompiledSubmission compiled, CancellationToken cancellation)
    {
        if (!examined.Any(part => IsInDoubt(part.Result)))
        {
            return examined.Select(part => part.Result);
        }
        if (DebuggableAttributePatch.Apply(compiled.Assembly) is not { } debuggable)
        {
            return examined.Select(part => IsInDoubt(part.Result) ? WithTrace(part.Result, null) : part.Result);
        }
        using var session = new WorkerSession(workers, manifest, cancellation);
        session.Load(debuggable, [compiled.Binding]);
        return [.. examined.Select(part => IsInDoubt(part.Result) ? WithTrace(part.Result, Trace(part.Calls, session)) : part.Result)];
    }

    /// <summary>Whether the line may be wrong. A NotImplementedException is thrown by a statement, whose line is right.</summary>
    static bool IsInDoubt(CheckResult result) =>
        result.Verdict == Verdict.RuntimeError && LineNumber().IsMatch(result.Detail)
            && result.Message?.Contains(nameof(NotImplementedException), StringComparison.Ordinal) != true;

    /// <param name="trace">Null if we could not get one: no line is better than a wrong one.</param>
    static CheckResult WithTrace(CheckResult result, string? trace) =>
        result with { Detail = trace ?? LineNumber().Replace(result.Detail, "") };

    /// <summary>The stack trace of the same exception; null if it does not occur again.</summary>
    static string? Trace(ImmutableArray<Observation> calls, WorkerSession session)
    {
        CallFailure? failure = null;
        foreach (var call in calls)
        {
            failure = session.Call(call.Instance, call.Method, call.Arguments, returnArguments: false).Failure;
        }
        return failure is not null && failure.Reason == calls[^1].Failure?.Reason ? failure.Detail : null;
    }

    [GeneratedRegex(@":line \d+")]
    private static partial Regex LineNumber();
}

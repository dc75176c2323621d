using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Grading.Compiling;

/// <summary>A reply, or the reason why the compiler process gave none.</summary>
public sealed record CompileOutcome(CompileReply? Reply, string? Failure)
{
    /// <summary>The outcome if the submission is not source code: the compiler was not asked.</summary>
    public static CompileOutcome Refused(CompileDiagnostic refusal) => new(new CompileReply(null, [], [refusal]), null);

    /// <summary>The submission that was compiled; null if it does not compile or lacks a method of the contract.</summary>
    public CompiledSubmission? Submission =>
        Reply is { Assembly: { } assembly, Variants: [{ Binding: { } binding } variant] }
            ? new CompiledSubmission(assembly, binding, variant.Difference)
            : null;

    /// <summary>What is wrong with the source; empty if <see cref="Reason"/> says why there is no submission, or if there is one.</summary>
    public ImmutableArray<CompileDiagnostic> Diagnostics => Reply?.Diagnostics ?? [];

    /// <summary>Why there is no submission if no diagnostic says it; null otherwise.</summary>
    public string? Reason => Failure ?? Reply?.Fault;

    /// <summary>The verdict on a submission that was not compiled.</summary>
    public Verdict Verdict => this switch
    {
        { Reply.Fault: not null } => Verdict.InternalError,
        { Reply: { } reply } when reply.Diagnostics.Any(diagnostic => diagnostic.Id == CompileDiagnostic.BannedApi) =>
            Verdict.RestrictedFunction,
        _ => Verdict.CompileError,
    };
}

/// <summary>A submission that a worker can load.</summary>
/// <param name="Binding">Which of its methods implements which of the contract's.</param>
/// <param name="Difference">For katas: how it differs from the starter; null for other problems.</param>
public sealed record CompiledSubmission(byte[] Assembly, Binding Binding, StarterDifference? Difference);

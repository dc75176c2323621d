using Grader.Grading.Examining;

namespace Grader.Grading.Trying;

/// <summary>One call, made of the reference solution and of another program.</summary>
/// <param name="Own">Null if the program was not asked, because an earlier call of it failed or there is none.</param>
/// <param name="Difference">In words; null if the answers agree, or if one of them is missing.</param>
public sealed record TriedCall(CallText Call, TriedAnswer Reference, TriedAnswer? Own, string? Difference)
{
    /// <summary>Whether the difference is so small that rounding may be all of it.</summary>
    public bool MayBeRounding { get; init; }

    /// <summary>Whether the other program answers as the reference solution does, but for rounding.</summary>
    public bool Agrees => Own is { Failure: null } && (Difference is null || MayBeRounding);
}

/// <summary>What a program answers to one call.</summary>
/// <param name="Value">Rendered; null if it returns nothing, or failed.</param>
/// <param name="Failure">Why it did not return; null if it did.</param>
/// <param name="Detail">A stack trace or the end of stderr; empty if there is none.</param>
public sealed record TriedAnswer(string? Value, string? Failure, string Detail);

using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>One of the six questions whose answers say which round is the weak one.</summary>
/// <param name="Round">The round that somebody who is stuck on it starts with.</param>
public sealed record DiagnosticQuestion(Round Round, string Text)
{
    /// <summary>
    /// In the order in which they are asked. Source: an article on preparing for AI-engineer interviews (2026), in our words.
    /// </summary>
    public static ImmutableArray<DiagnosticQuestion> All { get; } =
    [
        new(
            Round.Fundamentals,
            "Could you compare attention with convolution without notes, and settle a trade-off between quality and latency?"),
        new(
            Round.SystemDesign,
            "Could you sketch a retrieval pipeline for production in half an hour: chunks, embeddings, scoring, re-ranking?"),
        new(Round.Coding, "Could you write scaled dot-product attention from memory now, mask and all?"),
        new(
            Round.Behavioural,
            "Could you tell of an AI feature of yours that failed: your own mistakes, and what would have prevented them?"),
        new(
            Round.Fundamentals,
            "Could you say why a fine-tuned model may lose to zero-shot prompting, and when it is the other way round?"),
        new(Round.SystemDesign, "Have you designed an agent with a planner, tools and memory, if only on paper?"),
    ];
}

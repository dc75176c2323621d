using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>The answers to the six questions, and what follows from them.</summary>
public sealed class Diagnostic
{
    /// <param name="answers">One for each of <see cref="DiagnosticQuestion.All"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Diagnostic(ImmutableArray<SelfRating> answers)
    {
        if (answers.Length != DiagnosticQuestion.All.Length)
        {
            throw new ArgumentException($"There are {DiagnosticQuestion.All.Length} questions, not {answers.Length}.", nameof(answers));
        }
        Answers = answers;
        Order = IsStuckOnAll
            ? [Round.Fundamentals, Round.SystemDesign, Round.Coding, Round.Behavioural]
            : [.. Rounds.All.OrderByDescending(Gap).ThenByDescending(SumOfGaps)];
    }

    public ImmutableArray<SelfRating> Answers { get; }

    /// <summary>The rounds in the order in which to take them, the weakest first.</summary>
    public ImmutableArray<Round> Order { get; }

    /// <summary>The round that comes first; null if every answer was yes.</summary>
    public Round? Weakest => Answers.All(answer => answer == SelfRating.Yes) ? null : IsStuckOnAll ? Round.SystemDesign : Order[0];

    /// <summary>Whether the round that comes first has more weight than any other.</summary>
    public bool HasOneWeakest => Weakest is { } weakest && Rounds.All.All(round => round == weakest || Weight(round) < Weight(weakest));

    public bool IsStuckOnAll => Answers.All(answer => answer == SelfRating.No);

    /// <summary>
    /// How much of the time a round gets, relative to the others. Who is stuck on everything gets fundamentals and coding in short, and
    /// most time for system design, which has the most weight in interviews.
    /// </summary>
    public double Weight(Round round) => IsStuckOnAll
        ? round switch { Round.SystemDesign => 3, Round.Behavioural => 1.5, _ => 1 }
        : 1 + (2 * Gap(round));

    /// <summary>From 0 (can do it) to 1 (cannot), for the question of the round that went worst.</summary>
    double Gap(Round round) => Gaps(round).Max();

    double SumOfGaps(Round round) => Gaps(round).Sum();

    IEnumerable<double> Gaps(Round round) =>
        DiagnosticQuestion.All.Zip(Answers).Where(pair => pair.First.Round == round).Select(pair => 1 - ((int)pair.Second / 2.0));
}

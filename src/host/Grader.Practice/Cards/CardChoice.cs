using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>Which cards to ask next.</summary>
public static class CardChoice
{
    /// <summary>Those that are due, the one most likely forgotten first; then those never rated, in the order of the deck.</summary>
    /// <param name="cards">The cards to choose from.</param>
    /// <param name="answers">Answers to any cards, in order of time.</param>
    public static ImmutableArray<QuestionCard> Next(
        IEnumerable<QuestionCard> cards, IEnumerable<CardAnswer> answers, DateOnly today)
    {
        var memory = Memories(answers);
        var all = cards.ToList();
        var due = all.Where(card => memory.TryGetValue(card.Id, out var state) && state.Due <= today)
            .OrderBy(card => memory[card.Id].Retrievability(today));
        return [.. due, .. all.Where(card => !memory.ContainsKey(card.Id))];
    }

    /// <summary>Those that are due alone.</summary>
    public static ImmutableArray<QuestionCard> Due(IEnumerable<QuestionCard> cards, IEnumerable<CardAnswer> answers, DateOnly today)
    {
        var memory = Memories(answers);
        return Next(cards.Where(card => memory.ContainsKey(card.Id)), answers, today);
    }

    static Dictionary<string, MemoryState> Memories(IEnumerable<CardAnswer> answers) =>
        answers.GroupBy(answer => answer.Card)
            .Select(group => (Card: group.Key, State: SpacedRepetition.Remember(CardReviews.Read(group))))
            .Where(entry => entry.State is not null)
            .ToDictionary(entry => entry.Card, entry => entry.State!.Value);
}

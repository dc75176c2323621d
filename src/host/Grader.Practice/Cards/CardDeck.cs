using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>All question cards, in the order in which to take those of a round.</summary>
public sealed class CardDeck
{
    readonly ImmutableDictionary<string, QuestionCard> _byId;

    CardDeck(ImmutableArray<QuestionCard> cards) => (Cards, _byId) = (cards, cards.ToImmutableDictionary(card => card.Id));

    public ImmutableArray<QuestionCard> Cards { get; }

    /// <summary>The cards that come with the product.</summary>
    public static CardDeck Read() =>
        new([.. ReadRound(Round.Fundamentals), .. ReadRound(Round.SystemDesign), .. ReadRound(Round.Behavioural)]);

    /// <summary>Null if there is no card with that id.</summary>
    public QuestionCard? Find(string id) => _byId.GetValueOrDefault(id);

    public ImmutableArray<QuestionCard> Of(Round round) => [.. Cards.Where(card => card.Round == round)];

    static IEnumerable<QuestionCard> ReadRound(Round round) =>
        EmbeddedYaml.Read<Entry>($"{round.Key()}.yaml").Select(entry => entry.AsCard(round));

    /// <summary>A card as its file has it.</summary>
    sealed class Entry
    {
        public required string Id { get; set; }

        public required string Topic { get; set; }

        public required int Minutes { get; set; }

        public required string Question { get; set; }

        public required string Constraint { get; set; }

        public required List<string> Followups { get; set; }

        public required string Weak { get; set; }

        public required string Good { get; set; }

        public required string Strong { get; set; }

        public QuestionCard AsCard(Round round) =>
            new(Id, round, Topic, Minutes, Question, Constraint, [.. Followups], Weak, Good, Strong);
    }
}

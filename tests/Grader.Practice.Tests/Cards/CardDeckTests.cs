namespace Grader.Practice.Tests;

public class CardDeckTests
{
    static readonly CardDeck s_deck = CardDeck.Read();

    static readonly DateOnly s_today = new(2026, 11, 30);

    [Fact]
    public void There_are_at_least_sixty_cards_and_each_has_everything()
    {
        Assert.True(s_deck.Cards.Length >= 60);
        Assert.Equal(s_deck.Cards.Length, s_deck.Cards.Select(card => card.Question).Distinct().Count());
        Assert.All(s_deck.Cards, card =>
        {
            Assert.Matches("^[a-z0-9-]+$", card.Id);
            Assert.InRange(card.Minutes, 2, 15);
            Assert.InRange(card.FollowUps.Length, 2, 4);
            Assert.All(
                [card.Topic, card.Question, card.Constraint, card.Weak, card.Good, card.Strong, .. card.FollowUps],
                text => Assert.False(string.IsNullOrWhiteSpace(text), card.Id));
        });
        Assert.All([Round.Fundamentals, Round.SystemDesign, Round.Behavioural], round => Assert.True(s_deck.Of(round).Length >= 15));
    }

    [Fact]
    public void Behavioural_begins_with_writing_three_situations_down() =>
        Assert.Equal("three-situations", s_deck.Of(Round.Behavioural)[0].Id);

    [Fact]
    public void Cards_that_are_due_come_before_new_ones_and_those_that_are_remembered_not_at_all()
    {
        var cards = s_deck.Of(Round.Fundamentals)[..4];
        CardAnswer Rated(int card, int daysAgo, CardRating? rating) => new(
            cards[card].Id, new DateTimeOffset(s_today.AddDays(-daysAgo), new TimeOnly(12, 0), TimeSpan.Zero), TimeSpan.Zero, "", rating);
        CardAnswer[] answers =
            [Rated(0, 1, CardRating.Strong), Rated(1, 5, CardRating.Good), Rated(2, 5, CardRating.Weak), Rated(3, 5, null)];
        Assert.Equal([cards[2].Id, cards[1].Id, cards[3].Id], CardChoice.Next(cards, answers, s_today).Select(card => card.Id));
        Assert.Equal([cards[2].Id, cards[1].Id], CardChoice.Due(cards, answers, s_today).Select(card => card.Id));
    }
}

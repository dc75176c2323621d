namespace Grader.Practice;

/// <summary>Hands out the cards of each round in their order, and from the beginning again.</summary>
sealed class CardQueue(CardDeck deck)
{
    readonly Dictionary<Round, int> _next = [];

    /// <summary>As many as fit into the time, one at least.</summary>
    public CardBlock Take(ScheduledDay day, int minutes, bool isRehearsal)
    {
        var cards = deck.Of(day.Round);
        var (next, count, sum) = (_next.GetValueOrDefault(day.Round), 0, 0);
        while (count < cards.Length && (count == 0 || sum + cards[next % cards.Length].Minutes <= minutes))
        {
            sum += cards[next % cards.Length].Minutes;
            (next, count) = (next + 1, count + 1);
        }
        _next[day.Round] = next;
        return new CardBlock(day.Date, sum, day.Round, count, isRehearsal);
    }
}

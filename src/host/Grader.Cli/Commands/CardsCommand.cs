using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Reports;
using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary><c>grader cards [fundamentals]</c>: an interviewer's questions, one at a time and with a clock.</summary>
static class CardsCommand
{
    public static Command Create()
    {
        var which = new Argument<string?>("round")
        {
            Description = "fundamentals, system-design or behavioural, or the id of one card; by default all rounds",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var count = new Option<int>("--count") { Description = "how many cards", HelpName = "N", DefaultValueFactory = _ => 1 };
        var due = new Option<bool>("--due") { Description = "all cards that are due again, and no new one" };
        var list = new Option<bool>("--list") { Description = "list the cards with your last rating of each" };
        var command = new Command("cards", "Be asked an interviewer's questions with their follow-ups, then rate your own answer.")
        {
            which, count, due, list,
        };
        command.SetAction(parsed =>
        {
            var deck = CardDeck.Read();
            var chosen = Choose(deck, parsed.GetValue(which));
            var today = Today.Read();
            using var history = UserHistory.OpenToRecord();
            var answers = history?.ReadCardAnswers() ?? [];
            if (parsed.GetValue(list))
            {
                CardListText.Write(chosen, answers, Screen.Open());
                return ExitCodes.Success;
            }
            if (parsed.GetValue(due))
            {
                return Ask(CardChoice.Due(chosen, answers, today), history, "No card is due. `grader cards` asks a new one.");
            }
            var number = parsed.GetValue(count) is >= 1 and <= 100 and var given
                ? given
                : throw new UsageException($"--count takes a number from 1 to 100, not {parsed.GetValue(count)}.");
            // what is neither due nor new comes last: a card that was named is asked all the same
            var order = CardChoice.Next(chosen, answers, today).Concat(chosen).Distinct();
            return Ask([.. order.Take(number)], history, "There is no card.");
        });
        return command;
    }

    static ImmutableArray<QuestionCard> Choose(CardDeck deck, string? which)
    {
        if (which is null)
        {
            return deck.Cards;
        }
        if (deck.Find(which) is { } named)
        {
            return [named];
        }
        if (Rounds.Find(which) is { } round && deck.Of(round) is { IsEmpty: false } cards)
        {
            return cards;
        }
        var rounds = Rounds.All.Where(known => !deck.Of(known).IsEmpty).Select(known => known.Key()).ToList();
        var nearest = NearestNames.Find(which, [.. rounds, .. deck.Cards.Select(card => card.Id)]).First();
        throw new UsageException(
            $"There is no round or card '{which}'; the nearest is {nearest}. " +
            $"The rounds are {string.Join(", ", rounds)}; `grader cards --list` shows the cards.");
    }

    static int Ask(ImmutableArray<QuestionCard> cards, History? history, string ifNone)
    {
        if (cards.IsEmpty)
        {
            Console.Out.WriteLine(ifNone);
            return ExitCodes.Success;
        }
        foreach (var (i, card) in cards.Index())
        {
            if (!CardSession.Ask(card, i + 1, cards.Length, history, TimeProvider.System, CancellationToken.None))
            {
                break;
            }
        }
        return ExitCodes.Success;
    }
}

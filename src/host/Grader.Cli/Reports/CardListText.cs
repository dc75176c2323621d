using Grader.Practice;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>The cards on the terminal, a line each, with the user's last rating.</summary>
static class CardListText
{
    public static void Write(IReadOnlyCollection<QuestionCard> cards, IReadOnlyCollection<CardAnswer> answers, IAnsiConsole console)
    {
        var last = answers.Where(answer => answer.Rating is not null).GroupBy(answer => answer.Card)
            .ToDictionary(group => group.Key, group => group.Last());
        var width = cards.Max(card => card.Id.Length);
        foreach (var round in cards.GroupBy(card => card.Round))
        {
            var rated = round.Count(card => last.ContainsKey(card.Id));
            console.MarkupLine($"[bold]{round.Key.Title()}[/] [grey]{rated} of {round.Count()} rated[/]");
            foreach (var card in round)
            {
                var rating = last.TryGetValue(card.Id, out var answer)
                    ? $"{Colour(answer.Rating!.Value)} [grey]{PlanWords.Day(answer.Day)}[/]"
                    : "";
                console.MarkupLine($"  {card.Id.PadRight(width)}  [grey]{card.Minutes,2} min[/]  {rating}");
            }
        }
    }

    static string Colour(CardRating rating)
    {
        var colour = rating switch { CardRating.Weak => "red", CardRating.Good => "yellow", _ => "green" };
        return $"[{colour}]{rating.ToString().ToLowerInvariant()}[/]";
    }
}

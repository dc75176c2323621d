using Grader.Practice;
using Spectre.Console;

namespace Grader.Cli.Reports;

/// <summary>The scorecard of a mock interview on the terminal.</summary>
static class ScorecardText
{
    const int NameWidth = 32;

    public static void Write(Mock mock, Scorecard scorecard, IAnsiConsole console)
    {
        var lines = new ReportLines(console);
        lines.AddBlank();
        lines.Add(0, $"Scorecard · {mock.At:yyyy-MM-dd} · {mock.Script.Minutes} min · seed {mock.Script.Seed}", "bold");
        foreach (var scored in scorecard.Dimensions)
        {
            var name = MockWords.Name(scored.Dimension);
            lines.AddMarkup($"  {name.PadRight(NameWidth)} {Level(scored.Level)}");
            foreach (var evidence in scored.Evidence)
            {
                lines.Add(4, evidence, "grey");
            }
            if (scored.Level is CardRating.Weak or CardRating.Good)
            {
                lines.Add(4, $"for strong: {MockWords.Rubric(scored.Dimension).Strong}", "grey");
            }
        }
        lines.AddBlank();
        lines.Add(0, scorecard.Weakest is { Level: not CardRating.Strong } weakest
            ? $"Practise next: {weakest.Practise}"
            : "Nothing was weak. `grader mock --minutes 60` asks for more.");
    }

    static string Level(CardRating? level) => level switch
    {
        CardRating.Weak => "[red]weak[/]",
        CardRating.Good => "[yellow]good[/]",
        CardRating.Strong => "[green]strong[/]",
        _ => "[grey]not asked[/]",
    };
}

using System.Globalization;
using Grader.Practice;
using Grader.Problems;
using Grader.Reports.Html;

namespace Grader.Cli.Reports;

/// <summary>Progress as one page: weak spots, tracks, and the weeks behind.</summary>
sealed class ProgressPage
{
    const int Weeks = 8;

    readonly PracticeRecord _record;
    readonly DateTimeOffset _now;
    readonly HtmlWriter _page;

    ProgressPage(PracticeRecord record, DateTimeOffset now, HtmlWriter page) => (_record, _now, _page) = (record, now, page);

    DateOnly Today => DateOnly.FromDateTime(_now.DateTime);

    /// <param name="now">On the user's clock.</param>
    public static void Write(PracticeRecord record, DateTimeOffset now, Stream output) =>
        HtmlPage.Write("Progress", output, page => new ProgressPage(record, now, page).WriteMain());

    void WriteMain()
    {
        WriteHead();
        WriteWeakSpots();
        WriteDue();
        WriteWeeks();
        foreach (var track in _record.Curriculum.Tracks)
        {
            WriteTrack(track);
        }
    }

    void WriteHead()
    {
        _page.Element("h1", "Progress");
        var accepted = _record.Problems.Count(problem => Of(problem).IsAccepted);
        _page.Element("p", $"{accepted} of {_record.Problems.Length} problems accepted", ("class", "verdict"));
        var streak = Streak.Length(_record.Attempts.Select(attempt => attempt.Day), Today);
        _page.Element("p", $"{SafeText.Count(streak, "day")} in a row · {PlanWords.WholeDay(Today)}", ("class", "faint"));
        if (_record.Plan is { } plan && !plan.IsOver(Today))
        {
            var when = PlanWords.Until(plan.Settings.Interview, Today);
            _page.Element("p", $"Interview on {PlanWords.WholeDay(plan.Settings.Interview)}, {when}", ("class", "faint"));
            if (WeeklyMinimum.In(plan, plan.WeekOf(Today), _record.Log) is { } minimum)
            {
                _page.Element("p", $"{minimum.Round.Title()}, your weakest round: {minimum.Done} of {minimum.Required} min this week");
            }
        }
    }

    void WriteWeakSpots() => _page.Section("Weak spots", () =>
    {
        var spots = WeakSpots.Find(_record);
        if (spots.IsEmpty)
        {
            _page.Element("p", "The record shows none.");
            return;
        }
        _page.Table(
            ["What", "What the record shows", "To train it"],
            spots.Select(spot => new[] { spot.Subject, spot.Evidence, WeakSpotWords.Command(spot, _record) }));
    });

    void WriteDue()
    {
        var (problems, cards) = (_record.DueProblems(Today), _record.DueCards(Today).Length);
        if (problems.Length + cards == 0)
        {
            return;
        }
        _page.Section("Due again", () => _page.Table(
            ["What", "Last", "Remembered, likely"],
            [
                .. problems.Select(due => new[]
                {
                    due.Problem.Id, PlanWords.WholeDay(due.Last), due.Retrievability.ToString("0 %", CultureInfo.InvariantCulture),
                }),
                .. cards > 0 ? [[SafeText.Count(cards, "card"), "", ""]] : Array.Empty<string[]>(),
            ]));
    }

    /// <summary>The last weeks, the present one last; a bar shows the tries beside their number.</summary>
    void WriteWeeks() => _page.Section($"The last {Weeks} weeks", () => _page.Element("table", () =>
    {
        _page.TableHead(["Week from", "Days", "Tries", "First accepted", "Cards", "Reviews", "Mock interviews"]);
        var weeks = Enumerable.Range(0, Weeks).Reverse().Select(back => WeekOfPractice.Read(_record, Monday.AddDays(-7 * back))).ToList();
        var most = Math.Max(1, weeks.Max(week => week.Tries));
        _page.Element("tbody", () => weeks.ForEach(week => WriteWeek(week, most)));
    }));

    DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    void WriteWeek(WeekOfPractice week, int most) => _page.Element("tr", () =>
    {
        _page.Element("th", PlanWords.Day(week.Begins), ("scope", "row"));
        _page.Element("td", Number(week.Days));
        _page.Element("td", () =>
        {
            _page.Text($"{Number(week.Tries)} ");
            var width = string.Create(CultureInfo.InvariantCulture, $"width: {100.0 * week.Tries / most:0}px");
            _page.Element("span", "", ("class", "bar"), ("style", width));
        });
        foreach (var count in new[] { week.Accepted, week.Cards, week.Reviews, week.Mocks })
        {
            _page.Element("td", Number(count));
        }
    });

    void WriteTrack(Track track)
    {
        var accepted = track.Problems.Count(problem => Of(problem).IsAccepted);
        _page.Section($"{track.Name}: {accepted} of {track.Problems.Length} accepted", () => _page.Table(
            ["Problem", "Verdict", "Tries", "Best time"], track.Problems.Select(Row)));
    }

    string[] Row(Problem problem)
    {
        var standing = Of(problem);
        var best = standing.Best is { } made ? $"{TimeUsed.Minutes(made.Used!.Value)} of {TimeUsed.Minutes(made.Limit!.Value)}" : "";
        var verdict = standing.IsAccepted ? "accepted" : standing.Attempts.IsEmpty ? "not tried" : "not accepted yet";
        return [problem.Id, verdict, Number(standing.Tries), best];
    }

    Standing Of(Problem problem) => _record.Standings.GetValueOrDefault(problem.Id, Standing.Untouched);

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

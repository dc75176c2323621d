using Grader.Protocol;
using Microsoft.Data.Sqlite;

namespace Grader.Practice.Tests;

public sealed class HistoryTests : IDisposable
{
    static readonly DateTimeOffset s_noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    static readonly TimeZoneInfo.AdjustmentRule s_summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
        DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday));

    /// <summary>UTC+1, from the last Sunday of March to that of October UTC+2; a machine may have no time zone data.</summary>
    static readonly TimeZoneInfo s_berlin = TimeZoneInfo.CreateCustomTimeZone(
        "Berlin", TimeSpan.FromHours(1), "Berlin", "Berlin", "Berlin, summer", [s_summer]);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-history-");

    string File => Path.Combine(_folder.FullName, "new", "practice.db");

    static Attempt Attempt(string problem, int minute, Verdict verdict) => new(
        problem, s_noon.AddMinutes(minute), verdict, 3, 14, TimeSpan.FromMilliseconds(250), "0000002a", "/home/me/attention.cs",
        [new("a.cs", "class Solution { } // ½ \"\u0001"), new("b.cs", "")]);

    static TimerEvent Start(int minute, int limit = 20) =>
        new(TimerEventKind.Start, s_noon.AddMinutes(minute), TimeSpan.FromMinutes(limit));

    [Fact]
    public void An_attempt_is_read_as_it_was_kept_by_another_process_too()
    {
        using var writing = History.Open(File);
        writing.AddHint("attention", 1, s_noon);
        writing.AddHint("attention", 1, s_noon);
        writing.AddHint("attention", 3, s_noon);
        writing.AddSolutionShown("attention", s_noon);
        var kept = writing.Add(Attempt("attention", 1, Verdict.WrongAnswer));
        using var reading = History.Open(File);
        var read = Assert.Single(reading.ReadAttempts());
        Assert.Equal(kept.Sources.AsEnumerable(), read.Sources.AsEnumerable());
        Assert.Equal((2, true), (read.Hints, read.AfterSolution));
        Assert.Equal(kept with { Sources = default }, read with { Sources = default });
        Assert.False(reading.IsAccepted("attention"));
    }

    [Fact]
    public void A_late_accept_is_kept_and_marked_and_stops_the_clock()
    {
        using var history = History.Open(File);
        history.ChangeClock("attention", _ => Start(0));
        Assert.Equal(TimeSpan.FromMinutes(5), history.Add(Attempt("attention", 5, Verdict.WrongAnswer)).Used);
        var late = history.Add(Attempt("attention", 25, Verdict.Accepted));
        Assert.Equal((TimeSpan.FromMinutes(25), true, true), (late.Used, late.IsLate, history.ReadClock("attention")!.IsStopped));
        Assert.Null(history.Add(Attempt("attention", 30, Verdict.Accepted)).Used); // that clock is done with
        Assert.Null(history.Add(Attempt("layer-norm", 30, Verdict.Accepted)).Used);
        history.ChangeClock("attention", _ => Start(40));
        var afresh = Attempt("attention", 52, Verdict.Accepted) with { Sources = [new("a.cs", "class Solution { int written; }")] };
        history.Add(afresh);
        var standing = Standing.ReadAll(history)["attention"];
        Assert.Equal(
            (true, 4, 12.0, false),
            (standing.IsAccepted, standing.Attempts.Length, standing.Best!.Used!.Value.TotalMinutes, standing.Best.IsLate));
    }

    [Fact]
    public void What_was_accepted_before_counts_for_no_clock()
    {
        using var history = History.Open(File);
        history.Add(Attempt("attention", 0, Verdict.Accepted));
        history.ChangeClock("attention", _ => Start(10));
        Assert.Null(history.Add(Attempt("attention", 11, Verdict.Accepted)).Used); // brought back, not written in a minute
        Assert.True(history.WasAccepted("attention", Attempt("attention", 0, Verdict.Accepted).Sources));
        Assert.False(history.WasAccepted("layer-norm", Attempt("attention", 0, Verdict.Accepted).Sources));
    }

    [Fact]
    public void Several_that_write_at_once_lose_nothing()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                using var history = History.Open(File, patience: 60); // the first ones make the file, at the same time
                history.Add(Attempt($"problem-{writer}", i, Verdict.WrongAnswer));
            }
        });
        using var reading = History.Open(File);
        Assert.Equal(Enumerable.Repeat(10, 8), reading.ReadAttempts().GroupBy(attempt => attempt.Problem).Select(group => group.Count()));
    }

    [Fact]
    public void Of_several_accepted_at_once_the_clock_is_stopped_by_one()
    {
        using (var history = History.Open(File))
        {
            history.ChangeClock("attention", _ => Start(0));
        }
        Parallel.For(0, 8, _ =>
        {
            using var history = History.Open(File);
            history.Add(Attempt("attention", 3, Verdict.Accepted));
        });
        using var reading = History.Open(File);
        Assert.Single(reading.ReadAttempts(), attempt => attempt.Used is not null);
        Assert.Equal(2, reading.ReadClock("attention")!.Events.Length);
    }

    [Fact]
    public void A_file_of_an_earlier_version_is_brought_up_to_date_and_keeps_what_is_in_it()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Sql(Migrations.All[0]);
        Sql("PRAGMA user_version = 1");
        Sql(
            "INSERT INTO attempt (problem, at, verdict, points, max_points, elapsed, seed, path, sources, hints, after_solution) " +
            "VALUES ('attention', 0, 'AC', 14, 14, 9, '1', 'a.cs', '{\"a.cs\":\"x\"}', 0, 0)");
        using var history = History.Open(File);
        Assert.True(history.IsAccepted("attention"));
        history.AddFollowUp("attention", "why?", "because", s_noon);
        Assert.Equal("because", Assert.Single(history.ReadFollowUps()).Answer);
    }

    [Fact]
    public void What_was_done_under_the_earlier_id_of_a_problem_counts_for_the_problem()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Sql(string.Join(' ', Migrations.All.Take(3)));
        Sql("PRAGMA user_version = 3");
        Sql(
            "INSERT INTO attempt (problem, at, verdict, points, max_points, elapsed, seed, path, sources, hints, after_solution) " +
            "VALUES ('vanishing-gradients', 0, 'AC', 14, 14, 9, '1', 'a.cs', '{\"a.cs\":\"x\"}', 0, 0)");
        Sql("INSERT INTO hint (problem, at, number) VALUES ('bad-data-loader', 0, 2)");
        using var history = History.Open(File);
        Assert.True(history.IsAccepted("deep-network"));
        Assert.False(history.IsAccepted("vanishing-gradients"));
        Assert.Equal([2], history.HintsShown("getting-worse"));
    }

    [Fact]
    public void A_restricted_function_that_an_earlier_version_recorded_as_PE_is_still_read()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        Sql(string.Join(' ', Migrations.All.Take(5)));
        Sql("PRAGMA user_version = 5");
        Sql(
            "INSERT INTO attempt (problem, at, verdict, points, max_points, elapsed, seed, path, sources, hints, after_solution) " +
            "VALUES ('attention', 0, 'PE', 0, 14, 9, '1', 'a.cs', '{\"a.cs\":\"x\"}', 0, 0)");
        using var history = History.Open(File);
        Assert.Equal(Verdict.RestrictedFunction, Assert.Single(history.ReadAttempts()).Verdict);
    }

    [Fact]
    public void The_first_diagnosis_stays_and_one_that_is_repeated_is_kept_once()
    {
        using var writing = History.Open(File);
        writing.Add(Diagnosis("deep-network", 0, "dead-relu 3"), ["deep-network", "vanishing-gradients"]);
        writing.Add(Diagnosis("deep-network", 1, "dead-relu 3"), ["deep-network", "vanishing-gradients"]);
        writing.Add(Diagnosis("getting-worse", 2, "dead-relu 3"), ["getting-worse"]);
        var all = writing.Add(Diagnosis("deep-network", 3, "squashing-activation 7") with { IsRight = true }, ["deep-network"]);
        using var reading = History.Open(File);
        Assert.Equal(["dead-relu 3", "squashing-activation 7"], all.Select(made => made.Given));
        Assert.Equal(all.AsEnumerable(), reading.ReadDiagnoses(["deep-network"]).AsEnumerable());
        Assert.Equal(3, reading.ReadDiagnoses().Length);
    }

    [Fact]
    public void Two_processes_that_record_a_diagnosis_at_once_lose_none()
    {
        History.Open(File).Dispose();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using var history = History.Open(File, patience: 600);
            history.Add(Diagnosis("deep-network", i, $"dead-relu {i}"), ["deep-network"]);
        });
        using var reading = History.Open(File);
        Assert.Equal(40, reading.ReadDiagnoses().Length);
    }

    [Fact]
    public void Diagnoses_and_answers_that_an_earlier_version_kept_in_files_are_taken_over_once()
    {
        var state = Directory.CreateDirectory(Path.Combine(_folder.FullName, "state", "diagnoses")).Parent!.FullName;
        var diagnoses = Path.Combine(state, "diagnoses", "vanishing-gradients.jsonl");
        const string Lines = """
            {"time":"2026-01-05T11:00:00Z","given":"dead-relu 3 x","right":false,"causesRight":false,"parts":0,"maxParts":3}
            {"time":"20
            {"time":"2026-01-05T11:05:00Z","given":"other 7 y","right":true,"causesRight":true,"parts":3,"maxParts":3}
            """;
        System.IO.File.WriteAllText(diagnoses, Lines);
        const string Answer =
            """{"time":"2026-01-05T11:00:00Z","problem":"attention","submission":"a.cs","line":3,"before":"<","after":">",""" +
            """ "answer":"x","chosen":"y","right":false}""";
        System.IO.File.WriteAllText(Path.Combine(state, "explained.jsonl"), Answer);
        for (var i = 0; i < 2; i++)
        {
            using var history = History.Open(File);
            history.TakeOverFiles(state);
            Assert.Equal([false, true], history.ReadDiagnoses(["deep-network", "vanishing-gradients"]).Select(made => made.IsRight));
            var answered = Assert.Single(history.ReadExplained());
            Assert.Equal((3, "a.cs", false), (answered.Line, answered.Submission, answered.IsRight));
        }
        Assert.Equal(Lines, System.IO.File.ReadAllText(diagnoses)); // they are the user's

        var moved = Path.Combine(_folder.FullName, "moved");
        Directory.Move(state, moved);
        const string Earlier =
            """{"time":"2026-01-04T11:00:00Z","given":"a 1 x","right":false,"causesRight":false,"parts":0,"maxParts":3}""";
        System.IO.File.WriteAllText(Path.Combine(moved, "diagnoses", "deep-network.jsonl"), Earlier);
        using var again = History.Open(File);
        again.TakeOverFiles(moved);
        Assert.Equal(3, again.ReadDiagnoses().Length);
        Assert.Single(again.ReadExplained());
    }

    static DiagnosisTry Diagnosis(string problem, int minute, string given) =>
        new(problem, s_noon.AddMinutes(minute), given, IsRight: false, AreCausesRight: false, Parts: 0, MaxParts: 3);

    [Fact]
    public void An_attempt_counts_for_the_date_on_its_users_calendar_across_summer_time_and_travel()
    {
        var evenings = new[] { Local(10, 23, 20, 2), Local(10, 24, 0, 2, minute: 30), Local(10, 25, 12, 1), Local(10, 26, 22, -7) };
        using (var writing = History.Open(File, s_berlin))
        {
            foreach (var at in evenings)
            {
                writing.Add(Attempt("attention", 0, Verdict.WrongAnswer) with { At = at });
            }
        }
        using var elsewhere = History.Open(File, TimeZoneInfo.Utc);
        Assert.Equal([23, 24, 25, 26], elsewhere.ReadAttempts().Select(attempt => attempt.Day.Day));
        Assert.Equal(evenings.Select(at => (at, at.Offset)), elsewhere.ReadAttempts().Select(attempt => (attempt.At, attempt.At.Offset)));

        static DateTimeOffset Local(int month, int day, int hour, int offset, int minute = 0) =>
            new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(offset));
    }

    [Fact]
    public void An_attempt_from_before_offsets_were_kept_is_converted_by_the_rules_of_its_own_date()
    {
        using var history = History.Open(File, s_berlin);
        foreach (var at in new[] { "2026-10-23T18:00Z", "2026-10-23T22:30Z", "2026-10-25T11:00Z", "2026-10-26T11:00Z" })
        {
            Insert(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        }
        var days = history.ReadAttempts().Select(attempt => attempt.Day).ToList();
        Assert.Equal([23, 24, 25, 26], days.Select(day => day.Day));
        Assert.Equal(4, Streak.Length(days, new DateOnly(2026, 10, 26)));
    }

    [Fact]
    public void A_file_that_stays_locked_is_given_up_with_advice()
    {
        History.Open(File).Dispose();
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        using var history = History.Open(File, patience: 1);
        Assert.Empty(history.ReadAttempts()); // readers do not wait
        var failed = Assert.Throws<HistoryException>(() => history.Add(Attempt("attention", 1, Verdict.Accepted)));
        Assert.Equal($"{File}: the record of your practice cannot be used: it stays locked. " +
            "End the program that holds it; if there is none, its file system cannot lock files, as NFS often cannot: " +
            "set XDG_DATA_HOME to a folder elsewhere.", failed.Message);
    }

    [Theory]
    [InlineData(26, "Move the file away to begin a new one")]
    [InlineData(13, "the disk is full. Make room")]
    [InlineData(15, "it stays locked")]
    [InlineData(8, "Make the file and its folder writable")]
    public void Advice_fits_what_is_wrong(int sqliteCode, string advice) =>
        Assert.Contains(advice, HistoryException.Unusable("practice.db", new SqliteException("it failed", sqliteCode)).Message);

    [Fact]
    public void A_folder_that_cannot_be_made_is_not_a_file_to_move_away()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.FullName, "new"), "a file, and not the folder");
        Assert.EndsWith(
            "its folder cannot be made or written. Make it writable, or set XDG_DATA_HOME to a folder elsewhere.",
            Assert.Throws<HistoryException>(() => History.Open(File)).Message);
    }

    [Fact]
    public void A_file_of_a_later_version_or_no_such_file_is_left_alone_and_named()
    {
        History.Open(File).Dispose();
        Sql("PRAGMA user_version = 99");
        Assert.Contains("later version", Assert.Throws<HistoryException>(() => History.Open(File)).Message);
        var text = Path.Combine(_folder.FullName, "notes.txt");
        System.IO.File.WriteAllText(text, string.Concat(Enumerable.Repeat("these are my notes\n", 100)));
        Assert.StartsWith(
            $"{text}: the record of your practice cannot be used",
            Assert.Throws<HistoryException>(() => History.Open(text)).Message);
        Assert.StartsWith("these are my notes", System.IO.File.ReadAllText(text));
        Assert.Throws<HistoryException>(() => History.Open(Path.Combine(text, "practice.db")));
    }

    [Fact]
    public void Answers_to_cards_plans_and_ratings_are_read_as_they_were_kept_by_another_process_too()
    {
        var settings = new PlanSettings(
            [SelfRating.No, SelfRating.Partly, SelfRating.Yes, SelfRating.Yes, SelfRating.Yes, SelfRating.Yes],
            new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 5), 45, 4);
        var evening = new DateTimeOffset(2026, 1, 5, 23, 30, 0, TimeSpan.FromHours(1));
        using (var writing = History.Open(File))
        {
            writing.BeginCard("never-answered", evening);
            var answer = writing.BeginCard("cache", evening);
            writing.KeepNotes(answer, "one\n", TimeSpan.FromSeconds(5));
            writing.KeepNotes(answer, "one\ntwo\n", TimeSpan.FromSeconds(9));
            writing.RateCard(answer, CardRating.Good, TimeSpan.FromSeconds(12));
            writing.Add(settings with { Minutes = 30 }, s_noon);
            writing.Add(settings, s_noon);
            writing.RateItem("disagreement", can: true, s_noon);
            writing.AddHint("attention", 1, s_noon.AddMinutes(1));
            writing.AddSolutionShown("attention", s_noon);
        }
        using var reading = History.Open(File);
        Assert.Equal(
            [new CardAnswer("cache", evening, TimeSpan.FromSeconds(12), "one\ntwo\n", CardRating.Good)],
            reading.ReadCardAnswers().AsEnumerable());
        Assert.Equal(new DateOnly(2026, 1, 5), reading.ReadCardAnswers()[0].Day);
        var newest = reading.ReadPlans()[^1].Settings;
        Assert.Equal(settings.Answers.AsEnumerable(), newest.Answers);
        Assert.Equal(settings with { Answers = default }, newest with { Answers = default });
        Assert.Equal([("disagreement", s_noon, true)], reading.ReadItemRatings().AsEnumerable());
        Assert.Equal([true, false], reading.ReadHelp().Select(help => help.IsSolution));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    void Insert(DateTimeOffset at) => Sql(
        "INSERT INTO attempt (problem, at, verdict, points, max_points, elapsed, seed, path, sources, hints, after_solution) " +
        $"VALUES ('attention', {at.ToUnixTimeMilliseconds()}, 'AC', 14, 14, 9, '1', 'a.cs', '{{}}', 0, 0)");

#pragma warning disable CA2100 // a test's own text
    void Sql(string text)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}

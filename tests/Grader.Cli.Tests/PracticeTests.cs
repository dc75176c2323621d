using System.Globalization;
using System.Text.Json;
using Grader.Testing;

namespace Grader.Cli.Tests;

/// <summary>Clock, hints, solution, follow-up questions and history, as a candidate uses them.</summary>
public sealed class PracticeTests : IDisposable
{
    static readonly string s_attention = Path.Combine(Repository.Problems, "transformers", "attention");
    static readonly string s_solution = Path.Combine(s_attention, "solution.cs");

    readonly GraderProcess _grader = new();

    [Fact]
    [Trait("Tier", "full")]
    public void A_timed_start_shows_time_used_and_left_until_a_submission_is_accepted()
    {
        var started = _grader.Run("start", "attention", "--timed");
        Assert.Equal((0, ""), (started.ExitCode, started.Error));
        Assert.Contains("attention.cs is ready", started.Out);
        Assert.Contains("20 minutes", started.Out);
        var again = _grader.Run("start", "attention", "--timed");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("runs already: 0:0", again.Error);
        Assert.Matches(@"\n0:\d\d of 20:00 used, (20:00|19:\d\d) left\n", _grader.Run("run", "attention").Out);
        Assert.Matches(@"\n0:\d\d of 20:00: accepted in time; the clock is stopped\n", _grader.Run("run", "attention", s_solution).Out);
        Assert.DoesNotContain("20:00", _grader.Run("run", "attention", s_solution).Out);
        Assert.Contains("has been stopped", _grader.Run("pause", "attention").Error);
        var anew = _grader.Run("start", "attention", "--timed");
        Assert.Equal(0, anew.ExitCode);
        Assert.Contains("attention.cs is already here and stays as it is", anew.Out);
        Assert.Matches(@" attention easy 20 min ✓ \d:\d\d of 20:00 · clock 0:\d\d of 20:00", Words(_grader.Run("list").Out));
    }

    [Fact]
    public void Pause_and_resume_name_the_only_clock_by_themselves_and_refuse_what_makes_no_sense()
    {
        Assert.Contains("There is no clock to pause", _grader.Run("pause").Error);
        _grader.Run("start", "attention", "--timed");
        Assert.Contains("runs already", _grader.Run("resume", "attention").Error);
        Assert.Matches(@"^Paused: 0:\d\d of 20:00 used", _grader.Run("pause").Out);
        Assert.Contains("is paused already", _grader.Run("pause", "attention").Error);
        Assert.Matches(@"clock \d:\d\d of 20:00, paused", Words(_grader.Run("list").Out));
        _grader.Run("start", "word-tokenizer", "--timed");
        Assert.Matches(@"^The clock of attention runs", _grader.Run("resume").Out);
        Assert.Contains("There are 2 clocks to pause: attention, word-tokenizer", _grader.Run("pause").Error);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_late_accept_is_marked_in_the_report_the_list_and_the_export()
    {
        _grader.Run("start", "attention", "--timed");
        SetBack(minutes: 25); // as if the terminal had been closed in between
        Assert.Matches(
            @"\n25:\d\d of 20:00: accepted 5:\d\d late; the clock is stopped\n",
            _grader.Run("run", "attention", s_solution).Out);
        Assert.Matches(@"attention .*✓ 25:\d\d of 20:00, late", _grader.Run("list").Out);
        using var export = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        var attempt = export.RootElement.GetProperty("attempts")[0];
        Assert.Equal(("AC", true), (attempt.GetProperty("verdict").GetString(), attempt.GetProperty("late").GetBoolean()));
        Assert.Equal(File.ReadAllText(s_solution), attempt.GetProperty("sources")[0].GetProperty("text").GetString());
    }

    [Fact]
    [Trait("Tier", "full")]
    public void The_json_report_has_the_clock()
    {
        _grader.Run("start", "attention", "--timed");
        SetBack(minutes: 3);
        using var report = JsonDocument.Parse(_grader.Run("run", "attention", s_solution, "--format", "json").Out);
        var clock = report.RootElement.GetProperty("clock");
        Assert.InRange(clock.GetProperty("usedSeconds").GetInt32(), 180, 240);
        Assert.Equal((1200, false), (clock.GetProperty("limitSeconds").GetInt32(), clock.GetProperty("over").GetBoolean()));
    }

    [Fact]
    public void The_solution_stays_hidden_until_acceptance_or_a_confirmation_and_is_compared_with_ones_own()
    {
        var hidden = _grader.Run("solution", "attention");
        Assert.Equal(1, hidden.ExitCode);
        Assert.DoesNotContain("MathF.Exp", hidden.Out);
        Assert.DoesNotContain("MathF.Exp", _grader.RunAnswering("n\n", "solution", "attention").Out);
        Assert.Contains("largest exponent is 0: exp cannot overflow", _grader.RunAnswering("y\n", "solution", "attention").Out);
        _grader.Write("attention.cs", File.ReadAllText(s_solution).Replace("1 / MathF.Sqrt(dk)", "1f / dk", StringComparison.Ordinal));
        var compared = _grader.Run("solution", "attention");
        Assert.Contains("−         var scale = 1f / dk;", compared.Out);
        Assert.Contains("+         var scale = 1 / MathF.Sqrt(dk);", compared.Out);
        _grader.Run("run", "attention", s_solution);
        Assert.Contains("after the solution", _grader.Run("progress").Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void An_accepted_submission_opens_the_solution()
    {
        _grader.Run("run", "attention", s_solution);
        Assert.Contains("attention.cs is the same", Solved().Out);

        GraderProcess.Result Solved()
        {
            _grader.Write("attention.cs", File.ReadAllText(s_solution));
            return _grader.Run("solution", "attention");
        }
    }

    [Fact]
    public void Follow_ups_ask_one_by_one_and_show_the_model_answer_after_ones_own()
    {
        var asked = _grader.RunAnswering("the variance is d\ns\n\nq\n", "followups", "attention").Out;
        Assert.True(asked.IndexOf("1 of 5 · Why divide", StringComparison.Ordinal) < asked.IndexOf("saturated", StringComparison.Ordinal));
        Assert.Contains("3 of 5", asked);
        Assert.DoesNotContain("4 of 5", asked);
        using var export = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        Assert.Equal(
            ["the variance is d", ""],
            export.RootElement.GetProperty("followUps").EnumerateArray().Select(answer => answer.GetProperty("answer").GetString()));
        Assert.Equal("strong", export.RootElement.GetProperty("followUps")[0].GetProperty("rating").GetString());
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Edge_cases_that_were_named_before_writing_stand_beside_what_failed_in_the_first_run()
    {
        Assert.Contains("--plan goes with --timed", _grader.Run("start", "attention", "--plan").Error);
        var started = _grader.RunAnswering(
            "a row of nothing but masked keys\nscores of 1e4\n\n", "start", "attention", "--timed", "--plan");
        Assert.Contains("Which edge cases will you test?", started.Out);
        var wrong = Path.Combine(s_attention, "mistakes", "nan-on-masked-rows.cs");
        var first = _grader.Run("run", "attention", wrong).Out;
        Assert.Contains("before you wrote it:\n  a row of nothing but masked keys\n  scores of 1e4\n", first);
        Assert.Matches("What failed: .*a query that may attend to nothing gets zeros", first);
        Assert.DoesNotContain("before you wrote it", _grader.Run("run", "attention", wrong).Out);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Progress_counts_tries_and_hints_and_says_what_comes_next()
    {
        Assert.Contains("next: grader start word-tokenizer --timed", _grader.Run("progress").Out);
        _grader.Run("hint", "attention");
        _grader.Run("hint", "attention");
        _grader.Run("run", "attention", Path.Combine(s_attention, "mistakes", "no-scaling.cs"));
        Assert.Contains("next: grader start attention", _grader.Run("progress").Out);
        _grader.Run("run", "attention", s_solution);
        var progress = _grader.Run("progress").Out;
        Assert.Matches(@"transformers +1 of \d+ accepted", progress);
        Assert.Matches(@"attention +✓ +2 tries +2 hints", progress);
        Assert.Contains("1 day in a row · 2 tries in all", progress);
        _grader.Run("run", "attention", s_solution);
        progress = _grader.Run("progress").Out;
        Assert.Matches(@"attention +✓ +2 tries +2 hints", progress); // what it took until it was accepted
        Assert.Contains("1 day in a row · 2 tries in all, and 1 submission to problems that were accepted before", progress);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void What_comes_next_is_a_command_that_works()
    {
        _grader.Run("start", "attention", "--timed");
        Assert.Contains("next: grader run attention", _grader.Run("progress").Out);
        _grader.Run("pause");
        Assert.Contains("next: grader resume attention", _grader.Run("progress").Out);
        Assert.Contains("that of attention is paused already, and `grader resume attention` lets it go on", _grader.Run("pause").Error);
        Assert.Equal(0, _grader.Run("resume").ExitCode);
        Assert.Contains("that of attention runs already", _grader.Run("resume").Error);
    }

    [TerminalTheory]
    [InlineData("hint", "token-window")]
    public void Prose_is_broken_between_words_on_a_narrow_terminal(string command, string problem)
    {
        const int Columns = 60;
        var lines = _grader.RunOnTerminal(Columns, command, problem).ReplaceLineEndings("\n").Split('\n');
        var prose = lines
            .Where(line => !line.StartsWith('|')
                && !line.StartsWith("    ", StringComparison.Ordinal)
                && line.Contains(' ', StringComparison.Ordinal))
            .ToList();
        Assert.True(prose.Count > 3);
        // the example stays as it is
        Assert.All(prose.Where(line => !line.Contains(") = ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 1, Columns));
        Assert.Contains(prose, line => line.Length > Columns - 12);
        Assert.DoesNotContain(prose, line => line.IndexOf("> ", StringComparison.Ordinal) > 0);
    }

    [Fact]
    public void Nothing_is_kept_on_a_build_server_and_its_clock_does_not_start()
    {
        _grader.Variables["CI"] = "true";
        var start = _grader.Run("start", "attention", "--timed");
        Assert.Equal((2, ""), (start.ExitCode, start.Out));
        Assert.Contains("`CI= ./grader start attention --timed` starts it", start.Error);
        Assert.Equal("", _grader.Run("hint", "attention").Error); // nobody is at a keyboard
        Assert.False(File.Exists(Database));
        Assert.False(File.Exists(Path.Combine(_grader.Folder, "attention.cs")));
        _grader.Variables["CI"] = "No";
        Assert.Equal(0, _grader.Run("start", "attention", "--timed").ExitCode);
    }

    [TerminalTheory]
    [InlineData("hint", "attention")]
    [InlineData("progress", "")]
    public void Somebody_at_a_keyboard_is_told_that_nothing_is_kept_because_of_CI(string command, string problem)
    {
        _grader.Variables["CI"] = "true";
        Assert.Contains(
            "Nothing is recorded, because CI is set as on a build server; `CI= ./grader …` records.",
            Words(_grader.RunOnTerminal(80, command, problem)));
        _grader.Variables["CI"] = "False";
        Assert.DoesNotContain("CI", _grader.RunOnTerminal(80, command, problem));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_history_that_stays_locked_is_said_in_one_line_and_starts_no_clock()
    {
        _grader.Run("progress");
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        using var lasting = other.CreateCommand();
        lasting.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
        lasting.ExecuteNonQuery();
        using var run = _grader.Start("run", "attention", s_solution);
        using var timed = _grader.Start("start", "attention", "--timed");
        using var hint = _grader.Start("hint", "attention");
        Assert.StartsWith("AC accepted", run.StandardOutput.ReadToEnd().TrimEnd().Split('\n')[^1]);
        Assert.StartsWith("Hint 1", hint.StandardOutput.ReadToEnd());
        const string NotRecorded = "Nothing is recorded. ";
        const string NoClock = "No clock runs, because nothing can be recorded. ";
        foreach (var (process, sentence) in new[] { (run, NotRecorded), (hint, NotRecorded), (timed, NoClock) })
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.StartsWith($"{sentence}{Database}: the record of your practice cannot be used: it stays locked.", error);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
        Assert.Equal((0, 2, 0), (run.ExitCode, timed.ExitCode, hint.ExitCode));
        Assert.False(File.Exists(Path.Combine(_grader.Folder, "attention.cs")));
    }

    [Fact]
    [Trait("Tier", "full")]
    public void A_history_that_cannot_be_used_costs_the_record_and_not_the_verdict()
    {
        _grader.Write(Path.Combine("data", "grader", "practice.db"), string.Concat(Enumerable.Repeat("not a database\n", 100)));
        var result = _grader.Run("run", "attention", s_solution);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("the record of your practice cannot be used", result.Error);
        Assert.StartsWith("AC accepted", result.Out.TrimEnd().Split('\n')[^1]);
        Assert.Equal(2, _grader.Run("progress").ExitCode);
    }

    [Fact]
    [Trait("Tier", "full")]
    public void Processes_that_are_killed_while_they_write_leave_every_hint_on_record_that_was_shown()
    {
        var running = Enumerable.Range(0, 12).Select(_ => _grader.Start("hint", "attention", "2")).ToList();
        for (var i = 0; i < running.Count; i += 2)
        {
            running[i].Kill(); // the first as it starts, each later one when the process before it has done its work
            running[i + 1].WaitForExit();
        }
        var shown = running.Count(process => process.StandardOutput.ReadToEnd().StartsWith("Hint 2", StringComparison.Ordinal));
        running.ForEach(process => process.Dispose());
        Assert.InRange(shown, 6, 12);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        Assert.InRange(Number("SELECT COUNT(*) FROM hint"), shown, 12);
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());

        long Number(string sql)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a test's own text
            command.CommandText = sql;
#pragma warning restore CA2100
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void The_catalogue_in_the_docs_is_that_of_the_folders() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "catalogue.md")),
            _grader.Run("list", "--format", "markdown").Out);

    public void Dispose() => _grader.Dispose();

    /// <summary>Without the layout.</summary>
    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    string Database => Path.Combine(_grader.Folder, "data", "grader", "practice.db");

    /// <summary>Moves everything that was done to clocks into the past.</summary>
    void SetBack(int minutes)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE press SET at = at - $milliseconds";
        command.Parameters.AddWithValue("$milliseconds", minutes * 60_000);
        command.ExecuteNonQuery();
    }
}

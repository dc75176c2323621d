using System.Collections.Immutable;
using System.Text.Json;
using Grader.Protocol;
using Microsoft.Data.Sqlite;

namespace Grader.Practice;

/// <summary>
/// Everything the user did, in one SQLite file that several processes may use at once. What a method has written when it returns survives a
/// crash of the process and of the machine.
/// </summary>
public sealed partial class History : IDisposable
{
    readonly HistoryDatabase _database;
    readonly TimeZoneInfo _zone;

    History(HistoryDatabase database, TimeZoneInfo zone) => (_database, _zone) = (database, zone);

    /// <summary>Opens the file, creates it if it does not exist, and brings one of an earlier version up to date.</summary>
    /// <param name="zone">The user's time zone; null for that of this machine.</param>
    /// <param name="patience">How long one process waits for another to finish writing, in seconds.</param>
    /// <exception cref="HistoryException">It cannot be read or written, is not such a file, or is of a later version.</exception>
    public static History Open(string path, TimeZoneInfo? zone = null, int patience = HistoryDatabase.UsualPatience) =>
        new(HistoryDatabase.Open(path, patience), zone ?? TimeZoneInfo.Local);

    /// <summary>Keeps an attempt with what the clock shows, and stops the clock if the attempt was accepted.</summary>
    /// <returns>The attempt as it was kept: with time, limit and hints.</returns>
    public Attempt Add(Attempt attempt) => _database.Atomically(() =>
    {
        var clock = ReadClock(attempt.Problem) is { IsStopped: false } open ? open : null;
        // what was accepted before was not written on this clock
        var counting = clock is not null && WasAccepted(attempt.Problem, attempt.Sources) ? null : clock;
        var kept = attempt with
        {
            Used = counting?.Used(attempt.At),
            Limit = counting?.Limit,
            Hints = HintsShown(attempt.Problem).Count,
            AfterSolution = IsSolutionShown(attempt.Problem),
        };
        _database.Execute(
            """
            INSERT INTO attempt (
                problem, at, verdict, points, max_points, elapsed, seed, path, sources,
                used, time_limit, hints, after_solution, utc_offset)
            VALUES (
                $problem, $at, $verdict, $points, $maxPoints, $elapsed, $seed, $path, $sources,
                $used, $limit, $hints, $afterSolution, $offset)
            """,
            ("$problem", kept.Problem), ("$at", kept.At.ToUnixTimeMilliseconds()), ("$verdict", kept.Verdict.Code),
            ("$points", kept.Points), ("$maxPoints", kept.MaxPoints),
            ("$elapsed", Milliseconds(kept.Elapsed)), ("$seed", kept.Seed), ("$path", kept.Path), ("$sources", Written(kept.Sources)),
            ("$used", kept.Used is { } used ? Milliseconds(used) : DBNull.Value),
            ("$limit", kept.Limit is { } limit ? Milliseconds(limit) : DBNull.Value),
            ("$hints", kept.Hints), ("$afterSolution", kept.AfterSolution ? 1 : 0), ("$offset", (int)kept.At.Offset.TotalMinutes));
        if (kept.IsAccepted && clock is not null)
        {
            Add(kept.Problem, new TimerEvent(TimerEventKind.Stop, kept.At));
        }
        return kept;
    });

    /// <summary>Whether the same source was accepted before: it was brought back, or never taken away.</summary>
    public bool WasAccepted(string problem, ImmutableArray<SourceFile> sources) => ReadAttempts().Any(earlier =>
        earlier.Problem == problem && earlier.IsAccepted
        && earlier.Sources.Select(source => source.Text).SequenceEqual(sources.Select(source => source.Text)));

    /// <summary>Does something to a clock, unless that makes no sense in its state.</summary>
    /// <param name="change">Takes the clock as it is, or null if there is none, and returns what to do; null for nothing.</param>
    /// <returns>The clock as it is afterwards.</returns>
    public PracticeTimer? ChangeClock(string problem, Func<PracticeTimer?, TimerEvent?> change) => _database.Atomically(() =>
    {
        if (change(ReadClock(problem)) is { } done)
        {
            Add(problem, done);
        }
        return ReadClock(problem);
    });

    public void AddHint(string problem, int number, DateTimeOffset at) =>
        _database.Execute(
            "INSERT INTO hint (problem, at, number) VALUES ($problem, $at, $number)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$number", number));

    public void AddSolutionShown(string problem, DateTimeOffset at) =>
        _database.Execute(
            "INSERT INTO solution_shown (problem, at) VALUES ($problem, $at)", ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()));

    /// <summary>Keeps an answer to a follow-up question before the model answer is shown.</summary>
    /// <param name="answer">May be empty.</param>
    /// <returns>What to call the answer by.</returns>
    public long AddFollowUp(string problem, string question, string answer, DateTimeOffset at) =>
        _database.Insert("INSERT INTO follow_up (problem, at, question, answer) VALUES ($problem, $at, $question, $answer)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$question", question), ("$answer", answer));

    /// <summary>Keeps how the user finds an answer beside the model answer.</summary>
    public void RateFollowUp(long answer, CardRating rating) =>
        _database.Execute(
            "UPDATE follow_up SET rating = $rating WHERE id = $id",
            ("$rating", rating.ToString().ToLowerInvariant()), ("$id", answer));

    /// <summary>Keeps a diagnosis, unless it is the same as the last one.</summary>
    /// <param name="names">The problem's ids, present and earlier.</param>
    /// <returns>All diagnoses of the problem, the first one first.</returns>
    public ImmutableArray<DiagnosisTry> Add(DiagnosisTry made, IReadOnlyCollection<string> names) => _database.Atomically(() =>
    {
        var known = ReadDiagnoses(names);
        if (known is [.., var last] && last.Given == made.Given)
        {
            return known;
        }
        Insert(made);
        return known.Add(made);
    });

    /// <summary>The diagnoses of one problem, the first one first.</summary>
    /// <param name="names">The problem's ids, present and earlier.</param>
    public ImmutableArray<DiagnosisTry> ReadDiagnoses(IReadOnlyCollection<string> names) =>
        [.. ReadDiagnoses().Where(made => names.Contains(made.Problem))];

    /// <summary>All diagnoses, in the order in which they were made.</summary>
    public ImmutableArray<DiagnosisTry> ReadDiagnoses() => _database.Read(
        "SELECT problem, at, given, is_right, causes_right, parts, max_parts FROM diagnosis ORDER BY id",
        row => new DiagnosisTry(
            row.GetString(0), Time(row, 1), row.GetString(2), row.GetInt32(3) != 0, row.GetInt32(4) != 0,
            row.GetInt32(5), row.GetInt32(6)));

    /// <summary>Keeps an answer to a question about a changed line.</summary>
    public void Add(ExplainedLine answered) =>
        _database.Execute(
            """
            INSERT INTO explained (problem, at, submission, line, before, after, answer, chosen)
            VALUES ($problem, $at, $submission, $line, $before, $after, $answer, $chosen)
            """,
            ("$problem", answered.Problem), ("$at", answered.At.ToUnixTimeMilliseconds()), ("$submission", answered.Submission),
            ("$line", answered.Line), ("$before", answered.Before), ("$after", answered.After),
            ("$answer", answered.Answer), ("$chosen", answered.Chosen));

    /// <summary>All answers to questions about changed lines, in the order in which they were given.</summary>
    public ImmutableArray<ExplainedLine> ReadExplained() => _database.Read(
        "SELECT problem, at, submission, line, before, after, answer, chosen FROM explained ORDER BY id",
        row => new ExplainedLine(
            row.GetString(0), Time(row, 1), row.GetString(2), row.GetInt32(3),
            row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7)));

    /// <summary>
    /// Takes over what earlier versions kept in files, each file once. The files stay as they are; one that cannot be read is tried again
    /// the next time.
    /// </summary>
    public void TakeOverFiles(string folder)
    {
        var files = EarlierFiles.In(folder).Where(path => !IsTakenOver(path)).Select(EarlierFiles.TryRead).OfType<EarlierFile>().ToList();
        if (files.Count > 0)
        {
            TakeOver(files);
        }
    }

    /// <summary>All attempts, in the order in which they were kept.</summary>
    public ImmutableArray<Attempt> ReadAttempts() => _database.Read(
        "SELECT problem, at, verdict, points, max_points, elapsed, seed, path, sources, used, time_limit, hints, after_solution, " +
        "utc_offset FROM attempt ORDER BY id",
        row => new Attempt(
            row.GetString(0), OnUsersClock(Time(row, 1), row.IsDBNull(13) ? null : row.GetInt32(13)),
            Verdicts.FromCode(row.GetString(2)), row.GetInt32(3), row.GetInt32(4), Duration(row, 5),
            row.GetString(6), row.GetString(7), ReadSources(row.GetString(8)))
        {
            Used = row.IsDBNull(9) ? null : Duration(row, 9),
            Limit = row.IsDBNull(10) ? null : Duration(row, 10),
            Hints = row.GetInt32(11),
            AfterSolution = row.GetInt32(12) != 0,
        });

    public bool IsAccepted(string problem) =>
        _database.Read(
            "SELECT 1 FROM attempt WHERE problem = $problem AND verdict = $verdict LIMIT 1",
            _ => true,
            ("$problem", problem), ("$verdict", Verdict.Accepted.Code)).Length > 0;

    /// <summary>The clock that was started last for a problem; null if none was.</summary>
    public PracticeTimer? ReadClock(string problem) => PracticeTimer.From(_database.Read(
        "SELECT kind, at, time_limit FROM press WHERE problem = $problem ORDER BY id",
        row => new TimerEvent(Enum.Parse<TimerEventKind>(row.GetString(0), ignoreCase: true), Time(row, 1), Duration(row, 2)),
        ("$problem", problem)));

    /// <summary>The last clock of each problem that had one.</summary>
    public ImmutableDictionary<string, PracticeTimer> ReadClocks() =>
        _database.Read("SELECT DISTINCT problem FROM press", row => row.GetString(0))
            .ToImmutableDictionary(problem => problem, problem => ReadClock(problem)!);

    /// <summary>Numbers of the hints that have been shown.</summary>
    public IReadOnlySet<int> HintsShown(string problem) =>
        _database.Read("SELECT DISTINCT number FROM hint WHERE problem = $problem", row => row.GetInt32(0), ("$problem", problem))
            .ToHashSet();

    public bool IsSolutionShown(string problem) =>
        _database.Read("SELECT 1 FROM solution_shown WHERE problem = $problem LIMIT 1", _ => true, ("$problem", problem)).Length > 0;

    /// <summary>The answers to follow-up questions, in order.</summary>
    public ImmutableArray<FollowUpAnswer> ReadFollowUps() => _database.Read(
        "SELECT problem, at, question, answer, rating FROM follow_up ORDER BY id",
        row => new FollowUpAnswer(
            row.GetString(0), Time(row, 1), row.GetString(2), row.GetString(3),
            row.IsDBNull(4) ? null : Enum.Parse<CardRating>(row.GetString(4), ignoreCase: true)));

    public void Dispose() => _database.Dispose();

    /// <summary>A row without an offset is older than the column: the time zone's rules on that date supply it.</summary>
    DateTimeOffset OnUsersClock(DateTimeOffset at, int? minutes) => minutes is { } offset
        ? at.ToOffset(TimeSpan.FromMinutes(offset))
        : TimeZoneInfo.ConvertTime(at, _zone);

    void TakeOver(IEnumerable<EarlierFile> files) => _database.Atomically(() =>
    {
        var open = files.Where(file => !IsTakenOver(file.Path)).ToList(); // another process may have been first
        // a problem may have had several ids, and a file for each; a folder that was moved holds nothing new
        var diagnoses = open.OrderBy(file => file.Diagnoses.FirstOrDefault()?.At).SelectMany(file => file.Diagnoses);
        foreach (var made in diagnoses.ExceptBy(ReadDiagnoses().Select(Key), Key))
        {
            Insert(made);
        }
        foreach (var answered in open.SelectMany(file => file.Answers).ExceptBy(ReadExplained().Select(Key), Key))
        {
            Add(answered);
        }
        foreach (var file in open)
        {
            _database.Execute("INSERT INTO taken_over (file) VALUES ($file)", ("$file", file.Path));
        }
        return open.Count;
    });

    static (string, long, string) Key(DiagnosisTry made) => (made.Problem, made.At.ToUnixTimeMilliseconds(), made.Given);

    static (string, long, int) Key(ExplainedLine answered) => (answered.Problem, answered.At.ToUnixTimeMilliseconds(), answered.Line);

    bool IsTakenOver(string file) => _database.Read("SELECT 1 FROM taken_over WHERE file = $file", _ => true, ("$file", file)).Length > 0;

    void Insert(DiagnosisTry made) =>
        _database.Execute(
            """
            INSERT INTO diagnosis (problem, at, given, is_right, causes_right, parts, max_parts)
            VALUES ($problem, $at, $given, $right, $causesRight, $parts, $maxParts)
            """,
            ("$problem", made.Problem), ("$at", made.At.ToUnixTimeMilliseconds()), ("$given", made.Given),
            ("$right", made.IsRight ? 1 : 0), ("$causesRight", made.AreCausesRight ? 1 : 0),
            ("$parts", made.Parts), ("$maxParts", made.MaxParts));

    void Add(string problem, TimerEvent change) =>
        _database.Execute("INSERT INTO press (problem, at, kind, time_limit) VALUES ($problem, $at, $kind, $limit)",
            ("$problem", problem), ("$at", change.At.ToUnixTimeMilliseconds()),
            ("$kind", change.Kind.ToString().ToLowerInvariant()), ("$limit", Milliseconds(change.Limit)));

    static long Milliseconds(TimeSpan duration) => (long)duration.TotalMilliseconds;

    static TimeSpan Duration(SqliteDataReader row, int column) => TimeSpan.FromMilliseconds(row.GetInt64(column));

    static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>A JSON object of path and text.</summary>
    static string Written(ImmutableArray<SourceFile> sources)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var source in sources)
            {
                json.WriteString(source.Path, source.Text);
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    static ImmutableArray<SourceFile> ReadSources(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateObject().Select(file => new SourceFile(file.Name, file.Value.GetString() ?? ""))];
    }
}

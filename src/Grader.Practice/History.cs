using System.Collections.Immutable;
using System.Text.Json;
using Grader.Contracts;
using Microsoft.Data.Sqlite;

namespace Grader.Practice;

/// <summary>
/// Everything the user did, in one SQLite file that several processes may use at once. What a method has written when it returns survives a
/// crash of the process and of the machine.
/// </summary>
public sealed class History : IDisposable
{
    /// <summary>
    /// How long one process waits for another to finish writing, in seconds. That takes milliseconds; if it takes this long, the file
    /// system most likely cannot lock files at all.
    /// </summary>
    const int UsualPatience = 5;

    readonly SqliteConnection _connection;
    readonly TimeZoneInfo _zone;

    History(SqliteConnection connection, TimeZoneInfo zone) => (_connection, _zone) = (connection, zone);

    /// <summary>Opens the file, creates it if it does not exist, and brings one of an earlier version up to date.</summary>
    /// <param name="zone">The user's time zone; null for that of this machine.</param>
    /// <exception cref="HistoryException">It cannot be read or written, is not such a file, or is of a later version.</exception>
    public static History Open(string path, TimeZoneInfo? zone = null, int patience = UsualPatience)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = patience }.ToString());
            connection.Open();
            var history = new History(connection, zone ?? TimeZoneInfo.Local);
            history.Execute("PRAGMA synchronous = FULL");
            history.Migrate(path);
            return history;
        }
        catch (Exception unusable) when (unusable is SqliteException or IOException or UnauthorizedAccessException or HistoryException)
        {
            connection?.Dispose();
            throw unusable as HistoryException ?? HistoryException.Unusable(path, unusable);
        }
    }

    /// <summary>Keeps an attempt with what the clock shows, and stops the clock if the attempt was accepted.</summary>
    /// <returns>The attempt as it was kept: with time, limit and hints.</returns>
    public Attempt Add(Attempt attempt) => Atomically(() =>
    {
        var clock = ReadClock(attempt.Problem) is { IsStopped: false } open ? open : null;
        var kept = attempt with
        {
            Used = clock?.Used(attempt.At),
            Limit = clock?.Limit,
            Hints = HintsShown(attempt.Problem).Count,
            AfterSolution = IsSolutionShown(attempt.Problem),
        };
        Execute(
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

    /// <summary>Does something to a clock, unless that makes no sense in its state.</summary>
    /// <param name="change">Takes the clock as it is, or null if there is none, and returns what to do; null for nothing.</param>
    /// <returns>The clock as it is afterwards.</returns>
    public PracticeTimer? ChangeClock(string problem, Func<PracticeTimer?, TimerEvent?> change) => Atomically(() =>
    {
        if (change(ReadClock(problem)) is { } done)
        {
            Add(problem, done);
        }
        return ReadClock(problem);
    });

    public void AddHint(string problem, int number, DateTimeOffset at) =>
        Execute(
            "INSERT INTO hint (problem, at, number) VALUES ($problem, $at, $number)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$number", number));

    public void AddSolutionShown(string problem, DateTimeOffset at) =>
        Execute(
            "INSERT INTO solution_shown (problem, at) VALUES ($problem, $at)", ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()));

    /// <param name="answer">What the user said before the model answer was shown; may be empty.</param>
    public void AddFollowUp(string problem, string question, string answer, DateTimeOffset at) =>
        Execute("INSERT INTO follow_up (problem, at, question, answer) VALUES ($problem, $at, $question, $answer)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$question", question), ("$answer", answer));

    /// <summary>Keeps a diagnosis, unless it is the same as the last one.</summary>
    /// <param name="names">The problem's ids, present and earlier.</param>
    /// <returns>All diagnoses of the problem, the first one first.</returns>
    public ImmutableArray<DiagnosisTry> Add(DiagnosisTry made, IReadOnlyCollection<string> names) => Atomically(() =>
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
    public ImmutableArray<DiagnosisTry> ReadDiagnoses() => Read(
        "SELECT problem, at, given, is_right, causes_right, parts, max_parts FROM diagnosis ORDER BY id",
        row => new DiagnosisTry(
            row.GetString(0), Time(row, 1), row.GetString(2), row.GetInt32(3) != 0, row.GetInt32(4) != 0,
            row.GetInt32(5), row.GetInt32(6)));

    /// <summary>Keeps an answer to a question about a changed line.</summary>
    public void Add(ExplainedLine answered) =>
        Execute(
            """
            INSERT INTO explained (problem, at, submission, line, before, after, answer, chosen)
            VALUES ($problem, $at, $submission, $line, $before, $after, $answer, $chosen)
            """,
            ("$problem", answered.Problem), ("$at", answered.At.ToUnixTimeMilliseconds()), ("$submission", answered.Submission),
            ("$line", answered.Line), ("$before", answered.Before), ("$after", answered.After),
            ("$answer", answered.Answer), ("$chosen", answered.Chosen));

    /// <summary>All answers to questions about changed lines, in the order in which they were given.</summary>
    public ImmutableArray<ExplainedLine> ReadExplained() => Read(
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
    public ImmutableArray<Attempt> ReadAttempts() => Read(
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
        Read(
            "SELECT 1 FROM attempt WHERE problem = $problem AND verdict = $verdict LIMIT 1",
            _ => true,
            ("$problem", problem), ("$verdict", Verdict.Accepted.Code)).Length > 0;

    /// <summary>The clock that was started last for a problem; null if none was.</summary>
    public PracticeTimer? ReadClock(string problem) => PracticeTimer.From(Read(
        "SELECT kind, at, time_limit FROM press WHERE problem = $problem ORDER BY id",
        row => new TimerEvent(Enum.Parse<TimerEventKind>(row.GetString(0), ignoreCase: true), Time(row, 1), Duration(row, 2)),
        ("$problem", problem)));

    /// <summary>The last clock of each problem that had one.</summary>
    public ImmutableDictionary<string, PracticeTimer> ReadClocks() =>
        Read("SELECT DISTINCT problem FROM press", row => row.GetString(0))
            .ToImmutableDictionary(problem => problem, problem => ReadClock(problem)!);

    /// <summary>Numbers of the hints that have been shown.</summary>
    public IReadOnlySet<int> HintsShown(string problem) =>
        Read("SELECT DISTINCT number FROM hint WHERE problem = $problem", row => row.GetInt32(0), ("$problem", problem)).ToHashSet();

    public bool IsSolutionShown(string problem) =>
        Read("SELECT 1 FROM solution_shown WHERE problem = $problem LIMIT 1", _ => true, ("$problem", problem)).Length > 0;

    /// <summary>The answers to follow-up questions, in order.</summary>
    public ImmutableArray<(string Problem, DateTimeOffset At, string Question, string Answer)> ReadFollowUps() =>
        Read(
            "SELECT problem, at, question, answer FROM follow_up ORDER BY id",
            row => (row.GetString(0), Time(row, 1), row.GetString(2), row.GetString(3)));

    public void Dispose() => _connection.Dispose();

    /// <summary>A row without an offset is older than the column: the time zone's rules on that date supply it.</summary>
    DateTimeOffset OnUsersClock(DateTimeOffset at, int? minutes) => minutes is { } offset
        ? at.ToOffset(TimeSpan.FromMinutes(offset))
        : TimeZoneInfo.ConvertTime(at, _zone);

    void Migrate(string path)
    {
        if (Version() == Migrations.All.Length)
        {
            return;
        }
        if (Read("PRAGMA journal_mode", row => row.GetString(0))[0] != "wal")
        {
            Execute("PRAGMA journal_mode = WAL"); // readers and a writer do not wait for each other
        }
        Atomically(() =>
        {
            var version = Version(); // another process may have been first
            if (version > Migrations.All.Length)
            {
                throw new HistoryException(
                    $"{path} was written by a later version of the grader; " +
                    $"this one knows {Migrations.All.Length} steps of {version} and leaves it as it is.");
            }
            foreach (var step in Migrations.All.Skip(version))
            {
                Execute(step);
            }
            Execute($"PRAGMA user_version = {Migrations.All.Length}");
            return version;
        });
    }

    void TakeOver(IEnumerable<EarlierFile> files) => Atomically(() =>
    {
        var open = files.Where(file => !IsTakenOver(file.Path)).ToList(); // another process may have been first
        // a problem may have had several ids, and a file for each
        foreach (var made in open.SelectMany(file => file.Diagnoses).OrderBy(made => made.At))
        {
            Insert(made);
        }
        foreach (var answered in open.SelectMany(file => file.Answers))
        {
            Add(answered);
        }
        foreach (var file in open)
        {
            Execute("INSERT INTO taken_over (file) VALUES ($file)", ("$file", file.Path));
        }
        return open.Count;
    });

    bool IsTakenOver(string file) => Read("SELECT 1 FROM taken_over WHERE file = $file", _ => true, ("$file", file)).Length > 0;

    void Insert(DiagnosisTry made) =>
        Execute(
            """
            INSERT INTO diagnosis (problem, at, given, is_right, causes_right, parts, max_parts)
            VALUES ($problem, $at, $given, $right, $causesRight, $parts, $maxParts)
            """,
            ("$problem", made.Problem), ("$at", made.At.ToUnixTimeMilliseconds()), ("$given", made.Given),
            ("$right", made.IsRight ? 1 : 0), ("$causesRight", made.AreCausesRight ? 1 : 0),
            ("$parts", made.Parts), ("$maxParts", made.MaxParts));

    int Version() => Read("PRAGMA user_version", row => row.GetInt32(0))[0];

    void Add(string problem, TimerEvent change) =>
        Execute("INSERT INTO press (problem, at, kind, time_limit) VALUES ($problem, $at, $kind, $limit)",
            ("$problem", problem), ("$at", change.At.ToUnixTimeMilliseconds()),
            ("$kind", change.Kind.ToString().ToLowerInvariant()), ("$limit", Milliseconds(change.Limit)));

    /// <summary>Reads and writes in one transaction: no other process writes in between.</summary>
    T Atomically<T>(Func<T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (HistoryException)
        {
            // SQLite has already rolled back, as it does when the disk is full; what went wrong before is the cause
        }
    }

    void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        try
        {
            using var command = Command(sql, values);
            command.ExecuteNonQuery();
        }
        catch (SqliteException failed)
        {
            throw HistoryException.Unusable(_connection.DataSource, failed);
        }
    }

    ImmutableArray<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        try
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = ImmutableArray.CreateBuilder<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }
            return rows.ToImmutable();
        }
        catch (SqliteException failed)
        {
            throw HistoryException.Unusable(_connection.DataSource, failed);
        }
    }

#pragma warning disable CA2100 // every text is a constant of this project; values are parameters
    SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }
#pragma warning restore CA2100

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

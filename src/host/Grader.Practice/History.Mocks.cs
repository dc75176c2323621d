using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Grader.Practice;

public sealed partial class History
{
    /// <summary>Keeps a mock interview that begins.</summary>
    /// <param name="folder">Full path of the folder with its files.</param>
    /// <returns>What to call it by.</returns>
    public long BeginMock(MockScript script, string folder, DateTimeOffset at) =>
        _database.Insert(
            "INSERT INTO mock (at, utc_offset, seed, folder, parts) VALUES ($at, $offset, $seed, $folder, $parts)",
            ("$at", at.ToUnixTimeMilliseconds()), ("$offset", (int)at.Offset.TotalMinutes), ("$seed", script.Seed),
            ("$folder", folder), ("$parts", string.Join('\n', script.Parts.Select(Written))));

    /// <summary>Keeps that something happened in a mock interview.</summary>
    public void Add(long mock, MockEvent happened) =>
        _database.Execute(
            "INSERT INTO mock_event (mock, at, kind, part) VALUES ($mock, $at, $kind, $part)",
            ("$mock", mock), ("$at", happened.At.ToUnixTimeMilliseconds()), ("$kind", happened.Kind.ToString().ToLowerInvariant()),
            ("$part", happened.Part));

    /// <summary>All mock interviews, the newest last.</summary>
    public ImmutableArray<Mock> ReadMocks()
    {
        var events = _database.Read(
            "SELECT mock, at, kind, part FROM mock_event ORDER BY id", row => (Mock: row.GetInt64(0), Event: ReadEvent(row)))
            .ToLookup(entry => entry.Mock);
        return _database.Read(
            "SELECT id, at, utc_offset, seed, parts, folder FROM mock ORDER BY id",
            row => new Mock(
                row.GetInt64(0), OnUsersClock(Time(row, 1), row.GetInt32(2)),
                new MockScript(row.GetString(3), [.. row.GetString(4).Split('\n').Select(ReadPart)]), row.GetString(5),
                [.. events[row.GetInt64(0)].Select(entry => entry.Event)]));
    }

    static MockEvent ReadEvent(SqliteDataReader row) =>
        new(Enum.Parse<MockEventKind>(row.GetString(2), ignoreCase: true), row.GetInt32(3), Time(row, 1));

    static string Written(MockPart part) => $"{part.Kind.ToString().ToLowerInvariant()} {part.Minutes} {part.Subject}";

    static MockPart ReadPart(string written)
    {
        var fields = written.Split(' ', 3);
        return new MockPart(
            Enum.Parse<MockPartKind>(fields[0], ignoreCase: true), fields[2], int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}

using System.Collections.Immutable;

namespace Grader.Practice;

public sealed partial class History
{
    /// <summary>Keeps a review from the moment when a line is named, so that what is tried from then on outlives a crash.</summary>
    /// <returns>What to call the review by.</returns>
    public long Add(CodeReview review) =>
        _database.Insert(
            """
            INSERT INTO code_review (problem, at, utc_offset, used, seed, is_flawed, line, is_line_right, input, tries, breaks)
            VALUES ($problem, $at, $offset, $used, $seed, $flawed, $line, $lineRight, $input, $tries, $breaks)
            """,
            ("$problem", review.Problem), ("$at", review.At.ToUnixTimeMilliseconds()), ("$offset", (int)review.At.Offset.TotalMinutes),
            ("$used", Milliseconds(review.Used)), ("$seed", review.Seed), ("$flawed", review.IsFlawed ? 1 : 0),
            ("$line", review.Line is { } line ? line : DBNull.Value), ("$lineRight", review.IsLineRight ? 1 : 0),
            ("$input", review.Input), ("$tries", review.Tries), ("$breaks", review.Breaks ? 1 : 0));

    /// <summary>Keeps what has been tried since a review was added.</summary>
    public void Update(long id, CodeReview review) =>
        _database.Execute(
            "UPDATE code_review SET used = $used, input = $input, tries = $tries, breaks = $breaks WHERE id = $id",
            ("$used", Milliseconds(review.Used)), ("$input", review.Input), ("$tries", review.Tries),
            ("$breaks", review.Breaks ? 1 : 0), ("$id", id));

    /// <summary>All reviews, in order.</summary>
    public ImmutableArray<CodeReview> ReadCodeReviews() => _database.Read(
        "SELECT problem, at, utc_offset, used, seed, is_flawed, line, is_line_right, input, tries, breaks FROM code_review ORDER BY id",
        row => new CodeReview(
            row.GetString(0), OnUsersClock(Time(row, 1), row.GetInt32(2)), Duration(row, 3), row.GetString(4), row.GetInt32(5) != 0)
        {
            Line = row.IsDBNull(6) ? null : row.GetInt32(6),
            IsLineRight = row.GetInt32(7) != 0,
            Input = row.GetString(8),
            Tries = row.GetInt32(9),
            Breaks = row.GetInt32(10) != 0,
        });

    /// <summary>Keeps that the user asked to see one thing of a training.</summary>
    public void AddLook(string problem, string name, DateTimeOffset at) =>
        _database.Execute(
            "INSERT INTO look (problem, at, name) VALUES ($problem, $at, $name)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$name", name));

    /// <summary>How many different things of a training were looked at one by one.</summary>
    /// <param name="before">The looks before this moment alone.</param>
    public int CountLooks(string problem, DateTimeOffset before) => _database.Read(
        "SELECT COUNT(DISTINCT name) FROM look WHERE problem = $problem AND at < $before", row => row.GetInt32(0),
        ("$problem", problem), ("$before", before.ToUnixTimeMilliseconds()))[0];

    /// <summary>Keeps an edge case that the user means to test.</summary>
    public void AddEdgeCase(string problem, string text, DateTimeOffset at) =>
        _database.Execute(
            "INSERT INTO edge_case (problem, at, text) VALUES ($problem, $at, $text)",
            ("$problem", problem), ("$at", at.ToUnixTimeMilliseconds()), ("$text", text));

    /// <summary>The edge cases of a problem, in order.</summary>
    public ImmutableArray<(DateTimeOffset At, string Text)> ReadEdgeCases(string problem) => _database.Read(
        "SELECT at, text FROM edge_case WHERE problem = $problem ORDER BY id", row => (Time(row, 0), row.GetString(1)),
        ("$problem", problem));
}

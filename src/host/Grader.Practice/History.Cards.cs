using System.Collections.Immutable;

namespace Grader.Practice;

public sealed partial class History
{
    /// <summary>Keeps that a card is being answered, so that what is written from now on outlives a crash.</summary>
    /// <returns>What to call the answer by.</returns>
    public long BeginCard(string card, DateTimeOffset at) =>
        _database.Insert(
            "INSERT INTO card_answer (card, at, utc_offset, used, notes) VALUES ($card, $at, $offset, 0, '')",
            ("$card", card), ("$at", at.ToUnixTimeMilliseconds()), ("$offset", (int)at.Offset.TotalMinutes));

    /// <summary>Keeps the notes of an answer so far.</summary>
    /// <param name="used">Since it was begun.</param>
    public void KeepNotes(long answer, string notes, TimeSpan used) =>
        _database.Execute(
            "UPDATE card_answer SET notes = $notes, used = $used WHERE id = $id",
            ("$notes", notes), ("$used", Milliseconds(used)), ("$id", answer));

    /// <summary>Ends an answer with the user's own rating.</summary>
    /// <param name="used">Since it was begun.</param>
    public void RateCard(long answer, CardRating rating, TimeSpan used) =>
        _database.Execute(
            "UPDATE card_answer SET rating = $rating, used = $used WHERE id = $id",
            ("$rating", rating.ToString().ToLowerInvariant()), ("$used", Milliseconds(used)), ("$id", answer));

    /// <summary>All answers to cards, in order; those that were neither noted nor rated are left out.</summary>
    public ImmutableArray<CardAnswer> ReadCardAnswers() => _database.Read(
        "SELECT card, at, utc_offset, used, notes, rating FROM card_answer WHERE notes <> '' OR rating IS NOT NULL ORDER BY id",
        row => new CardAnswer(
            row.GetString(0), OnUsersClock(Time(row, 1), row.GetInt32(2)), Duration(row, 3), row.GetString(4),
            row.IsDBNull(5) ? null : Enum.Parse<CardRating>(row.GetString(5), ignoreCase: true)));

    /// <summary>Hints and solutions that were shown, in order of time.</summary>
    public ImmutableArray<Help> ReadHelp() => _database.Read(
        "SELECT problem, at, 0 FROM hint UNION ALL SELECT problem, at, 1 FROM solution_shown ORDER BY 2",
        row => new Help(row.GetString(0), Time(row, 1), row.GetInt32(2) != 0));
}

using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// The steps from an empty database to the present one. A step that has been published is never changed: what is new becomes a step of its
/// own, and <c>user_version</c> says how many have been taken. Times are milliseconds since 1970, UTC; durations are milliseconds.
/// </summary>
static class Migrations
{
    public static ImmutableArray<string> All { get; } =
    [
        """
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, verdict TEXT NOT NULL, points INTEGER NOT NULL,
            max_points INTEGER NOT NULL,
            elapsed INTEGER NOT NULL, seed TEXT NOT NULL, path TEXT NOT NULL, sources TEXT NOT NULL,
            used INTEGER, time_limit INTEGER, hints INTEGER NOT NULL, after_solution INTEGER NOT NULL) STRICT;
        CREATE INDEX attempt_of_problem ON attempt (problem, id);
        CREATE TABLE press (
            id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, time_limit INTEGER NOT NULL) STRICT;
        CREATE INDEX press_of_problem ON press (problem, id);
        CREATE TABLE hint (id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, number INTEGER NOT NULL) STRICT;
        CREATE TABLE solution_shown (id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        """,
        "CREATE TABLE follow_up (" +
        "id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL) STRICT;",
        "ALTER TABLE attempt ADD COLUMN utc_offset INTEGER;", // minutes; null in rows that are older than the column
        Renamed("vanishing-gradients", "deep-network"),
        Renamed("bad-data-loader", "getting-worse"),
        "UPDATE attempt SET verdict = 'RF' WHERE verdict = 'PE';", // PE means presentation error in every other judge
        """
        CREATE TABLE diagnosis (
            id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, given TEXT NOT NULL,
            is_right INTEGER NOT NULL, causes_right INTEGER NOT NULL, parts INTEGER NOT NULL, max_parts INTEGER NOT NULL) STRICT;
        CREATE TABLE explained (
            id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, submission TEXT NOT NULL, line INTEGER NOT NULL,
            before TEXT NOT NULL, after TEXT NOT NULL, answer TEXT NOT NULL, chosen TEXT NOT NULL) STRICT;
        CREATE TABLE taken_over (file TEXT PRIMARY KEY) STRICT;
        """,
        """
        CREATE TABLE card_answer (
            id INTEGER PRIMARY KEY, card TEXT NOT NULL, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, used INTEGER NOT NULL,
            notes TEXT NOT NULL, rating TEXT) STRICT;
        CREATE TABLE plan (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, answers TEXT NOT NULL, begins TEXT NOT NULL, interview TEXT NOT NULL,
            minutes INTEGER NOT NULL, days_per_week INTEGER NOT NULL) STRICT;
        CREATE TABLE checklist (id INTEGER PRIMARY KEY, item TEXT NOT NULL, at INTEGER NOT NULL, can INTEGER NOT NULL) STRICT;
        """,
        """
        CREATE TABLE code_review (
            id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, used INTEGER NOT NULL,
            seed TEXT NOT NULL, is_flawed INTEGER NOT NULL, line INTEGER, is_line_right INTEGER NOT NULL, input TEXT NOT NULL,
            tries INTEGER NOT NULL, breaks INTEGER NOT NULL) STRICT;
        CREATE TABLE mock (
            id INTEGER PRIMARY KEY, at INTEGER NOT NULL, utc_offset INTEGER NOT NULL, seed TEXT NOT NULL, folder TEXT NOT NULL,
            parts TEXT NOT NULL) STRICT;
        CREATE TABLE mock_event (
            id INTEGER PRIMARY KEY, mock INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, part INTEGER NOT NULL) STRICT;
        CREATE TABLE look (id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
        CREATE TABLE edge_case (id INTEGER PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
        ALTER TABLE follow_up ADD COLUMN rating TEXT;
        """,
    ];

    /// <summary>A problem has a new id, and what was recorded under the old one moves to it.</summary>
    static string Renamed(string before, string after) =>
        string.Concat(new[] { "attempt", "press", "hint", "solution_shown", "follow_up" }
            .Select(table => $"UPDATE {table} SET problem = '{after}' WHERE problem = '{before}';"));
}

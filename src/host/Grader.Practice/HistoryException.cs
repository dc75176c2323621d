using Microsoft.Data.Sqlite;

namespace Grader.Practice;

/// <summary>The history cannot be used; the message names the file and says what to do.</summary>
public sealed class HistoryException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Primary result codes of SQLite.</summary>
    const int Busy = 5, Locked = 6, Corrupt = 11, Full = 13, Protocol = 15, NotADatabase = 26;

    const string AnotherFolder = "set XDG_DATA_HOME to a folder elsewhere";

    internal static HistoryException Unusable(string path, Exception cause)
    {
        var (what, advice) = cause is SqliteException failed
            ? Explain(failed)
            : ("its folder cannot be made or written", $"Make it writable, or {AnotherFolder}.");
        return new HistoryException($"{path}: the record of your practice cannot be used: {what}. {advice}", cause);
    }

    static (string What, string Advice) Explain(SqliteException failed) => failed.SqliteErrorCode switch
    {
        NotADatabase or Corrupt => ("it is no SQLite database, or a damaged one", "Move the file away to begin a new one."),
        Busy or Locked or Protocol => (
            "it stays locked",
            "End the program that holds it; if there is none, its file system cannot lock files, as NFS often cannot: " +
            $"{AnotherFolder}."),
        Full => ("the disk is full", $"Make room, or {AnotherFolder}."),
        _ => (failed.Message.TrimEnd('.'), $"Make the file and its folder writable, or {AnotherFolder}."),
    };
}

using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Grader.Practice;

/// <summary>
/// The SQLite file behind a <see cref="History"/>, up to date. Every failure is a <see cref="HistoryException"/> that says what to do.
/// </summary>
sealed class HistoryDatabase : IDisposable
{
    /// <summary>
    /// How long one process waits for another to finish writing, in seconds. That takes milliseconds; if it takes this long, the file
    /// system most likely cannot lock files at all.
    /// </summary>
    public const int UsualPatience = 5;

    readonly SqliteConnection _connection;

    HistoryDatabase(SqliteConnection connection) => _connection = connection;

    /// <exception cref="HistoryException">It cannot be read or written, is not such a file, or is of a later version.</exception>
    public static HistoryDatabase Open(string path, int patience)
    {
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = patience }.ToString());
            connection.Open();
            var database = new HistoryDatabase(connection);
            database.Execute("PRAGMA synchronous = FULL");
            database.Migrate(path);
            return database;
        }
        catch (Exception unusable) when (unusable is SqliteException or IOException or UnauthorizedAccessException or HistoryException)
        {
            connection?.Dispose();
            throw unusable as HistoryException ?? HistoryException.Unusable(path, unusable);
        }
    }

    /// <summary>Reads and writes in one transaction: no other process writes in between.</summary>
    public T Atomically<T>(Func<T> work)
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

    /// <summary>Carries out a statement.</summary>
    public void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
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

    /// <summary>Carries out an INSERT into a table whose key is called id.</summary>
    /// <returns>The id of the new row.</returns>
    public long Insert(string sql, params ReadOnlySpan<(string Name, object Value)> values) =>
        Read($"{sql} RETURNING id", row => row.GetInt64(0), values)[0];

    /// <summary>The rows of a query.</summary>
    public ImmutableArray<T> Read<T>(
        string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
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

    public void Dispose() => _connection.Dispose();

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

    int Version() => Read("PRAGMA user_version", row => row.GetInt32(0))[0];

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
}

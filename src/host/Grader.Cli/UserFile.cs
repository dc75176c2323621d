using System.Text;

namespace Grader.Cli;

/// <summary>
/// A file that a command writes for its user. If it cannot be written, the grader is not at fault, and one sentence says why.
/// </summary>
static class UserFile
{
    /// <summary>Creates a file. An existing one stays as it is.</summary>
    /// <returns>False if something of that name exists.</returns>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static bool TryCreate(string path, string text)
    {
        if (Path.Exists(path))
        {
            return false;
        }
        Explained(path, () => Fill(path, Encoding.UTF8.GetBytes(text)));
        return true;
    }

    /// <summary>Makes a folder, unless it is there.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be made: {refused.Message}");
        }
    }

    /// <summary>Writes a file, over an existing one.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text) => Explained(path, () => File.WriteAllText(path, text));

    /// <summary>The same, all of it or nothing, so that a full disk does not leave half a file in place of a whole one.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void WriteWhole(string path, byte[] bytes)
    {
        if (!Path.Exists(path))
        {
            Explained(path, () => Fill(path, bytes));
        }
        else if (new FileInfo(path) is { Length: 0 })
        {
            Explained(path, () => File.WriteAllBytes(path, bytes)); // a pipe or a device, or a file with nothing to lose
        }
        else
        {
            Replace(path, bytes);
        }
    }

    /// <summary>
    /// Replaces the bytes of a file that holds the user's work: all of them or none, so that a full disk does not destroy what was there.
    /// </summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Replace(string path, byte[] bytes) => Explained(path, () =>
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        if (new FileInfo(target).IsReadOnly)
        {
            throw new UnauthorizedAccessException("the file is read-only");
        }
        var whole = $"{target}.{Path.GetRandomFileName()}";
        Fill(whole, bytes);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(whole, File.GetUnixFileMode(target));
        }
        File.Move(whole, target, overwrite: true);
    });

    /// <summary>Creates a file that does not exist yet; if writing fails, deletes it again.</summary>
    static void Fill(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    static void Explained(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Path.GetFullPath(path)} cannot be written: {Reason(unwritable)}.");
        }
    }

    static string Reason(Exception unwritable) => unwritable switch
    {
        UnauthorizedAccessException => "the file or its folder is read-only",
        DirectoryNotFoundException => "there is no such folder",
        FileNotFoundException => "its folder takes no files",
        _ => unwritable.Message.TrimEnd('.'),
    };
}

using System.Text;

namespace Grader.Cli;

/// <summary>A file of lines that several commands may add to at the same time: each opens it exclusively.</summary>
static class RecordFile
{
    /// <summary>How long to wait for another command: reading it or adding a line takes only a moment.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Adds a line, which is on the disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static void Append(string path, string line)
    {
        using var file = OpenAlone(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        EndTheLastLine(file);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Its text; null if there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        using var reader = new StreamReader(OpenAlone(path, FileMode.Open, FileAccess.Read));
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Ends a last line that was cut off, because the disk was full or the machine stopped, so that only that line is lost.
    /// </summary>
    static void EndTheLastLine(FileStream file)
    {
        if (file.Length == 0)
        {
            return;
        }
        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n')
        {
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Waits while another process has it open.</summary>
    static FileStream OpenAlone(string path, FileMode mode, FileAccess access)
    {
        FileStream? opened = null;
        SpinWait.SpinUntil(() => (opened = TryOpenAlone(path, mode, access)) is not null, s_patience);
        return opened ?? new FileStream(path, mode, access, FileShare.None); // throws with the reason
    }

    static FileStream? TryOpenAlone(string path, FileMode mode, FileAccess access)
    {
        try
        {
            return new FileStream(path, mode, access, FileShare.None);
        }
        catch (IOException inUse) when (inUse is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}

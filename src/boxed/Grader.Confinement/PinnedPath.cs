using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Confinement;

/// <summary>
/// What lay under a path when it was opened; it stays that if something else is put there. A link is opened as itself and never followed.
/// Opening reads and writes nothing, so a pipe or a device does no harm. On systems other than Linux it is looked up again by its path.
/// </summary>
public sealed class PinnedPath : IDisposable
{
    const int NoSuchFile = 2, NotPermitted = 13, NotAFolder = 20, LinkNotFollowed = 40; // ENOENT, EACCES, ENOTDIR, ELOOP
    const int PathOnly = 0x200000, CloseOnExecute = 0x80000, NonBlocking = 0x800; // O_PATH, O_CLOEXEC, O_NONBLOCK
    const int EmptyPath = 0x1000; // AT_EMPTY_PATH
    const uint TypeAndMode = 3; // STATX_TYPE | STATX_MODE
    const int ModeOffset = 28, FactsLength = 256; // of stx_mode in struct statx

    readonly string _path;
    readonly SafeFileHandle? _handle;

    PinnedPath(string path, SafeFileHandle? handle, PathKind kind) => (_path, _handle, Kind) = (path, handle, kind);

    public PathKind Kind { get; }

    /// <summary>O_NOFOLLOW, which has another number on each architecture.</summary>
    static int NoFollow => RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>Opens what lies under a path.</summary>
    /// <returns>Null when there is nothing under that path.</returns>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    /// <exception cref="IOException">It cannot be opened for another reason.</exception>
    public static PinnedPath? TryOpen(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        return OperatingSystem.IsLinux() ? Pinned(path, Libc.Open(path, PathOnly | NoFollow | CloseOnExecute)) : LookedUp(path);
    }

    /// <summary>The same for a name in this folder.</summary>
    public PinnedPath? TryOpenIn(string name)
    {
        var path = Path.Combine(_path, name);
        return _handle is { } folder
            ? Pinned(path, Libc.OpenAt((int)folder.DangerousGetHandle(), name, PathOnly | NoFollow | CloseOnExecute))
            : LookedUp(path);
    }

    /// <summary>Names of the entries of this folder, except folders.</summary>
    public IEnumerable<string> FileNames() =>
        Directory.EnumerateFiles(_handle is { } folder ? OwnLink(folder) : _path).Select(path => Path.GetFileName(path));

    /// <summary>The content of a file.</summary>
    /// <param name="most">In bytes. If the file is longer, or grows meanwhile, one byte more than this is returned.</param>
    /// <exception cref="UnauthorizedAccessException">It may be opened but not read.</exception>
    public byte[] Read(int most)
    {
        try
        {
            return ReadOpened(most);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException($"{_path}: it may not be read"); // the original names the kernel's link instead
        }
    }

    byte[] ReadOpened(int most)
    {
        if (_handle is null && new FileInfo(_path).Length == 0)
        {
            return []; // not opened: a named pipe has no length either, and reading from one may never end
        }
        using var handle = File.OpenHandle(_handle is { } file ? OwnLink(file) : _path, options: FileOptions.SequentialScan);
        var content = new byte[(int)Math.Min(Math.Max(RandomAccess.GetLength(handle), 1024), most) + 1];
        var filled = 0;
        while (true)
        {
            var read = RandomAccess.Read(handle, content.AsSpan(filled), filled);
            filled += read;
            if (read == 0 || filled > most)
            {
                return content[..filled];
            }
            if (filled == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(2L * content.Length, most + 1L));
            }
        }
    }

    public void Dispose() => _handle?.Dispose();

    /// <summary>
    /// A path that opens the pinned file once more for reading: the link that the kernel keeps for each descriptor leads to exactly that
    /// file.
    /// </summary>
    static string OwnLink(SafeFileHandle handle) => $"/proc/self/fd/{handle.DangerousGetHandle()}";

    static PinnedPath? Pinned(string path, int descriptor)
    {
        if (descriptor < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error switch
            {
                NoSuchFile or NotAFolder => null,
                LinkNotFollowed => throw new IOException($"{path}: too many symbolic links on the way"),
                NotPermitted => throw new UnauthorizedAccessException($"{path}: it may not be opened"),
                _ => throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(error)}"),
            };
        }
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        return new PinnedPath(path, handle, KindOf(descriptor, path));
    }

    static unsafe PathKind KindOf(int descriptor, string path)
    {
        var facts = stackalloc byte[FactsLength];
        if (Libc.Facts(descriptor, "", EmptyPath, TypeAndMode, facts) != 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        return (*(ushort*)(facts + ModeOffset) & 0xF000) switch
        {
            0x8000 => PathKind.File,
            0x4000 => PathKind.Folder,
            0xA000 => PathKind.Link,
            0x1000 => PathKind.Pipe,
            0xC000 => PathKind.Socket,
            _ => PathKind.Device,
        };
    }

    static PinnedPath? LookedUp(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            return new PinnedPath(path, null, PathKind.Link);
        }
        if (Directory.Exists(path))
        {
            return new PinnedPath(path, null, PathKind.Folder);
        }
        return File.Exists(path) ? new PinnedPath(path, null, PathKind.File) : null;
    }
}

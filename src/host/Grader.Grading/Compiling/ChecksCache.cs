using System.Collections.Immutable;
using System.Security.Cryptography;
using CsCheck;
using Grader.Numerics;
using Grader.Problems;
using Grader.Protocol;
using Grader.Sandboxing;

namespace Grader.Grading.Compiling;

/// <summary>
/// Compiled checks on disk, keyed by the content of everything that went into them. A damaged entry is compiled again. A folder that cannot
/// be written means no cache, never an error.
/// </summary>
public sealed class ChecksCache(string folder)
{
    const int HashLength = 32;

    /// <summary>
    /// Entries not written for this long are removed: they belong to a version that nobody uses any more, or can be compiled again.
    /// </summary>
    static readonly TimeSpan s_kept = TimeSpan.FromDays(30);

    /// <summary>Below <c>$XDG_CACHE_HOME/grader/checks</c>, or the same below the user's cache folder.</summary>
    public static ChecksCache OfUser(Components components)
    {
        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root))
        {
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        }
        return Below(Path.Combine(root, "grader", "checks"), components);
    }

    /// <summary>A cache below this folder, in a subfolder for what these components' compiler makes.</summary>
    public static ChecksCache Below(string root, Components components) => new(Path.Combine(root, components.ReadCompilerDigest()));

    /// <summary>What the checks were compiled against: its default arguments, for example, are compiled into them.</summary>
    static readonly ImmutableArray<Guid> s_compiledAgainst =
    [
        typeof(ChecksCache).Module.ModuleVersionId, typeof(Value).Module.ModuleVersionId, typeof(Tolerance).Module.ModuleVersionId,
        typeof(Problem).Module.ModuleVersionId, typeof(Gen).Module.ModuleVersionId,
    ];

    /// <summary>A key that changes with any of the files, and with the engine itself.</summary>
    public static string Key(params IEnumerable<SourceFile> files) =>
        TextDigest.Compute([.. s_compiledAgainst.Select(module => module.ToString()), .. files.Select(file => file.Text)]);

    /// <summary>The assembly; null if there is none or it is damaged.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var entry = File.ReadAllBytes(Entry(key));
            return entry.Length > HashLength && SHA256.HashData(entry.AsSpan(HashLength)).AsSpan()
                .SequenceEqual(entry.AsSpan(0, HashLength))
                ? entry[HashLength..]
                : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Store(string key, byte[] assembly)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                RemoveOldNeighbours();
            }
            var draft = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(draft, [.. SHA256.HashData(assembly), .. assembly]);
            File.Move(draft, Entry(key), overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // the next run compiles again
        }
    }

    /// <summary>Removes what other versions of the compiler made, and anything else there, if it is old.</summary>
    void RemoveOldNeighbours()
    {
        var oldest = DateTime.UtcNow - s_kept;
        foreach (var neighbour in new DirectoryInfo(folder).Parent!.EnumerateFileSystemInfos())
        {
            if (neighbour.LastWriteTimeUtc >= oldest)
            {
                continue;
            }
            if (neighbour is DirectoryInfo { LinkTarget: null } old)
            {
                old.Delete(recursive: true);
            }
            else
            {
                neighbour.Delete();
            }
        }
    }

    string Entry(string key) => Path.Combine(folder, key + ".checks");
}

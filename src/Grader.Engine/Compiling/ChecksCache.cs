using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Grader.Contracts;
using Grader.Numerics;
using Grader.Problems;

namespace Grader.Engine.Compiling;

/// <summary>
/// Compiled checks on disk, by the content of everything that went into them. An entry that is damaged is compiled again; a folder that
/// cannot be written means no cache, never an error.
/// </summary>
public sealed class ChecksCache(string folder)
{
    const int HashLength = 32;

    /// <summary><c>$XDG_CACHE_HOME/grader/checks</c>, or the same below the user's cache folder.</summary>
    public static ChecksCache OfUser()
    {
        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root))
        {
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        }
        return new ChecksCache(Path.Combine(root, "grader", "checks"));
    }

    /// <summary>What the compiled checks were compiled against: default arguments, for one, stand in them.</summary>
    static readonly ImmutableArray<Guid> s_compiledAgainst =
    [
        typeof(ChecksCache).Module.ModuleVersionId, typeof(Value).Module.ModuleVersionId, typeof(Tolerance).Module.ModuleVersionId,
        typeof(Problem).Module.ModuleVersionId, typeof(Gen).Module.ModuleVersionId,
    ];

    /// <summary>A key that changes with any of the files, and with the engine itself.</summary>
    public static string Key(params ReadOnlySpan<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var module in s_compiledAgainst)
        {
            hash.AppendData(module.ToByteArray());
        }
        foreach (var file in files)
        {
            var text = Encoding.UTF8.GetBytes(file.Text);
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The assembly, or null where there is none that is whole.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var entry = File.ReadAllBytes(Entry(key));
            return entry.Length > HashLength && SHA256.HashData(entry.AsSpan(HashLength)).AsSpan().SequenceEqual(entry.AsSpan(0, HashLength))
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
            Directory.CreateDirectory(folder);
            var draft = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(draft, [.. SHA256.HashData(assembly), .. assembly]);
            File.Move(draft, Entry(key), overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // the next run compiles again
        }
    }

    string Entry(string key) => Path.Combine(folder, key + ".checks");
}

using System.Collections.Immutable;

namespace Grader.Problems;

/// <summary>
/// The problem folders below one or more roots: <c>root/track/id/problem.yaml</c>. Only folder names are read until one is asked for.
/// </summary>
public sealed class Catalogue
{
    readonly ImmutableArray<string> _folders;

    /// <param name="roots">If an id occurs twice, the earlier root wins.</param>
    /// <exception cref="UnknownProblemException">A root does not exist.</exception>
    public Catalogue(params ReadOnlySpan<string> roots)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (var root in roots)
        {
            if (!Directory.Exists(root))
            {
                throw new UnknownProblemException($"{root}: there is no such folder of problems.");
            }
            folders.AddRange(Below(root).Where(folder => folders.All(known => Path.GetFileName(known) != Path.GetFileName(folder))));
        }
        _folders = folders.ToImmutable();
    }

    public IEnumerable<string> Ids => _folders.Select(folder => Path.GetFileName(folder)!);

    /// <summary>All problems, by track and id.</summary>
    /// <exception cref="InvalidProblemException">One of them is broken.</exception>
    public IEnumerable<Problem> ReadAll() => _folders.Select(ReadFolder);

    /// <summary>A problem by path, id, unique beginning of an id, or an id that it had before.</summary>
    /// <exception cref="UnknownProblemException">Nothing, or more than one problem, has that name.</exception>
    /// <exception cref="InvalidProblemException">The folder is broken.</exception>
    public Problem Read(string name)
    {
        if (name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || name == "." || IsProblem(name))
        {
            return IsProblem(name)
                ? ReadFolder(name)
                : throw new UnknownProblemException($"{name} is no problem folder: it holds no problem.yaml.");
        }
        var matches = Matching(name);
        return matches switch
        {
            [var only] => ReadFolder(only),
            [] when Path.GetExtension(name) is ".cs" or ".csx" => throw new UnknownProblemException(
                $"{name} is a file; the problem comes first, as in " +
                $"`grader run {Nearest(Path.GetFileNameWithoutExtension(name)).First()}`."),
            [] => throw new UnknownProblemException(
                $"There is no problem named {name}; the nearest are {string.Join(", ", Nearest(name))}. `grader list` shows all."),
            _ => throw new UnknownProblemException(
                $"{name} is the beginning or an earlier id of {string.Join(", ", matches.Select(Path.GetFileName))}; " +
                "write more of the one you mean."),
        };
    }

    /// <summary>Problem folders at or below a path, for commands that take either.</summary>
    public static ImmutableArray<string> FoldersAt(string path) => IsProblem(path) ? [path] : Below(path);

    /// <summary>An earlier id that is another problem's current one belongs to that problem, and so do files of that name.</summary>
    Problem ReadFolder(string folder)
    {
        var problem = ProblemFiles.Read(folder);
        var formerly = problem.Manifest.Formerly.RemoveAll(id => Ids.Contains(id));
        return problem with { Manifest = problem.Manifest with { Formerly = formerly } };
    }

    static ImmutableArray<string> Below(string root) =>
    [
        .. Directory.EnumerateFiles(root, "problem.yaml", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>The folders with this id; otherwise those that had it before; otherwise those whose id begins with it.</summary>
    List<string> Matching(string name)
    {
        Func<string, bool>[] kinds =
        [
            folder => Path.GetFileName(folder) == name,
            folder => WasCalled(folder, name),
            folder => Path.GetFileName(folder).StartsWith(name, StringComparison.OrdinalIgnoreCase),
        ];
        return kinds.Select(kind => _folders.Where(kind).ToList()).FirstOrDefault(found => found.Count > 0, []);
    }

    /// <summary>A broken neighbour has no earlier ids here: its fault is reported when somebody asks for it.</summary>
    static bool WasCalled(string folder, string name)
    {
        try
        {
            return ManifestReader.ReadFormerly(Path.Combine(folder, "problem.yaml")).Contains(name);
        }
        catch (InvalidProblemException)
        {
            return false;
        }
    }

    static bool IsProblem(string folder) => File.Exists(Path.Combine(folder, "problem.yaml"));

    IEnumerable<string> Nearest(string name) => NearestNames.Find(name, Ids).Take(3);
}

/// <summary>The user named a problem, or a folder of problems, that does not exist.</summary>
public sealed class UnknownProblemException(string message) : Exception(message);

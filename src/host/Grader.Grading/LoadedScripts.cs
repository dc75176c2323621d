using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Grading;

/// <summary>
/// The scripts in the same folder that a script names in <c>#load</c>, and those that they name in turn. The compiler complains about those
/// that are not found.
/// </summary>
static partial class LoadedScripts
{
    /// <summary>The script itself, followed by what it loads.</summary>
    public static ImmutableArray<SourceFile> With(SourceFile main)
    {
        if (!Submission.IsScript(main.Path))
        {
            return [main];
        }
        var scripts = new List<SourceFile> { main };
        for (var i = 0; i < scripts.Count; i++)
        {
            var unread = NamedIn(scripts[i]).Where(path => scripts.All(script => script.Path != path)).Distinct().ToList();
            scripts.AddRange(unread.Select(Submission.ReadFile));
        }
        return [.. scripts];
    }

    static IEnumerable<string> NamedIn(SourceFile script)
    {
        var folder = Path.GetDirectoryName(script.Path) ?? "";
        return Directive().Matches(script.Text)
            .Select(load => load.Groups["path"].Value)
            .Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path)
            .Where(path => Path.GetFileName(path) == path && Submission.IsScript(path))
            .Select(name => Path.Combine(folder, name))
            .Where(File.Exists);
    }

    [GeneratedRegex("^[ \\t]*#[ \\t]*load[ \\t]+\"(?<path>[^\"\\r\\n]*)\"", RegexOptions.Multiline)]
    private static partial Regex Directive();
}

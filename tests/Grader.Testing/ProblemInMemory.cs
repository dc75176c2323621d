using Grader.Problems;
using Grader.Protocol;

namespace Grader.Testing;

/// <summary>A problem without files, for what never looks at them.</summary>
public static class ProblemInMemory
{
    static readonly SourceFile s_none = new("", "");

    static readonly Manifest s_manifest = new("echo", "Echo", "tests", Difficulty.Easy, 1, [], [], [], Limits.Default, null);

    /// <summary>As a catalogue knows it.</summary>
    public static Problem InCatalogue(string id, string track, Difficulty difficulty, int minutes, params string[] after)
    {
        var manifest = new Manifest(id, id, track, difficulty, minutes, [], [.. after], [], Limits.Default, null);
        return new Problem("", manifest, "", s_none, s_none, s_none, s_none);
    }

    public static Problem With(string statement) => new("", s_manifest, statement, s_none, s_none, s_none, s_none);
}

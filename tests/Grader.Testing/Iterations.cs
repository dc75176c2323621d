namespace Grader.Testing;

/// <summary>
/// How many cases a property is tried on: a share of them whenever all tests run, and every one with GRADER_FULL=1, for the night.
/// </summary>
public static class Iterations
{
    /// <summary>One case of so many runs by default…</summary>
    const int Share = 40;

    /// <summary>… but of a property that is tried on few cases anyway, this many.</summary>
    const int Fewest = 20;

    static readonly bool s_full = Environment.GetEnvironmentVariable("GRADER_FULL") == "1";

    public static int Of(int full) => s_full ? full : Math.Min(full, Math.Max(Fewest, full / Share));
}

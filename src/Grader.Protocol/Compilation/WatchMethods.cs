namespace Grader.Protocol;

/// <summary>Methods that a watched submission has in addition to those of its contract.</summary>
public static class WatchMethods
{
    /// <summary><c>string[] ()</c>: names of the recorded series.</summary>
    public const string Names = "GraderWatchNames";

    /// <summary><c>float[] (string name)</c>: the values of one of them.</summary>
    public const string Series = "GraderWatchSeries";
}

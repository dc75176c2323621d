using System.Diagnostics;

namespace Grader.Engine.Tracing;

/// <summary>Where the time of a command goes. A span costs nothing while nobody listens to the source.</summary>
public static class Spans
{
    /// <summary>What a listener asks for.</summary>
    public const string SourceName = "Grader";

    static readonly ActivitySource s_source = new(SourceName);

    /// <summary>Begins a span, which lasts until it is disposed; null while nobody listens.</summary>
    /// <param name="name">What is done in it, such as "compile".</param>
    public static Activity? Begin(string name) => s_source.StartActivity(name);
}

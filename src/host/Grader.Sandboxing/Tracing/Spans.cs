using System.Diagnostics;

namespace Grader.Sandboxing.Tracing;

/// <summary>Where the time of a command goes. A span costs nothing while nobody listens to the source.</summary>
public static class Spans
{
    /// <summary>The name that a listener subscribes to.</summary>
    public const string SourceName = "Grader";

    const string StepTag = "step";

    static readonly ActivitySource s_source = new(SourceName);

    /// <summary>Begins a span, which lasts until it is disposed; null while nobody listens.</summary>
    /// <param name="name">What is done in it, such as "compile".</param>
    public static Activity? Begin(string name) => s_source.StartActivity(name);

    /// <summary>Begins a span that is worth showing to a user who waits.</summary>
    /// <param name="name">What is done in it, such as "compiling", or a check.</param>
    public static Activity? BeginStep(string name) =>
        s_source.StartActivity(name, ActivityKind.Internal, parentContext: default, tags: [new(StepTag, true)]);

    /// <summary>Whether a span is such a step.</summary>
    public static bool IsStep(Activity span) => span.GetTagItem(StepTag) is true;
}

using System.Collections.Immutable;

namespace Grader.Reports.Html;

/// <summary>What a page says of a submission beyond its report.</summary>
/// <param name="Time">What the problem's clock showed, as a sentence; null if there is none.</param>
/// <param name="Earlier">Submissions to the same problem before this one, the oldest first.</param>
/// <param name="Curves">How it trained, if it trains.</param>
public sealed record PageContext(string? Time, ImmutableArray<EarlierTry> Earlier, ImmutableArray<Curve> Curves);

/// <summary>A submission of an earlier time, in words.</summary>
/// <param name="Time">On the clock; empty if there was none.</param>
public sealed record EarlierTry(string At, string Verdict, string Points, string Time);

/// <summary>Numbers in the order of the steps of training.</summary>
/// <param name="Name">What is drawn, as a heading.</param>
public sealed record Curve(string Name, ImmutableArray<float> Values);

using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>One idea on one page, with something to try.</summary>
/// <param name="Key">What it is asked for by.</param>
/// <param name="Problems">Ids of problems that rest on it.</param>
/// <param name="Text">Markdown.</param>
public sealed record Concept(string Key, string Title, ImmutableArray<string> Problems, string Text, ConceptExample Example);

/// <summary>Calls of a problem's reference solution that show the idea.</summary>
/// <param name="Lines">As <c>grader try</c> takes them.</param>
/// <param name="Shows">What there is to see.</param>
public sealed record ConceptExample(string Problem, ImmutableArray<string> Lines, string Shows);

using System.Collections.Immutable;

namespace Grader.Problems;

/// <summary>A mutation of the reference solution that makes no difference, so that no check can reject it.</summary>
/// <param name="Before">The line of the solution, without blanks around it.</param>
/// <param name="After">The line that it becomes.</param>
/// <param name="Reason">Why the program stays the same.</param>
/// <param name="Line">Line in the list, for messages.</param>
public sealed record EquivalentMutant(string Before, string After, string Reason, int Line)
{
    public const string FileName = "equivalents.yaml";

    /// <summary>The list in the folder; empty if there is none.</summary>
    /// <exception cref="InvalidProblemException">An entry lacks one of its three lines.</exception>
    public static ImmutableArray<EquivalentMutant> Read(string folder) => YamlEntries.Read(
        Path.Combine(folder, FileName), ["before", "after", "reason"],
        (map, line) => new EquivalentMutant(map.Text("before").Trim(), map.Text("after").Trim(), map.Text("reason"), line));
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Problems;

/// <summary>Calls that a problem's statement rules out, so that no check has to make them: an entry of <c>coverage.yaml</c>.</summary>
/// <param name="Calls">The name of a regime, as <c>grader verify --coverage</c> prints it; <c>*</c> stands for any text.</param>
/// <param name="Because">What in the statement says so.</param>
/// <param name="Line">Line in the list, for messages.</param>
public sealed record RuledOut(string Calls, string Because, int Line)
{
    public const string FileName = "coverage.yaml";

    readonly Regex _pattern = new($"^{Regex.Escape(Calls).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);

    public bool Covers(string regime) => _pattern.IsMatch(regime);

    /// <summary>The list in the folder; empty if there is none.</summary>
    /// <exception cref="InvalidProblemException">An entry lacks one of its two lines.</exception>
    public static ImmutableArray<RuledOut> Read(string folder) => YamlEntries.Read(
        Path.Combine(folder, FileName), ["calls", "because"],
        (map, line) => new RuledOut(map.Text("calls").Trim(), map.Text("because").Trim(), line));
}

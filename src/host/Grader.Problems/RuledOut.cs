using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

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
    public static ImmutableArray<RuledOut> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return [];
        }
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(ProblemFiles.ReadText(path)));
        }
        catch (YamlException broken)
        {
            throw new InvalidProblemException(path, (int)broken.Start.Line, $"this is not YAML: {broken.Message}");
        }
        return yaml.Documents is [{ RootNode: YamlSequenceNode list }]
            ? [.. list.Children.Select(node => node is YamlMappingNode map
                ? From(new YamlMap(path, map), (int)node.Start.Line)
                : throw new InvalidProblemException(path, (int)node.Start.Line, "an entry has the lines `calls` and `because`"))]
            : throw new InvalidProblemException(path, 1, "this is a list of entries with the lines `calls` and `because`");
    }

    static RuledOut From(YamlMap map, int line)
    {
        map.AllowOnly(["calls", "because"]);
        return new RuledOut(map.Text("calls").Trim(), map.Text("because").Trim(), line);
    }
}

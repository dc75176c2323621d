using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

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
    public static ImmutableArray<EquivalentMutant> Read(string folder)
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
                : throw new InvalidProblemException(path, (int)node.Start.Line, "an entry has the lines `before`, `after` and `reason`"))]
            : throw new InvalidProblemException(path, 1, "this is a list of entries with the lines `before`, `after` and `reason`");
    }

    static EquivalentMutant From(YamlMap map, int line)
    {
        map.AllowOnly(["before", "after", "reason"]);
        return new EquivalentMutant(map.Text("before").Trim(), map.Text("after").Trim(), map.Text("reason"), line);
    }
}

using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Grader.Problems;

/// <summary>A file of a problem folder that lists entries with the same lines each; most problems have none.</summary>
static class YamlEntries
{
    /// <param name="keys">The lines of an entry, all of which it has.</param>
    /// <param name="read">Takes an entry and its line in the file.</param>
    /// <returns>Empty if there is no such file.</returns>
    /// <exception cref="InvalidProblemException">An entry lacks one of its lines.</exception>
    public static ImmutableArray<T> Read<T>(string path, ImmutableArray<string> keys, Func<YamlMap, int, T> read)
    {
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
        var lines = $"the lines {string.Join(", ", keys.SkipLast(1).Select(key => $"`{key}`"))} and `{keys[^1]}`";
        return yaml.Documents is [{ RootNode: YamlSequenceNode list }]
            ? [.. list.Children.Select(ReadEntry)]
            : throw new InvalidProblemException(path, 1, $"this is a list of entries with {lines}");

        T ReadEntry(YamlNode node)
        {
            var line = (int)node.Start.Line;
            if (node is not YamlMappingNode entry)
            {
                throw new InvalidProblemException(path, line, $"an entry has {lines}");
            }
            var map = new YamlMap(path, entry);
            map.AllowOnly(keys);
            return read(map, line);
        }
    }
}

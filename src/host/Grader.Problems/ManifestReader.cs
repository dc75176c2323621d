using System.Collections.Immutable;
using System.Globalization;
using Grader.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Grader.Problems;

/// <summary>Reads <c>problem.yaml</c>; every complaint names the line.</summary>
static class ManifestReader
{
    static readonly ImmutableArray<string> s_keys =
        ["title", "formerly", "track", "difficulty", "minutes", "tags", "after", "banned", "keeps", "limits", "kata"];

    public static Manifest Read(string path, SourceFile starter)
    {
        var root = Parse(path, ProblemFiles.ReadText(path));
        root.AllowOnly(s_keys);
        var folder = Path.GetDirectoryName(path)!;
        return new Manifest(
            Path.GetFileName(folder),
            root.Text("title"),
            root.OptionalText("track") ?? Path.GetFileName(Path.GetDirectoryName(folder)) ?? "",
            root.Choice<Difficulty>("difficulty"),
            root.Integer("minutes", 1, 600),
            root.Texts("tags"),
            root.Texts("after"),
            root.Texts("banned"),
            ReadLimits(root.Map("limits")),
            ReadKata(root.Map("kata"), starter))
        {
            Formerly = root.Texts("formerly"),
            Keeps = [.. root.Texts("keeps").Select(method => Known(method, path, starter))],
        };
    }

    /// <summary>
    /// The ids that a problem had before, without reading the rest of its folder. Most had none, and their manifests are not parsed,
    /// because every name that is not an id is looked up in all problems.
    /// </summary>
    public static ImmutableArray<string> ReadFormerly(string path)
    {
        const string Key = "formerly";
        var text = ProblemFiles.ReadText(path);
        return text.Contains(Key, StringComparison.Ordinal) ? Parse(path, text).Texts(Key) : [];
    }

    /// <summary>Checks that the starter has the method, as it has all that are asked for.</summary>
    static string Known(string method, string path, SourceFile starter) => starter.Text.Contains($" {method}(", StringComparison.Ordinal)
        ? method
        : throw new InvalidProblemException(path, 0, $"keeps names {method}, and the starter has no such method");

    static YamlMap Parse(string path, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        // the scanner throws InvalidOperationException on some open brackets
        catch (Exception broken) when (broken is YamlException or InvalidOperationException)
        {
            throw new InvalidProblemException(
                path, broken is YamlException yamlException ? (int)yamlException.Start.Line : 0, $"this is not YAML: {broken.Message}");
        }
        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new YamlMap(path, root)
            : throw new InvalidProblemException(path, 1, "the manifest is a list of `key: value` lines");
    }

    static Limits ReadLimits(YamlMap? map)
    {
        if (map is null)
        {
            return Limits.Default;
        }
        map.AllowOnly(["call", "total", "memory", "output"]);
        return new Limits(
            map.Quantity("call", "s") is { } call ? TimeSpan.FromSeconds(call) : Limits.Default.Call,
            map.Quantity("total", "s") is { } total ? TimeSpan.FromSeconds(total) : Limits.Default.Total,
            map.Quantity("memory", "MB") is { } memory ? (long)(memory * (1 << 20)) : Limits.Default.Memory,
            map.Quantity("output", "MB") is { } output ? (long)(output * (1 << 20)) : Limits.Default.Output);
    }

    static Kata? ReadKata(YamlMap? map, SourceFile starter)
    {
        if (map is null)
        {
            return null;
        }
        map.AllowOnly(["cause", "lines", "evidence", "bugs", "protected", "changes"]);
        var bugs = map.Maps("bugs");
        return new Kata(
            [.. (bugs.IsEmpty ? [map] : bugs).Select(bug => ReadBug(bug, starter))],
            map.Texts("protected"), map.Integer("changes", 0, 100));
    }

    static Bug ReadBug(YamlMap map, SourceFile starter)
    {
        var cause = map.Text("cause");
        if (Causes.Find(cause) is null)
        {
            throw map.Invalid("cause", $"{cause} is no known cause; it is one of {string.Join(", ", Causes.All.Select(c => c.Key))}");
        }
        var evidence = map.Texts("evidence");
        if (evidence.FirstOrDefault(key => Symptom.Find(key) is null) is { } unknown)
        {
            throw map.Invalid(
                "evidence", $"{unknown} is no known evidence; it is one of {string.Join(", ", Symptom.All.Select(e => e.Key))}");
        }
        var starterLines = starter.Text.Split('\n');
        var lines = map.Texts("lines").SelectMany(fragment =>
        {
            var found = Enumerable.Range(1, starterLines.Length)
                .Where(n => starterLines[n - 1].Contains(fragment, StringComparison.Ordinal)).ToList();
            return found.Count > 0 ? found : throw map.Invalid("lines", $"no line of starter.cs contains `{fragment}`");
        });
        return new Bug(cause, [.. lines], evidence);
    }
}

/// <summary>One mapping of a YAML file, with the position of each entry.</summary>
sealed class YamlMap(string path, YamlMappingNode node)
{
    public void AllowOnly(ImmutableArray<string> keys)
    {
        foreach (var key in node.Children.Keys.Cast<YamlScalarNode>())
        {
            if (!keys.Contains(key.Value ?? ""))
            {
                throw new InvalidProblemException(
                    path, (int)key.Start.Line, $"`{key.Value}` is no key here; known are {string.Join(", ", keys)}");
            }
        }
    }

    public InvalidProblemException Invalid(string key, string reason) =>
        new(path, (int)(Find(key) ?? node).Start.Line, reason);

    public string Text(string key) =>
        OptionalText(key) ?? throw new InvalidProblemException(path, (int)node.Start.Line, $"the key `{key}` is missing");

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value.Length: > 0 } scalar => scalar.Value,
        _ => throw Invalid(key, $"`{key}` is a line of text"),
    };

    public int Integer(string key, int min, int max) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Invalid(key, $"`{key}` is a whole number from {min} to {max}");

    public TEnum Choice<TEnum>(string key) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(Text(key), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Invalid(key, $"`{key}` is one of {string.Join(", ", Enum.GetNames<TEnum>().Select(name => name.ToLowerInvariant()))}");

    /// <summary>A number with its unit, such as <c>2 s</c>; null if the key is absent.</summary>
    public double? Quantity(string key, string unit)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }
        return text.EndsWith(unit, StringComparison.Ordinal) &&
               double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw Invalid(key, $"`{key}` is a positive number of {unit}, such as `2 {unit}`");
    }

    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode) =>
            [.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")],
        _ => throw Invalid(key, $"`{key}` is a list, such as [a, b]"),
    };

    public ImmutableArray<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode) =>
            [.. list.Children.Select(item => new YamlMap(path, (YamlMappingNode)item))],
        _ => throw Invalid(key, $"`{key}` is a list of mappings"),
    };

    public YamlMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(path, map),
        _ => throw Invalid(key, $"`{key}` is a mapping"),
    };

    YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}

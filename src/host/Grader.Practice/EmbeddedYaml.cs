using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Practice;

/// <summary>A list of entries in a YAML file that is a resource of this assembly.</summary>
static class EmbeddedYaml
{
    public static List<TEntry> Read<TEntry>(string file)
    {
        using var stream = typeof(EmbeddedYaml).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is no resource of this assembly");
        using var text = new StreamReader(stream);
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return yaml.Deserialize<List<TEntry>>(text);
    }
}

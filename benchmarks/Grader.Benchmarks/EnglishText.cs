using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Benchmarks;

/// <summary>
/// A long English text that every machine with the SDK has: the documentation of the reference assemblies, files in order of their names.
/// Figures from different SDKs differ a little; ratios within one run do not.
/// </summary>
static partial class EnglishText
{
    /// <summary>The documentation as it is, XML.</summary>
    public static string Xml(int length)
    {
        var text = new StringBuilder();
        foreach (var file in Files())
        {
            text.Append(File.ReadAllText(file));
            if (text.Length >= length)
                return text.ToString(0, length);
        }
        throw new InvalidOperationException(
            $"the documentation of the reference assemblies holds only {text.Length} characters, not {length}");
    }

    /// <summary>Its sentences only, without tags, one line each.</summary>
    public static string Prose(int length)
    {
        var text = new StringBuilder();
        foreach (var file in Files())
        {
            foreach (var line in File.ReadLines(file))
            {
                var sentence = Tag().Replace(line, "").Trim();
                if (sentence.Contains(' ', StringComparison.Ordinal))
                    text.Append(sentence).Append('\n');
            }
            if (text.Length >= length)
                return text.ToString(0, length);
        }
        throw new InvalidOperationException(
            $"the documentation of the reference assemblies holds only {text.Length} characters of prose, not {length}");
    }

    static IEnumerable<string> Files()
    {
        // .../shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll -> .../packs
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.Combine(framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        return Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories).OrderBy(x => x, StringComparer.Ordinal);
    }

    // A reference keeps its name: <see cref="T:System.String" /> reads System.String.
    [GeneratedRegex("<[^>]*\"[A-Z]:|\"[^<>\"]*/>|<[^>]*>")]
    private static partial Regex Tag();
}

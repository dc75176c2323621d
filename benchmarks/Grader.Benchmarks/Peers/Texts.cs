using System.Collections;
using System.Resources;
using System.Runtime.Loader;
using System.Text;

namespace Grader.Benchmarks.Peers;

/// <summary>Texts that every machine with the SDK and this repository has, or that follow from a seed.</summary>
static class Texts
{
    /// <summary>The C# sources of this repository, without the names of special tokens, which only the peers treat as such.</summary>
    public static string Code()
    {
        var text = new StringBuilder();
        foreach (var folder in new[] { "src", "tests", "problems" })
        {
            var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories);
            foreach (var file in files.Order(StringComparer.Ordinal))
                text.Append(File.ReadAllText(file).Replace("<|", "<", StringComparison.Ordinal));
        }
        return text.ToString();
    }

    /// <summary>The messages of the SDK's tools in Chinese and Japanese, those that are at least half ideographs and kana.</summary>
    public static string Chinese()
    {
        var sdk = Directory.GetDirectories(Path.Combine(Dotnet(), "sdk")).Order(StringComparer.Ordinal).Last();
        var text = new StringBuilder();
        foreach (var language in new[] { "zh-Hans", "zh-Hant", "ja" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(sdk, language), "*.resources.dll").Order(StringComparer.Ordinal))
            {
                foreach (var message in Messages(file).Order(StringComparer.Ordinal))
                {
                    if (message.Count(x => x is >= '\u3040' and <= '\u9fff') * 2 >= message.Length)
                        text.Append(message).Append('\n');
                }
            }
        }
        return text.ToString();
    }

    /// <summary>A chat: short words and emoji, some of them with a skin tone, a flag, or several joined into one.</summary>
    public static string Emoji(int length)
    {
        var random = new Random(1);
        string[] words = ["ok", "haha", "see you", "so good", "happy birthday", "no way", "thanks", "on my way", "lol", "what"];
        string[] joined = ["👩‍👩‍👧‍👦", "👨‍💻", "🏳️‍🌈", "❤️‍🔥", "👍🏽", "🙏🏿", "🇩🇪", "🇯🇵", "🇧🇷", "✌️", "☕️", "1️⃣"];
        var text = new StringBuilder();
        while (text.Length < length)
        {
            for (var count = random.Next(1, 6); count > 0; count--)
                text.Append(
                    random.Next(4) == 0 ? joined[random.Next(joined.Length)] : char.ConvertFromUtf32(random.Next(0x1f300, 0x1f650)));
            text.Append(random.Next(3) == 0 ? "\n" : " ").Append(words[random.Next(words.Length)]).Append(' ');
        }
        return text.ToString();
    }

    /// <summary>Ideographs without a break, evenly distributed.</summary>
    public static string Ideographs(int count)
    {
        var random = new Random(1);
        return string.Create(count, random, (text, random) =>
        {
            foreach (ref var letter in text)
                letter = (char)(0x4e00 + random.Next(20_000));
        });
    }

    /// <summary>Bytes of any value, each as the character of the same number.</summary>
    public static string RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>.../shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll -> ...</summary>
    static string Dotnet() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    static IEnumerable<string> Messages(string file)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(file);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader)
            {
                if (entry.Value is string message)
                    yield return message;
            }
        }
        context.Unload();
    }
}

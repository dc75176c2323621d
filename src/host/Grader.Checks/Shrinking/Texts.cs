using System.Text;

namespace Grader.Checks.Shrinking;

/// <summary>Simpler characters, first everywhere in the input: mostly it only matters which characters are equal.</summary>
static class Texts
{
    const string Simple = "abcA1 "; // simplest first

    public static IEnumerable<InputTree> Renamed(InputTree parts)
    {
        var runes = parts.Leaves.SelectMany(leaf => leaf.Value is string text ? text.EnumerateRunes() : Enumerable.Empty<Rune>()).Distinct()
            .OrderByDescending(Rank).ToList();
        foreach (var (from, to) in runes.SelectMany(from => Simpler(from).Select(to => (from, to))))
        {
            yield return parts with
            {
                Leaves = [.. parts.Leaves.Select(leaf => leaf.Value is string text
                    ? leaf with { Value = text.Replace(from.ToString(), to.ToString(), StringComparison.Ordinal) }
                    : leaf)],
            };
        }
        for (var i = 0; i < parts.Leaves.Length; i++)
        {
            if (parts.Leaves[i].Value is string text)
            {
                var places = text.EnumerateRunes().ToArray();
                for (var place = 0; place < places.Length; place++)
                {
                    foreach (var to in Simpler(places[place]))
                    {
                        yield return parts.With(i, Concat([.. places[..place], to, .. places[(place + 1)..]]));
                    }
                }
            }
        }
    }

    public static string Concat(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder(runes.Length);
        foreach (var rune in runes)
        {
            text.Append(rune.ToString());
        }
        return text.ToString();
    }

    static IEnumerable<Rune> Simpler(Rune rune) => Simple.EnumerateRunes().Take(Rank(rune));

    static int Rank(Rune rune) =>
        rune.IsAscii && Simple.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var rank ? rank : Simple.Length;
}

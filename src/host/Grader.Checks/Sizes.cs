namespace Grader.Checks;

/// <summary>How large an input is in each of its dimensions.</summary>
/// <param name="Names">What each dimension counts, in the plural: queries, keys, columns.</param>
public sealed record Sizes(IReadOnlyList<string> Names, IReadOnlyList<int> Counts)
{
    /// <param name="dimensions">Each with what it counts, in the plural, and how many.</param>
    public static Sizes Named(params (string Name, int Count)[] dimensions) =>
        new([.. dimensions.Select(dimension => dimension.Name)], [.. dimensions.Select(dimension => dimension.Count)]);

    /// <summary>The size of the dimension at this place.</summary>
    public int this[int place] => Counts[place];

    /// <summary>The size of the dimension of this name.</summary>
    /// <exception cref="InvalidCheckException">There is no such dimension.</exception>
    public int this[string name]
    {
        get
        {
            for (var place = 0; place < Names.Count; place++)
            {
                if (Names[place] == name)
                {
                    return Counts[place];
                }
            }
            throw new InvalidCheckException(
                $"no size is called `{name}`; there are {string.Join(", ", Names.Select(known => $"`{known}`"))}");
        }
    }

    internal Sizes With(int place, int count) => this with { Counts = [.. Counts.Select((known, i) => i == place ? count : known)] };

    /// <summary>The dimensions in which there is more than one, in words; empty if there is none.</summary>
    internal string Text
    {
        get
        {
            var several = Names.Zip(Counts).Where(dimension => dimension.Second > 1);
            return string.Join(" and ", several.Select(dimension => $"{dimension.Second:N0} {dimension.First}"));
        }
    }
}

namespace Grader.Checks;

/// <summary>Finds the sizes from which a submission fails, if it fails at large ones.</summary>
sealed class SizeSearch(Func<Sizes, bool> fails, Allowance allowance)
{
    /// <summary>Makes each size in turn as small as still fails while the others stay, by halving.</summary>
    public Sizes Smallest(Sizes sizes)
    {
        for (var place = 0; place < sizes.Counts.Count; place++)
        {
            var (right, wrong) = (0, sizes[place]);
            while (wrong - right > 1 && allowance.MayGoOn)
            {
                var middle = right == 0 ? 1 : (right + wrong) / 2; // 1 first: most sizes do not matter
                (right, wrong) = Fails(sizes.With(place, middle)) ? (right, middle) : (middle, wrong);
            }
            sizes = sizes.With(place, wrong);
        }
        return sizes;
    }

    /// <summary>
    /// " from 9 keys on" if all sizes tried on both sides agree; " with 9 keys" if larger sizes are right too; empty if no size matters.
    /// </summary>
    public string From(Sizes smallest, Sizes largest)
    {
        if (smallest.Text is not { Length: > 0 } text)
        {
            return "";
        }
        var isFrom = Enumerable.Range(0, smallest.Counts.Count).Where(place => smallest[place] > 1)
            .All(place => IsFrom(smallest, place, largest[place]));
        return isFrom ? $" from {text} on" : $" with {text}";
    }

    bool IsFrom(Sizes smallest, int place, int largest)
    {
        var count = smallest[place];
        int[] above = [count + 1, count + 2, count + 3, Math.Max(count, (count + largest) / 2), Math.Max(count, largest - 1)];
        int[] below = [count - 1, count - 2, count / 2];
        return above.Where(tried => tried <= largest).All(tried => Fails(smallest.With(place, tried))) &&
            !below.Where(tried => tried > 0).Any(tried => Fails(smallest.With(place, tried)));
    }

    bool Fails(Sizes tried)
    {
        allowance.Spend(tried.Counts.Aggregate(1L, (product, count) => product * count));
        return fails(tried);
    }
}

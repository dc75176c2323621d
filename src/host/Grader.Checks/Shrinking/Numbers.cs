namespace Grader.Checks.Shrinking;

/// <summary>
/// Simpler numbers: 0 and 1 before others, positive before negative, whole before fractional, small before large; true before false.
/// </summary>
static class Numbers
{
    public static IEnumerable<object?> Simpler(Leaf leaf) => leaf.Value switch
    {
        Array array => Everywhere(array).Where(simpler => !Same(simpler, array)).Concat(RunByRun(array)).Concat(OneByOne(array)),
        _ => SimplerNumber(leaf.Value, leaf.Least),
    };

    /// <summary>All elements at once, if that is a step down.</summary>
    static IEnumerable<Array> Everywhere(Array array) => array switch
    {
        float[,] or float[] or float[,,] =>
            [With(array, _ => true, _ => 0f), With(array, x => (float)x != 0, _ => 1f), With(array, _ => true, x => Half((float)x))],
        double[,] or double[] or double[,,] => [With(array, _ => true, _ => 0d), With(array, x => (double)x != 0, _ => 1d)],
        bool[,] or bool[] => [With(array, _ => true, _ => true)],
        _ => [],
    };

    static float Half(float number) => Math.Abs(number) > 2 ? MathF.Truncate(number / 2) : number;

    /// <summary>
    /// Half of the elements at once, then a quarter and so on, if there is anything to change: usually few of many elements matter.
    /// </summary>
    static IEnumerable<Array> RunByRun(Array array)
    {
        var places = Places(array).ToList();
        return
            from run in Chunks.Enumerate(places.Count, keep: places.Count - (places.Count / 2))
            where run.Count > 1
            let those = places.GetRange(run.Start, run.Count)
            from simple in Simplest(array)
            where those.Exists(place => IsOther(array.GetValue(place)!, simple))
            select With(array, those, element => IsOther(element, simple) ? simple : element);
    }

    /// <summary>What an element that is not 0 may become.</summary>
    static IEnumerable<object> Simplest(Array array) => array switch
    {
        float[,] or float[] or float[,,] => [0f, 1f],
        double[,] or double[] or double[,,] => [0d, 1d],
        int[,] or int[] => [0],
        _ => [],
    };

    static bool IsOther(object element, object simple) => element is not (0f or 0d or 0) && !element.Equals(simple);

    static Array With(Array array, IEnumerable<int[]> places, Func<object, object> change)
    {
        var copy = (Array)array.Clone();
        foreach (var place in places)
        {
            copy.SetValue(change(array.GetValue(place)!), place);
        }
        return copy;
    }

    static IEnumerable<Array> OneByOne(Array array)
    {
        foreach (var place in Places(array))
        {
            foreach (var simpler in SimplerElement(array.GetValue(place)!))
            {
                var copy = (Array)array.Clone();
                copy.SetValue(simpler, place);
                yield return copy;
            }
        }
    }

    static IEnumerable<object> SimplerElement(object element) => element switch
    {
        false => [true],
        string text => Lists.Shorter(text),
        _ => SimplerNumber(element, least: 0),
    };

    static IEnumerable<object> SimplerNumber(object? number, long least) => number switch
    {
        int whole => Simpler(whole, least).Select(simpler => (object)(int)simpler),
        long whole => Simpler(whole, least).Select(simpler => (object)simpler),
        float real => Simpler(real).Select(simpler => (object)(float)simpler),
        double real => Simpler(real).Select(simpler => (object)simpler),
        _ => [],
    };

    static IEnumerable<long> Simpler(long number, long least)
    {
        var bound = Math.Max(0, least);
        return number == bound ? [] :
            number < 0 ? [bound, -number] :
            number > bound ? new[] { bound, bound + ((number - bound) / 2), number - 1 }.Distinct() : [];
    }

    static IEnumerable<double> Simpler(double number)
    {
        if (number == 0)
        {
            return [];
        }
        if (number == 1)
        {
            return [0];
        }
        if (!double.IsFinite(number))
        {
            return [0, 1];
        }
        var rounded = Math.Round(number, MidpointRounding.AwayFromZero);
        return number < 0 ? [0, 1, -number] :
            rounded != number ? [0, 1, rounded] :
            new[] { 0, 1, Math.Floor(number / 2), number - 1 }.Where(simpler => simpler < number).Distinct();
    }

    static Array With(Array array, Func<object, bool> where, Func<object, object> change) =>
        With(array, Places(array), element => where(element) ? change(element) : element);

    static bool Same(Array a, Array b) => Places(a).All(place => a.GetValue(place)!.Equals(b.GetValue(place)));

    static IEnumerable<int[]> Places(Array array) => array.Rank switch
    {
        1 => Enumerable.Range(0, array.Length).Select(i => new[] { i }),
        2 => from i in Enumerable.Range(0, array.GetLength(0)) from j in Enumerable.Range(0, array.GetLength(1)) select new[] { i, j },
        3 =>
            from i in Enumerable.Range(0, array.GetLength(0))
            from j in Enumerable.Range(0, array.GetLength(1))
            from k in Enumerable.Range(0, array.GetLength(2))
            select new[] { i, j, k },
        _ => [],
    };
}

using Grader.Protocol;

namespace Grader.Authoring.Coverage;

/// <summary>Kinds of values in which programs go wrong: sizes around registers, tiles and buffers, ends of ranges, kinds of text.</summary>
static class ValueRegimes
{
    /// <summary>Kinds of values of one type.</summary>
    /// <param name="name">The parameter's name in the contract.</param>
    public static IEnumerable<ValueRegime> Of(Type type, string name, bool mayBeNull)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var kinds = plain == typeof(string) ? Texts(name)
            : plain == typeof(bool) ? Truths(name)
            : plain == typeof(int) || plain == typeof(long) ? Integers(name)
            : plain == typeof(float) || plain == typeof(double) ? Reals(name)
            : plain.IsArray ? Arrays(plain, name)
            : [];
        return mayBeNull ? kinds.Concat(Nullness(name)) : kinds;
    }

    static IEnumerable<ValueRegime> Nullness(string name) =>
    [
        new($"no {name}", value => value is NullValue, RegimeFamily.Shape),
        new($"a {name}", value => value is not NullValue, RegimeFamily.Shape),
    ];

    static IEnumerable<ValueRegime> Truths(string name) =>
        new[] { true, false }.Select(truth => new ValueRegime(
            $"{name} {(truth ? "true" : "false")}", value => value is BooleanValue given && given.Value == truth, RegimeFamily.Shape));

    static IEnumerable<ValueRegime> Integers(string name)
    {
        ValueRegime Number(string text, Func<long, bool> holds) =>
            new($"{name} {text}", value => value is IntegerValue given && holds(given.Value), RegimeFamily.Number);
        return
        [
            Number("0", x => x == 0), Number("1", x => x == 1), Number("2", x => x == 2), Number("below 0", x => x < 0),
            Number("more than 8", x => x > 8), Number("more than 64", x => x > 64), Number("more than 1,000", x => x > 1000),
            Number("more than 65,535", x => x > 65_535), Number("2,147,483,647", x => x == int.MaxValue),
            Number("odd", x => x % 2 != 0), Number("even", x => x % 2 == 0),
        ];
    }

    static IEnumerable<ValueRegime> Reals(string name)
    {
        ValueRegime Number(string text, Func<double, bool> holds) =>
            new($"{name} {text}", value => value is RealValue given && holds(given.Value), RegimeFamily.Number);
        return
        [
            Number("0", x => x == 0), Number("below 0", x => x < 0), Number("between 0 and 10⁻⁶", x => x is > 0 and < 1e-6),
            Number("between 0 and 0.001", x => x is > 0 and < 0.001),
            Number("between 0 and 1", x => x is > 0 and < 1), Number("1", x => x == 1), Number("more than 1", x => x > 1),
            Number("more than 100", x => x > 100),
        ];
    }

    static IEnumerable<ValueRegime> Arrays(Type type, string name)
    {
        var element = type.GetElementType()!;
        return Sizes(type, name).Concat(
            element == typeof(string) ? ListsOfTexts(name)
            : ElementTypes.Find(element) switch
            {
                ElementType.Boolean => Masks(name),
                { IsFloating: true } => Floats(name),
                not null => Whole(name),
                null => [],
            });
    }

    static IEnumerable<ValueRegime> Sizes(Type type, string name)
    {
        var rank = type.GetArrayRank();
        for (var d = 0; d < rank; d++)
        {
            var dimension = d;
            var what = $"{DimensionName(rank, d)} of {name}";
            ValueRegime Size(string text, Func<int, bool> holds, RegimeFamily family = RegimeFamily.Size) =>
                new(text, value => Length(value, dimension) is { } length && holds(length), family);
            yield return Size($"no {what}", n => n == 0);
            yield return Size($"one of the {what}", n => n == 1);
            yield return Size($"two {what}", n => n == 2);
            yield return Size($"an odd number of {what}, 3 or more", n => n >= 3 && n % 2 == 1);
            yield return Size($"an even number of {what}", n => n >= 2 && n % 2 == 0);
            yield return Size($"more than 8 {what}", n => n > 8);
            yield return Size($"more than 16 {what}", n => n > 16);
            yield return Size($"more than 64 {what}", n => n > 64, RegimeFamily.LargeSize);
            yield return Size($"more than 64 {what}, no multiple of 8", n => n > 64 && n % 8 != 0);
            yield return Size($"more than 128 {what}", n => n > 128);
            if (d == 0)
            {
                yield return Size($"more than 1,000 {what}", n => n > 1000);
            }
        }
        yield return new($"more than 512 elements of {name}", value => Count(value) > 512, RegimeFamily.Size);
    }

    static string DimensionName(int rank, int dimension) => (rank, dimension) switch
    {
        (1, _) => "elements",
        (2, 0) => "rows",
        (2, _) => "columns",
        (_, 0) => "slices",
        (_, 1) => "rows",
        _ => "columns",
    };

    static int? Length(Value value, int dimension) => value switch
    {
        TensorValue tensor when dimension < tensor.Shape.Length => tensor.Shape[dimension],
        ListValue list when dimension == 0 => list.Items.Length,
        _ => null,
    };

    static int Count(Value value) => value switch
    {
        TensorValue tensor => tensor.Data.Length,
        ListValue list => list.Items.Length,
        _ => 0,
    };

    static IEnumerable<ValueRegime> Floats(string name)
    {
        ValueRegime Numbers(string text, Func<double[], bool> holds) => new(
            text, value => value is TensorValue { Data.Length: > 0 } tensor && holds(tensor.ToDoubles()), RegimeFamily.Content);
        return
        [
            Numbers($"a number below 0 in {name}", x => x.Any(v => v < 0)),
            Numbers($"no number below 0 in {name}", x => x.All(v => v >= 0)),
            Numbers($"a 0 in {name}", x => x.Contains(0)),
            Numbers($"nothing but 0 in {name}", x => x.All(v => v == 0)),
            Numbers($"the same number everywhere in {name}", x => x.All(v => v == x[0])),
            Numbers($"a number of 100 or more in {name}", x => x.Any(v => Math.Abs(v) >= 100)),
            Numbers($"a number of 10⁴ or more in {name}", x => x.Any(v => Math.Abs(v) >= 1e4)),
            Numbers($"only numbers below 0.001 in {name}", x => x.All(v => Math.Abs(v) < 1e-3) && x.Any(v => v != 0)),
        ];
    }

    static IEnumerable<ValueRegime> Whole(string name)
    {
        ValueRegime Numbers(string text, Func<long[], bool> holds) => new(
            text, value => value is TensorValue { Data.Length: > 0 } tensor && holds(tensor.ToIntegers()), RegimeFamily.Content);
        return
        [
            Numbers($"a number below 0 in {name}", x => x.Any(v => v < 0)),
            Numbers($"a 0 in {name}", x => x.Contains(0)),
            Numbers($"the same number twice in {name}", x => x.Distinct().Count() < x.Length),
            Numbers($"only different numbers in {name}", x => x.Distinct().Count() == x.Length),
            Numbers($"the same number everywhere in {name}", x => x.Length > 1 && x.All(v => v == x[0])),
            Numbers($"{name} in ascending order", x => x.Length > 1 && x.SequenceEqual(x.Order())),
            Numbers($"{name} in descending order", x => x.Length > 1 && x.SequenceEqual(x.OrderDescending())),
            Numbers($"a number of 256 or more in {name}", x => x.Any(v => v >= 256)),
            Numbers($"a number of 65,536 or more in {name}", x => x.Any(v => v >= 65_536)),
        ];
    }

    static IEnumerable<ValueRegime> Masks(string name)
    {
        ValueRegime Mask(string text, Func<bool[], int, bool> holds) => new(
            text, value => value is TensorValue { Data: bool[] { Length: > 0 } bits } tensor && holds(bits, tensor.Shape[^1]),
            RegimeFamily.Shape);
        return
        [
            Mask($"{name} true everywhere", (bits, _) => bits.All(bit => bit)),
            Mask($"{name} false everywhere", (bits, _) => !bits.Contains(true)),
            Mask($"{name} false in a whole row and not in all", (bits, columns) =>
                bits.Contains(true) && bits.Chunk(columns).Any(row => !row.Contains(true))),
            Mask($"{name} true in a whole row and not in all", (bits, columns) =>
                bits.Contains(false) && bits.Chunk(columns).Any(row => !row.Contains(false))),
            Mask($"{name} false in a whole column and not in all", (bits, columns) =>
                bits.Contains(true) && Enumerable.Range(0, columns).Any(column => IsFalseIn(bits, column, columns))),
        ];
    }

    static bool IsFalseIn(bool[] bits, int column, int columns)
    {
        for (var i = column; i < bits.Length; i += columns)
        {
            if (bits[i])
            {
                return false;
            }
        }
        return true;
    }

    static IEnumerable<ValueRegime> Texts(string name)
    {
        ValueRegime Text(string text, Func<string, bool> holds, RegimeFamily family = RegimeFamily.Content) =>
            new(text, value => value is TextValue given && holds(given.Value), family);
        return
        [
            Text($"{name} empty", t => t.Length == 0),
            Text($"{name} of one character", t => t.Length == 1),
            Text($"{name} of more than 64 characters", t => t.Length > 64, RegimeFamily.LargeSize),
            Text($"{name} of more than 1,000 characters", t => t.Length > 1000),
            .. TextKinds.All.Select(kind => Text($"{kind.Text} in {name}", kind.Holds)),
        ];
    }

    /// <summary>In ordinal order, a text is followed at once by one that begins with it, if there is any.</summary>
    static bool HoldsBeginning(List<string> texts)
    {
        var ordered = texts.Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
    }

    static IEnumerable<ValueRegime> ListsOfTexts(string name)
    {
        ValueRegime Texts(string text, Func<List<string>, bool> holds) => new(
            text,
            value => value is ListValue { Items.Length: > 0 } list && holds([.. list.Items.OfType<TextValue>().Select(item => item.Value)]),
            RegimeFamily.Content);
        return
        [
            Texts($"an empty text in {name}", t => t.Contains("")),
            Texts($"the same text twice in {name}", t => t.Distinct().Count() < t.Count),
            Texts($"a text of one character in {name}", t => t.Any(item => item.Length == 1)),
            Texts($"a text of more than 8 characters in {name}", t => t.Any(item => item.Length > 8)),
            Texts($"a text in {name} that is the beginning of another", HoldsBeginning),
            Texts($"a character beyond ASCII in {name}", t => t.Any(item => item.Any(c => c > 127))),
        ];
    }
}

/// <param name="Text">To be read after "with".</param>
sealed record ValueRegime(string Text, Func<Value, bool> Contains, RegimeFamily Family);

/// <summary>What a regime is about: combinations are tried where programs have ways of their own.</summary>
enum RegimeFamily
{
    /// <summary>A size below that of a tile.</summary>
    Size,

    /// <summary>A size beyond a tile or a buffer.</summary>
    LargeSize,

    /// <summary>Whether something is there, and which kind of mask: a program may have a way of its own for it.</summary>
    Shape,

    /// <summary>A single number.</summary>
    Number,

    /// <summary>What is in an array or a text.</summary>
    Content,
}

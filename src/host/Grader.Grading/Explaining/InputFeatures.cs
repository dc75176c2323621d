using System.Globalization;
using Grader.Checks;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>What can be said about the arguments of a case's calls. A yes is 1 and a no is 0.</summary>
static class InputFeatures
{
    /// <summary>If a case calls a method several times, the largest value of each trait.</summary>
    public static Dictionary<InputFeature, double> Extract(IEnumerable<Observation> calls)
    {
        var traits = new Dictionary<InputFeature, double>();
        foreach (var call in calls)
        {
            var ofArguments = call.Arguments.SelectMany(argument => Extract($"the {argument.Name} of {call.Method}", argument.Value));
            foreach (var (trait, value) in ofArguments.Concat(Compared(call)))
            {
                traits[trait] = traits.TryGetValue(trait, out var known) ? Math.Max(known, value) : value;
            }
        }
        return traits;
    }

    static IEnumerable<(InputFeature, double)> Extract(string name, Value value) =>
        Yes(value is not NullValue, $"{name} is not null", $"{name} is null").Concat(value switch
        {
            TextValue text => Extract(name, text.Value),
            IntegerValue integer => [(InputFeature.Number(name), integer.Value)],
            RealValue real when double.IsFinite(real.Value) => [(InputFeature.Magnitude(name), real.Value)],
            TensorValue tensor => Extract(name, tensor),
            _ => [],
        });

    static IEnumerable<(InputFeature, double)> Extract(string name, string text) =>
    [
        .. Yes(text.Any(c => c is '\n' or '\r'), $"{name} holds a line break", $"{name} holds no line break"),
        .. Yes(
            text.EnumerateRunes().Any(rune => rune.Value > char.MaxValue),
            $"{name} holds a character beyond U+FFFF", $"{name} holds no character beyond U+FFFF"),
        .. Yes(text.Any(IsCombiningMark), $"{name} holds a combining mark", $"{name} holds no combining mark"),
        .. Yes(text.Any(c => c > 127), $"{name} holds a character beyond ASCII", $"{name} holds ASCII only"),
        .. Yes(text.Any(char.IsUpper), $"{name} holds an upper-case letter", $"{name} holds no upper-case letter"),
        .. Yes(text.Any(char.IsDigit), $"{name} holds a digit", $"{name} holds no digit"),
        .. Yes(text.Any(char.IsWhiteSpace), $"{name} holds white space", $"{name} holds no white space"),
        .. Yes(text.Any(char.IsPunctuation), $"{name} holds punctuation", $"{name} holds no punctuation"),
        .. Yes(text.Length > 0 && char.IsWhiteSpace(text[0]), $"{name} begins with white space", $"{name} does not begin with white space"),
        .. Yes(text.Length > 0 && char.IsWhiteSpace(text[^1]), $"{name} ends with white space", $"{name} does not end with white space"),
        .. Yes(HasEqualNeighbours(text), $"{name} has two equal neighbours", $"{name} has no equal neighbours"),
        .. Yes(HasWordTwice(text), $"{name} holds a word twice", $"{name} holds no word twice"),
        .. Yes(text.Length > 0, $"{name} is not empty", $"{name} is empty"),
        (InputFeature.Number($"the length of {name}"), text.Length),
    ];

    static bool IsCombiningMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    static bool HasEqualNeighbours(string text) => text.Zip(text.Skip(1)).Any(pair => pair.First == pair.Second);

    static bool HasWordTwice(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Distinct().Count() < words.Length;
    }

    static IEnumerable<(InputFeature, double)> Extract(string name, TensorValue tensor)
    {
        foreach (var (size, unit) in tensor.Shape.Zip(tensor.Shape.Length == 2 ? ["rows", "columns"] : new[] { "items" }))
        {
            yield return (InputFeature.Number($"the number of {unit} in {name}"), size);
        }
        var numbers = tensor.ToDoubles();
        if (tensor.Element == ElementType.Boolean)
        {
            var rows = tensor.Shape.Length == 2 && tensor.Shape[1] > 0 ? numbers.Chunk(tensor.Shape[1]).ToArray() : [numbers];
            var hasFalseRow = rows.Any(row => row.All(truth => truth == 0));
            yield return Yes(hasFalseRow, $"a row of {name} is all false", $"no row of {name} is all false").Single();
            yield return Yes(numbers.All(truth => truth == 1), $"{name} is all true", $"{name} is not all true").Single();
        }
        else if (numbers.Length > 0)
        {
            var sizes = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0);
            yield return Yes(numbers.Any(double.IsNaN), $"{name} holds NaN", $"{name} holds no NaN").Single();
            yield return Yes(numbers.Any(number => number < 0), $"{name} holds a negative number", $"{name} holds no negative number")
                .Single();
            yield return (InputFeature.Magnitude($"the largest absolute value in {name}"), sizes.Max());
        }
    }

    /// <summary>For two matrices: which has more rows.</summary>
    static IEnumerable<(InputFeature, double)> Compared(Observation call)
    {
        var matrices = call.Arguments.Where(argument => argument.Value is TensorValue { Shape.Length: 2 })
            .Select(argument => (argument.Name, ((TensorValue)argument.Value).Shape)).ToList();
        return
        [
            .. matrices.SelectMany((a, i) => matrices.Skip(i + 1).SelectMany(b => (IEnumerable<(InputFeature, double)>)
            [
                .. Yes(a.Shape[0] == b.Shape[0], $"{a.Name} has as many rows as {b.Name}", $"{a.Name} has not as many rows as {b.Name}"),
                .. Yes(a.Shape[0] > b.Shape[0], $"{a.Name} has more rows than {b.Name}", $"{a.Name} has no more rows than {b.Name}"),
                .. Yes(a.Shape[0] < b.Shape[0], $"{a.Name} has fewer rows than {b.Name}", $"{a.Name} has no fewer rows than {b.Name}"),
            ])),
            .. matrices.SelectMany(a => Yes(a.Shape[0] == a.Shape[1], $"{a.Name} is square", $"{a.Name} is not square")),
        ];
    }

    static IEnumerable<(InputFeature, double)> Yes(bool holds, string yes, string no) => [(new InputFeature(yes, no), holds ? 1 : 0)];
}

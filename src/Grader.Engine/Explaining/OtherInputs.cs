using Grader.Contracts;
using Grader.Engine.Checks;
using Grader.Engine.Shrinking;
using Grader.Problems;

namespace Grader.Engine.Explaining;

/// <summary>
/// Right answers to another question: the last key left out, the mask ignored or inverted, the text in lower case. One is claimed only where the
/// submission's answer to each input is the right one to the changed input.
/// </summary>
static class OtherInputs
{
    const int MaxCases = 60;

    public static Misconception? Find(IReadOnlyList<ObservedCase> cases)
    {
        var asked = cases.Where(observed => observed is { Question: not null, Actual: not null }).OrderByDescending(observed => observed.Failed).Take(MaxCases)
            .Select(observed => (Observed: observed, Changes: Changes(Parts.Of(observed.Question!.Input)).ToDictionary())).ToList();
        // a wrong answer that no other input can explain leaves nothing to find
        if (asked.Count(entry => entry.Observed.Failed) < Transformations.Fewest || cases.Any(observed => observed is { Failed: true, Actual: null }))
        {
            return null;
        }
        var found = asked.SelectMany(entry => entry.Changes.Keys).Distinct().FirstOrDefault(change =>
            asked.Count(entry => entry.Observed.Failed && entry.Changes.ContainsKey(change)) >= Transformations.Fewest &&
            asked.All(entry => entry.Changes.TryGetValue(change, out var input)
                ? RightAnswer(entry.Observed.Question!, input) is { } answer && Likeness.Of(answer, entry.Observed.Actual!)
                : !entry.Observed.Failed));
        return found is null ? null : new Misconception($"It behaves exactly as if {found}.", null, null, asked.Count, null);
    }

    /// <summary>Null where the model solution cannot take such an input.</summary>
    static Value? RightAnswer(Question question, Parts input)
    {
        try
        {
            return question.RightAnswer(input.Build()!);
        }
        catch (Exception unfit) when (unfit is not (OutOfMemoryException or InvalidProblemException))
        {
            return null;
        }
    }

    /// <summary>What may be otherwise about an input, each with the second half of a sentence.</summary>
    static IEnumerable<KeyValuePair<string, Parts>> Changes(Parts input)
    {
        foreach (var (name, length) in Dimensions.Lengths(input).Where(dimension => dimension.Length > 1))
        {
            yield return new($"the last of the {name} were not there", Dimensions.Without(input, name, length - 1, 1));
            yield return new($"the first of the {name} were not there", Dimensions.Without(input, name, 0, 1));
        }
        for (var i = 0; i < input.Leaves.Length; i++)
        {
            foreach (var (change, value) in Changes(input.Leaves[i]))
            {
                yield return new(change, input.With(i, value));
            }
            for (var j = i + 1; j < input.Leaves.Length; j++)
            {
                var (a, b) = (input.Leaves[i], input.Leaves[j]);
                if (a is { Name: not null, Value: Array first } && b is { Name: not null, Value: Array second } && first.GetType() == second.GetType() && first.Length == second.Length)
                {
                    yield return new($"{a.Name} and {b.Name} were exchanged", input.With(i, second).With(j, first));
                }
            }
        }
    }

    static IEnumerable<(string Change, object? Value)> Changes(Leaf leaf)
    {
        var name = leaf.Name is null ? "the input" : $"the {leaf.Name}";
        switch (leaf.Value)
        {
            case Array when leaf.MayBeNull:
                yield return ($"{name} were null", null);
                goto default;
            case string text:
                yield return ($"{name} were in lower case", text.ToLowerInvariant());
                yield return ($"{name} were trimmed", text.Trim());
                if (text.Length > 0)
                {
                    yield return ($"{name} began at its second character", text[1..]);
                    yield return ($"{name} ended before its last character", text[..^1]);
                    yield return ($"{name} were read backwards", string.Concat(text.Reverse()));
                }
                break;
            case int number when leaf.Name is not null:
                yield return ($"{name} were one larger", number + 1);
                if (number > leaf.Least)
                {
                    yield return ($"{name} were one smaller", number - 1);
                }
                break;
            default:
                foreach (var change in leaf.Value is bool[,] truths ? Changes(name, truths) : leaf.Value is float[,] numbers ? Changes(name, numbers) : [])
                {
                    yield return change;
                }
                break;
        }
    }

    static IEnumerable<(string Change, object? Value)> Changes(string name, bool[,] truths) =>
    [
        ($"{name} were inverted", Map(truths, (i, j) => !truths[i, j])),
        .. Square(name, truths),
    ];

    static IEnumerable<(string Change, object? Value)> Changes(string name, float[,] numbers) =>
    [
        ($"{name} had its columns in reverse order", Map(numbers, (i, j) => numbers[i, numbers.GetLength(1) - 1 - j])),
        ($"{name} had its rows in reverse order", Map(numbers, (i, j) => numbers[numbers.GetLength(0) - 1 - i, j])),
        ($"{name} held whole numbers", Map(numbers, (i, j) => MathF.Truncate(numbers[i, j]))),
        .. Square(name, numbers),
    ];

    static IEnumerable<(string Change, object? Value)> Square<T>(string name, T[,] matrix) =>
        matrix.GetLength(0) == matrix.GetLength(1) ? [($"{name} were transposed", Map(matrix, (i, j) => matrix[j, i]))] : [];

    static T[,] Map<T>(T[,] like, Func<int, int, T> element)
    {
        var matrix = new T[like.GetLength(0), like.GetLength(1)];
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                matrix[i, j] = element(i, j);
            }
        }
        return matrix;
    }
}

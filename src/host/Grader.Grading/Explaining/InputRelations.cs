using Grader.Checks;
using Grader.Checks.Shrinking;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Explaining;

/// <summary>
/// Right answers to another question: the last key left out, the mask ignored or inverted, the text in lower case. We claim one only if the
/// submission's answer to each input is the right one to the changed input.
/// </summary>
static class InputRelations
{
    /// <summary>Most wrong answers, and most right ones, to compare. What fits only the wrong ones is no rule.</summary>
    const int MaxCases = 30;

    /// <summary>Stands for a value that cannot be made.</summary>
    static readonly object s_none = new();

    public static Misconception? Find(IReadOnlyList<ObservedCase> cases)
    {
        // if no other input can explain one wrong answer, there is nothing to find
        if (cases.Any(observed => observed is { Failed: true, Question: null }))
        {
            return null;
        }
        var asked = cases.Where(observed => observed.Question is not null).GroupBy(observed => observed.Failed)
            .OrderByDescending(alike => alike.Key).SelectMany(alike => alike.Take(MaxCases))
            .Select(observed => (Observed: observed, Changes: ChangesOf(observed.Question!))).ToList();
        bool IsChanged((ObservedCase, Dictionary<Change, InputTree?> Changes) entry, Change change) =>
            entry.Changes.GetValueOrDefault(change) is not null;
        var found = asked.SelectMany(entry => entry.Changes.Keys).Distinct().FirstOrDefault(change =>
            asked.Count(entry => entry.Observed.Failed && IsChanged(entry, change)) >= OutputRelations.Fewest
            && asked.All(entry => entry.Changes.GetValueOrDefault(change) is { } input
                ? IsAnsweredFor(input, entry.Observed)
                : !entry.Observed.Failed || change.Where is not null));
        return found is null
            ? null
            : new Misconception(found.Sentence, null, null, asked.Count(entry => found.Where is null || IsChanged(entry, found)), null);
    }

    /// <summary>Whether the submission's answer is the right one to this input instead of the one that it was given.</summary>
    static bool IsAnsweredFor(InputTree input, ObservedCase observed) =>
        observed.Actual is { } actual
        && RightAnswer(observed.Question!, input) is { } answer
        && ApproximateEquality.Holds(answer, actual, observed.Within);

    /// <summary>Null if the reference solution cannot take such an input.</summary>
    static Value? RightAnswer(Question question, InputTree input)
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

    static Dictionary<Change, InputTree?> ChangesOf(Question question) =>
        Changes(InputTree.Decompose(question.Input)).DistinctBy(entry => entry.Key).ToDictionary();

    /// <summary>Ways to change an input, each with the changed input; null if this one cannot be changed so.</summary>
    static IEnumerable<KeyValuePair<Change, InputTree?>> Changes(InputTree input)
    {
        foreach (var dimension in Dimensions.Find(input))
        {
            var (name, length) = dimension;
            var where = $"there are two {name} or more";
            yield return new(
                new($"the last of the {name} were not there", where),
                length > 1 ? Dimensions.Without(input, dimension, length - 1, 1) : null);
            yield return new(
                new($"the first of the {name} were not there", where),
                length > 1 ? Dimensions.Without(input, dimension, 0, 1) : null);
        }
        for (var i = 0; i < input.Leaves.Length; i++)
        {
            foreach (var (change, value) in Changes(input.Leaves[i]))
            {
                yield return new(change, value == s_none ? null : input.With(i, value));
            }
            for (var j = i + 1; j < input.Leaves.Length; j++)
            {
                var (a, b) = (input.Leaves[i], input.Leaves[j]);
                if (a is { Name: not null, Value: Array first }
                    && b is { Name: not null, Value: Array second }
                    && first.GetType() == second.GetType()
                    && first.Length == second.Length)
                {
                    yield return new(new($"{a.Name} and {b.Name} were exchanged"), input.With(i, second).With(j, first));
                }
            }
        }
    }

    static IEnumerable<(Change Change, object? Value)> Changes(Leaf leaf)
    {
        var name = leaf.Name is null ? "the input" : $"the {leaf.Name}";
        return leaf.Value switch
        {
            string text =>
            [
                (new($"{name} were in lower case"), text.ToLowerInvariant()),
                (new($"{name} were trimmed"), text.Trim()),
                (new($"{name} began at its second character", $"{name} is not empty"), text.Length > 0 ? text[1..] : s_none),
                (new($"{name} ended before its last character", $"{name} is not empty"), text.Length > 0 ? text[..^1] : s_none),
                (new($"{name} were read backwards"), string.Concat(text.Reverse())),
            ],
            int number =>
            [
                (new($"{name} were smaller by 1", $"{name} is more than {leaf.Least}"), number > leaf.Least ? number - 1 : s_none),
                (new($"{name} were larger by 1"), number + 1),
            ],
            Array array =>
            [
                .. leaf.MayBeNull ? [(new($"{name} were null"), null)] : ((Change, object?)[])[],
                .. array is bool[,] truths ? Changes(name, truths) : array is float[,] numbers ? Changes(name, numbers) : [],
            ],
            _ => [],
        };
    }

    static IEnumerable<(Change Change, object? Value)> Changes(string name, bool[,] truths) =>
    [
        (new($"{name} were inverted"), Map(truths, (i, j) => !truths[i, j])),
        Transposed(name, truths),
    ];

    static IEnumerable<(Change Change, object? Value)> Changes(string name, float[,] numbers) =>
    [
        (new($"{name} had its columns in reverse order"), Map(numbers, (i, j) => numbers[i, numbers.GetLength(1) - 1 - j])),
        (new($"{name} had its rows in reverse order"), Map(numbers, (i, j) => numbers[numbers.GetLength(0) - 1 - i, j])),
        (new($"the last row of {name} held zeros"), Map(numbers, (i, j) => i == numbers.GetLength(0) - 1 ? 0 : numbers[i, j])),
        (new($"the first row of {name} held zeros"), Map(numbers, (i, j) => i == 0 ? 0 : numbers[i, j])),
        (new($"{name} held whole numbers"), Map(numbers, (i, j) => MathF.Truncate(numbers[i, j]))),
        Transposed(name, numbers),
    ];

    static (Change Change, object? Value) Transposed<T>(string name, T[,] matrix)
    {
        var isSquare = matrix.GetLength(0) == matrix.GetLength(1);
        return (new($"{name} were transposed", $"{name} is square"), isSquare ? Map(matrix, (i, j) => matrix[j, i]) : s_none);
    }

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

    /// <param name="AsIf">The second half of a sentence.</param>
    /// <param name="Where">The inputs that can be changed so; null if all can.</param>
    sealed record Change(string AsIf, string? Where = null)
    {
        public string Sentence => Where is null ? $"It behaves exactly as if {AsIf}." : $"When {Where}, it behaves exactly as if {AsIf}.";
    }
}

using System.Globalization;

namespace Grader.Grading.Explaining;

/// <summary>Something about an input that may decide whether a submission is right: a text with a line break, the number of keys.</summary>
/// <param name="Subject">What it is about, with a verb if it is a yes or no: "`mask` is given", "the rows of `key`".</param>
/// <param name="Not">The opposite of a yes; null if the trait is a number.</param>
sealed record InputFeature(string Subject, string? Not)
{
    /// <summary>
    /// The order of preference, from 0: a yes or no, then a size or a count, then a magnitude, which statements are seldom about.
    /// </summary>
    public int Rank { get; private init; } = Not is null ? 1 : 0;

    public static InputFeature Number(string subject) => new(subject, null);

    public static InputFeature Magnitude(string subject) => new(subject, null) { Rank = 2 };

    /// <summary>Half of a sentence: "`text` holds a line break", "the largest number of `query` is 20 or more".</summary>
    public string AtLeast(double bound) =>
        Not is null ? string.Create(CultureInfo.InvariantCulture, $"{Subject} is {bound:0.###} or more") : Subject;

    public string AtMost(double bound) => Not ?? string.Create(CultureInfo.InvariantCulture, $"{Subject} is {bound:0.###} or less");
}

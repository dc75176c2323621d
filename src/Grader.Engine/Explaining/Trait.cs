using System.Globalization;

namespace Grader.Engine.Explaining;

/// <summary>Something about an input that may decide whether a submission is right: a text with a line break, the number of keys.</summary>
/// <param name="Subject">What it is about, with a verb where it is a yes or no: "`mask` is given", "the rows of `key`".</param>
/// <param name="Not">The opposite of a yes; null where the trait is a number.</param>
sealed record Trait(string Subject, string? Not)
{
    /// <summary>
    /// What is said first, from 0: a yes or no before a size or a count, and these before how large numbers are, which statements are
    /// seldom about.
    /// </summary>
    public int Rank { get; private init; } = Not is null ? 1 : 0;

    public static Trait Number(string subject) => new(subject, null);

    public static Trait Magnitude(string subject) => new(subject, null) { Rank = 2 };

    /// <summary>The half of a sentence: "`text` holds a line break", "the largest number of `query` is 20 or more".</summary>
    public string AtLeast(double bound) =>
        Not is null ? string.Create(CultureInfo.InvariantCulture, $"{Subject} is {bound:0.###} or more") : Subject;

    public string AtMost(double bound) => Not ?? string.Create(CultureInfo.InvariantCulture, $"{Subject} is {bound:0.###} or less");
}

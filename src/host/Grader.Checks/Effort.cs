using Grader.Problems;

namespace Grader.Checks;

/// <summary>
/// How much to ask of a submission beyond its verdict, for the sake of the report. It is counted in questions, never in time, so that a
/// slow machine says the same as a fast one.
/// </summary>
public sealed record Effort
{
    /// <summary>For a user who is waiting.</summary>
    public static Effort Usual { get; } = new()
    {
        FurtherCases = 40,
        SmallerInputs = 3_000,
        Questions = 20_000,
        QuestionsToKatas = 60,
        Longest = TimeSpan.FromSeconds(10),
    };

    /// <summary>For a proof that every known mistake is recognised.</summary>
    public static Effort Thorough { get; } = Usual with
    {
        Questions = 400_000,
        QuestionsToKatas = 2_000,
        Longest = TimeSpan.FromMinutes(4),
    };

    /// <summary>Nothing: we look for no smaller input and name no mistake.</summary>
    public static Effort VerdictOnly { get; } = new();

    /// <summary>Generated cases of a check to look at after its first failure.</summary>
    public int FurtherCases { get; init; }

    /// <summary>Inputs to try while shrinking. Large ones count more.</summary>
    public int SmallerInputs { get; init; }

    /// <summary>Calls of known mistakes, to find the one that answers as the submission did. Large ones count more.</summary>
    public int Questions { get; init; }

    /// <summary>The same for katas, where most calls are trainings.</summary>
    public int QuestionsToKatas { get; init; }

    /// <summary>Time limit for one stage, ten times what it usually takes. The report says so if it cuts a stage short.</summary>
    public TimeSpan Longest { get; init; }

    /// <summary>What may be spent on further cases of a check.</summary>
    internal Allowance ForFurtherCases() => new(FurtherCases, Longest);

    /// <summary>What may be spent on the search for a smaller input.</summary>
    internal Allowance ForSmallerInputs() => new(SmallerInputs, Longest);

    /// <summary>What known mistakes of a problem may be asked.</summary>
    internal Allowance ForQuestions(Problem problem) => new(problem.Kata is null ? Questions : QuestionsToKatas, Longest);
}

using Grader.Practice;

namespace Grader.Cli.Reports;

/// <summary>Parts and dimensions of a mock interview in words.</summary>
static class MockWords
{
    public static string Name(MockPartKind kind) => kind switch
    {
        MockPartKind.Implementation => "write it from memory",
        MockPartKind.Kata => "a training loop that fails",
        MockPartKind.Coding => "a coding problem",
        MockPartKind.Card => "a question",
        MockPartKind.FollowUps => "follow-up questions",
        _ => "a code review",
    };

    public static string Name(Dimension dimension) => dimension switch
    {
        Dimension.Implementation => "implementation from scratch",
        Dimension.Debugging => "debugging by diagnosis",
        Dimension.Coding => "coding in time, with edge cases",
        Dimension.Explanation => "explanation",
        _ => "reasoning under follow-ups",
    };

    /// <summary>What tells levels of a dimension apart.</summary>
    public static (string Weak, string Good, string Strong) Rubric(Dimension dimension) => dimension switch
    {
        Dimension.Implementation => ("not accepted", "accepted late, or with a hint", "accepted in time and without help"),
        Dimension.Debugging => (
            "changes things until it works, or names no cause", "the cause after another guess, or without the proof",
            "names the cause first, then shows it, then fixes it"),
        Dimension.Coding => ("not accepted in time", "accepted in time after a try that missed cases", "accepted in time at the first try"),
        Dimension.Explanation => ("says what it is called", "says how it works and why", "says when it is the wrong choice, with numbers"),
        _ => ("the first answer again in other words", "changes the answer as the question asks", "sees what the question is after"),
    };
}

namespace Grader.Practice;

/// <summary>Something to do on one day of the plan.</summary>
/// <param name="Minutes">What it takes.</param>
public abstract record Block(DateOnly Day, int Minutes);

/// <summary>What is due of what was learned before: <c>grader today</c>.</summary>
public sealed record RepetitionBlock(DateOnly Day, int Minutes) : Block(Day, Minutes);

/// <summary>Question cards of one round.</summary>
/// <param name="Count">How many.</param>
/// <param name="IsRehearsal">In one go and without notes, as in the interview: the last day of a phase.</param>
public sealed record CardBlock(DateOnly Day, int Minutes, Round Round, int Count, bool IsRehearsal) : Block(Day, Minutes);

/// <summary>A problem on the clock.</summary>
/// <param name="Problem">Its id.</param>
/// <param name="IsAgain">Whether the plan had it before.</param>
public sealed record ProblemBlock(DateOnly Day, int Minutes, string Problem, bool IsAgain) : Block(Day, Minutes);

/// <summary>A mock interview, on the last day for code: <c>grader mock</c>.</summary>
public sealed record MockBlock(DateOnly Day, int Minutes) : Block(Day, Minutes);

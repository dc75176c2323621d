using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>What a plan is made from; the same settings and problems make the same plan.</summary>
/// <param name="Answers">To the six questions, in order.</param>
/// <param name="Begins">The first day.</param>
/// <param name="Interview">The day of the interview, later than the first day.</param>
/// <param name="Minutes">For each day of training.</param>
/// <param name="DaysPerWeek">From 1 to 7.</param>
public sealed record PlanSettings(
    ImmutableArray<SelfRating> Answers, DateOnly Begins, DateOnly Interview, int Minutes, int DaysPerWeek)
{
    public const int MinMinutes = 15, MaxMinutes = 600, MaxWeeks = 52;

    /// <summary>Below two weeks there is no time for everything.</summary>
    public bool IsShort => Interview < Begins.AddDays(14);
}

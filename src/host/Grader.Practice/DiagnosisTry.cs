namespace Grader.Practice;

/// <summary>A diagnosis of a kata, as it was given before the fix was graded.</summary>
/// <param name="Given">Cause, line and evidence of everything that was named.</param>
/// <param name="IsRight">Whether cause, line and evidence of everything that is wrong are right.</param>
/// <param name="AreCausesRight">The same of the causes alone.</param>
/// <param name="Parts">Thirds that are right: a cause, a line or an evidence each.</param>
/// <param name="MaxParts">Three for each thing that is wrong.</param>
public sealed record DiagnosisTry(
    string Problem, DateTimeOffset At, string Given, bool IsRight, bool AreCausesRight, int Parts, int MaxParts);

namespace Grader.Practice;

/// <summary>Something was asked again, or for the first time.</summary>
/// <param name="Day">On the user's calendar.</param>
public readonly record struct Review(DateOnly Day, Recall Recall);

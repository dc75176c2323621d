namespace Grader.Practice;

/// <summary>Whether somebody can do something, by their own word.</summary>
public enum SelfRating
{
    No,
    Partly,
    Yes,
}

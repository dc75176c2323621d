namespace Grader.Practice;

/// <summary>How well something was remembered. The values are the grades of the published formulas.</summary>
public enum Recall
{
    /// <summary>It was not.</summary>
    Again = 1,

    /// <summary>With effort or help.</summary>
    Hard = 2,

    Good = 3,

    /// <summary>Quickly and at once.</summary>
    Easy = 4,
}

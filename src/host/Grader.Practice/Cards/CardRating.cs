namespace Grader.Practice;

/// <summary>How somebody found their own answer, beside what a weak, a good and a strong one does.</summary>
public enum CardRating
{
    Weak,
    Good,
    Strong,
}

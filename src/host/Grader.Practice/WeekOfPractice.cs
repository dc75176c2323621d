namespace Grader.Practice;

/// <summary>What was done in seven days.</summary>
/// <param name="Days">Days on which a submission was graded.</param>
/// <param name="Tries">Submissions that were graded.</param>
/// <param name="Accepted">Problems that were accepted for the first time.</param>
public sealed record WeekOfPractice(DateOnly Begins, int Days, int Tries, int Accepted, int Cards, int Reviews, int Mocks)
{
    public static WeekOfPractice Read(PracticeRecord record, DateOnly begins)
    {
        var tries = record.Attempts.Where(attempt => IsIn(attempt.Day)).ToList();
        var first = record.Attempts.Where(attempt => attempt.IsAccepted).GroupBy(attempt => attempt.Problem)
            .Count(accepted => IsIn(accepted.First().Day));
        return new WeekOfPractice(
            begins, tries.DistinctBy(attempt => attempt.Day).Count(), tries.Count, first,
            record.Answers.Count(answer => IsIn(answer.Day)),
            record.Reviews.Count(review => IsIn(Day(review.At))), record.Mocks.Count(mock => IsIn(Day(mock.At))));

        static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

        bool IsIn(DateOnly day) => day >= begins && day < begins.AddDays(7);
    }
}

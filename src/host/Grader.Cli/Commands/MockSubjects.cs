using Grader.Practice;
using Grader.Problems;

namespace Grader.Cli.Commands;

/// <summary>What a mock interview is about, as it is found here now.</summary>
static class MockSubjects
{
    /// <summary>Says so before anything is asked if a part cannot be: nobody is weak in what was left out.</summary>
    /// <exception cref="UsageException">A problem or a card is missing.</exception>
    public static void Check(IEnumerable<MockPart> parts, IReadOnlyDictionary<string, Problem> problems, CardDeck deck)
    {
        var missing = parts.FirstOrDefault(part =>
            part.Kind == MockPartKind.Card ? deck.Find(part.Subject) is null : !problems.ContainsKey(part.Subject));
        if (missing is not null)
        {
            throw new UsageException(
                $"The interview asks for {missing.Subject}, which is not here: go on with the same --problems, or begin another one " +
                "with `grader mock --afresh`.");
        }
    }

    /// <summary>How many follow-up questions a problem has; 0 if it is not here.</summary>
    public static Func<string, int> CountQuestions(IReadOnlyDictionary<string, Problem> problems) =>
        subject => problems.TryGetValue(subject, out var problem) ? problem.ReadFollowUps().Length : 0;
}

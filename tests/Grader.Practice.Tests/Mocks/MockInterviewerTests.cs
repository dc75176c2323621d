using System.Collections.Immutable;
using CsCheck;
using Grader.Problems;
using Grader.Protocol;
using Grader.Testing;

namespace Grader.Practice.Tests;

public sealed class MockInterviewerTests : IDisposable
{
    static readonly DateOnly s_today = new(2026, 11, 30);

    static readonly ImmutableArray<Problem> s_problems =
    [
        ProblemInMemory.InCatalogue("words", "tokenizers", Difficulty.Easy, 15),
        ProblemInMemory.InCatalogue("attention", "transformers", Difficulty.Easy, 20),
        ProblemInMemory.InCatalogue("cache", "transformers", Difficulty.Hard, 40),
        ProblemInMemory.InCatalogue("window", "coding", Difficulty.Easy, 15),
        ProblemInMemory.InCatalogue("levels", "coding", Difficulty.Medium, 30),
    ];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-mock-");

    History Open() => History.Open(Path.Combine(_folder.FullName, "practice.db"));

    static MockScript Write(History history, int minutes, uint seed) =>
        new MockInterviewer(PracticeRecord.Read(history, s_problems), s_today).Write(minutes, $"{seed:x8}", _ => true);

    static string[] Subjects(MockScript script, MockPartKind kind) =>
        [.. script.Parts.Where(part => part.Kind == kind).Select(part => part.Subject)];

    [Fact]
    public void An_interview_has_code_a_coding_problem_cards_and_a_review_in_the_time_that_was_asked_for()
    {
        using var history = Open();
        var record = PracticeRecord.Read(history, s_problems);
        Gen.Select(Gen.UInt, Gen.Bool.Select(isLong => isLong ? MockInterviewer.Long : MockInterviewer.Short)).ForAll((seed, minutes) =>
        {
            var script = new MockInterviewer(record, s_today).Write(minutes, $"{seed:x8}", _ => true);
            Assert.InRange(script.Minutes, minutes - 3, minutes); // without follow-ups, which these problems do not have
            Assert.Contains(Subjects(script, MockPartKind.Implementation), subject => subject is "words" or "attention");
            Assert.Equal(["window"], Subjects(script, MockPartKind.Coding)); // the one that fits
            Assert.Equal(minutes == MockInterviewer.Short ? 1 : 2, Subjects(script, MockPartKind.Card).Distinct().Count());
            Assert.Single(Subjects(script, MockPartKind.Review));
            Assert.Equal(script.Parts.AsEnumerable(), new MockInterviewer(record, s_today).Write(minutes, $"{seed:x8}", _ => true).Parts);
        });
    }

    [Fact]
    public void What_is_solved_is_asked_only_if_nothing_else_is_left()
    {
        using var history = Open();
        Accept(history, "words");
        Accept(history, "window");
        Assert.All(Enumerable.Range(0, 20), seed =>
        {
            var script = Write(history, MockInterviewer.Short, (uint)seed);
            Assert.Equal(["attention"], Subjects(script, MockPartKind.Implementation));
            Assert.Equal(["levels"], Subjects(script, MockPartKind.Coding));
        });
        s_problems.ToList().ForEach(problem => Accept(history, problem.Id));
        Assert.NotEmpty(Subjects(Write(history, MockInterviewer.Short, 1), MockPartKind.Implementation));
    }

    [Fact]
    public void A_mock_is_read_as_it_was_kept()
    {
        using var history = Open();
        var script = Write(history, MockInterviewer.Long, 42);
        var at = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(1));
        var id = history.BeginMock(script, "/home/me/mock", at);
        history.Add(id, new MockEvent(MockEventKind.Begin, 0, at));
        history.Add(id, new MockEvent(MockEventKind.Seen, 0, at.AddMinutes(1)));
        using var reading = Open();
        var read = Assert.Single(reading.ReadMocks());
        Assert.Equal((id, at, "/home/me/mock", "0000002a"), (read.Id, read.At, read.Folder, read.Script.Seed));
        Assert.Equal(script.Parts.AsEnumerable(), read.Script.Parts);
        Assert.Equal([MockEventKind.Begin, MockEventKind.Seen], read.Events.Select(happened => happened.Kind));
    }

    [Fact]
    public void A_review_and_a_rated_answer_are_read_as_they_were_kept()
    {
        using var history = Open();
        var at = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(1));
        var review = new CodeReview("attention", at, TimeSpan.FromSeconds(3), "0000002a", IsFlawed: true) { Line = 7, IsLineRight = true };
        var tried = review with { Input = "a = [1]\nStep(a)", Tries = 2, Breaks = true, Used = TimeSpan.FromSeconds(9) };
        history.Update(history.Add(review), tried);
        history.RateFollowUp(history.AddFollowUp("attention", "why?", "so", at), CardRating.Strong);
        using var reading = Open();
        Assert.Equal(tried, Assert.Single(reading.ReadCodeReviews()));
        Assert.Equal((2, 2), (tried.Points, tried.MaxPoints));
        Assert.Equal(CardRating.Strong, Assert.Single(reading.ReadFollowUps()).Rating);
    }

    static void Accept(History history, string problem) => history.Add(new Attempt(
        problem, new DateTimeOffset(2026, 11, 29, 9, 0, 0, TimeSpan.Zero), Verdict.Accepted, 1, 1, TimeSpan.Zero, "", "", []));

    public void Dispose() => _folder.Delete(recursive: true);
}

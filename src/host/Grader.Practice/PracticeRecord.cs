using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>What is on record, beside what there is to practise with: all that tells somebody what to do today.</summary>
public sealed class PracticeRecord
{
    readonly ImmutableDictionary<string, bool> _itemRatings;

    // read for those who ask for them: a list of problems needs neither
    readonly Lazy<CardDeck> _deck = new(CardDeck.Read);
    readonly Lazy<Checklist> _checklist = new(Checklist.Read);

    PracticeRecord(History history, ImmutableArray<Problem> problems)
    {
        (Problems, Curriculum) = (problems, Curriculum.Arrange(problems));
        (Attempts, Answers, Help) = (history.ReadAttempts(), history.ReadCardAnswers(), history.ReadHelp());
        (Mocks, Reviews, Diagnoses) = (history.ReadMocks(), history.ReadCodeReviews(), history.ReadDiagnoses());
        Standings = Standing.Arrange(Attempts, history.ReadClocks());
        _itemRatings = history.ReadItemRatings().GroupBy(rating => rating.Item)
            .ToImmutableDictionary(ratings => ratings.Key, ratings => ratings.Last().Can);
        Plan = history.ReadPlans() is [.., var newest] ? Make(newest.Settings) : null;
    }

    public ImmutableArray<Problem> Problems { get; }

    public Curriculum Curriculum { get; }

    public CardDeck Deck => _deck.Value;

    public Checklist Checklist => _checklist.Value;

    public ImmutableArray<Attempt> Attempts { get; }

    public ImmutableArray<CardAnswer> Answers { get; }

    public ImmutableArray<Help> Help { get; }

    /// <summary>The newest last.</summary>
    public ImmutableArray<Mock> Mocks { get; }

    /// <summary>In order of time.</summary>
    public ImmutableArray<CodeReview> Reviews { get; }

    /// <summary>Of katas, in order of time.</summary>
    public ImmutableArray<DiagnosisTry> Diagnoses { get; }

    public ImmutableDictionary<string, Standing> Standings { get; }

    public PracticeLog Log => new(Attempts, Answers, Mocks, Problems, Deck);

    /// <summary>The plan that was made last; null if none was.</summary>
    public Plan? Plan { get; }

    public static PracticeRecord Read(History history, IEnumerable<Problem> problems) => new(history, [.. problems]);

    /// <summary>The problem that proves an item of the checklist; null if nothing on record does.</summary>
    public string? Proof(ChecklistItem item) =>
        item.SeenBy is { } skill ? Skills.Proof(skill, Attempts, Help, Diagnoses, Problems) : null;

    /// <summary>Whether an item is done: proved, or the user's own last word.</summary>
    public bool Can(ChecklistItem item) => item.SeenBy is null ? _itemRatings.GetValueOrDefault(item.Key) : Proof(item) is not null;

    /// <summary>Problems to write again from memory, the one most likely forgotten first.</summary>
    public ImmutableArray<DueProblem> DueProblems(DateOnly today) => DueProblem.Find(Problems, Attempts, Help, today);

    /// <summary>Cards to answer again, the one most likely forgotten first.</summary>
    public ImmutableArray<QuestionCard> DueCards(DateOnly today) => CardChoice.Due(Deck.Cards, Answers, today);

    Plan Make(PlanSettings settings)
    {
        var accepted = Attempts.Where(attempt => attempt.IsAccepted && attempt.Day < settings.Begins)
            .Select(attempt => attempt.Problem).ToHashSet();
        return new Planner(Curriculum, Deck).Make(settings, accepted);
    }
}

using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Practice;

/// <summary>What an interviewer would note after a mock interview: by dimension a level, with what it rests on.</summary>
public sealed record Scorecard(ImmutableArray<ScoredDimension> Dimensions)
{
    /// <summary>The weakest dimension that was seen; null if none was.</summary>
    public ScoredDimension? Weakest => Dimensions.Where(scored => scored.Level is not null).MinBy(scored => scored.Level);
}

/// <param name="Level">Null if the interview did not show it.</param>
/// <param name="Evidence">From the interview itself, a sentence each.</param>
/// <param name="Practise">The command that trains it.</param>
public sealed record ScoredDimension(Dimension Dimension, CardRating? Level, ImmutableArray<string> Evidence, string Practise);

/// <summary>What interviews look at.</summary>
public enum Dimension
{
    /// <summary>Machine-learning code from memory.</summary>
    Implementation,

    /// <summary>The cause is named before anything is changed.</summary>
    Debugging,

    /// <summary>A right solution in time, with its edge cases.</summary>
    Coding,

    /// <summary>Says what is so and why.</summary>
    Explanation,

    /// <summary>Holds when the question becomes harder.</summary>
    FollowUps,
}

/// <summary>Fills in the scorecard of a mock interview from what is on record of the time in which it took place.</summary>
public sealed class ScorecardWriter(
    Mock mock, ImmutableArray<Attempt> attempts, ImmutableArray<DiagnosisTry> diagnoses, ImmutableArray<CodeReview> reviews,
    ImmutableArray<CardAnswer> cards, ImmutableArray<FollowUpAnswer> followUps, IReadOnlyCollection<Help> help,
    Func<string, int> questions)
{
    /// <summary>Verdicts on code that was run, and was wrong.</summary>
    static readonly ImmutableArray<Verdict> s_ran =
    [
        Verdict.WrongAnswer, Verdict.TimeLimitExceeded, Verdict.MemoryLimitExceeded, Verdict.RuntimeError,
    ];

    /// <param name="questions">How many follow-up questions a problem has.</param>
    public static Scorecard Write(Mock mock, History history, Func<string, int> questions) => new ScorecardWriter(
        mock, history.ReadAttempts(), history.ReadDiagnoses(), history.ReadCodeReviews(), history.ReadCardAnswers(),
        history.ReadFollowUps(), history.ReadHelp(), questions).Write();

    public Scorecard Write() => new(
    [
        Dimension(Practice.Dimension.Implementation, Parts(MockPartKind.Implementation).Select(OfImplementation),
            problem => $"grader start {problem} --timed", "grader today"),
        Dimension(Practice.Dimension.Debugging, Parts(MockPartKind.Kata, MockPartKind.Review).Select(OfDebugging),
            _ => "grader review", "grader review"),
        Dimension(Practice.Dimension.Coding, Parts(MockPartKind.Coding).Select(OfCoding),
            problem => $"grader start {problem} --timed", "grader list"),
        Dimension(Practice.Dimension.Explanation, Parts(MockPartKind.Card).Select(OfCard), card => $"grader cards {card}", "grader cards"),
        Dimension(Practice.Dimension.FollowUps, Parts(MockPartKind.FollowUps).Select(OfFollowUps),
            problem => $"grader followups {problem}", "grader cards"),
    ]);

    /// <summary>Of several parts the worst counts: an interviewer remembers it.</summary>
    static ScoredDimension Dimension(Dimension dimension, IEnumerable<Seen> seen, Func<string, string> practise, string otherwise)
    {
        var all = seen.ToList();
        return all.Count == 0
            ? new ScoredDimension(dimension, null, [], otherwise)
            : new ScoredDimension(
                dimension, all.Min(one => one.Level), [.. all.Select(one => one.Evidence)],
                practise(all.MinBy(one => one.Level)!.Subject));
    }

    IEnumerable<(MockPart Part, int Index)> Parts(params MockPartKind[] kinds) =>
        mock.Script.Parts.Select((part, i) => (part, i)).Where(entry => kinds.Contains(entry.part.Kind) && mock.Began(entry.i) is not null);

    Seen OfImplementation((MockPart Part, int Index) entry)
    {
        var outcome = Outcome(entry);
        var helped = HelpIn(entry, outcome);
        return new Seen(entry.Part.Subject, outcome switch
        {
            { Accepted: true, IsLate: false } when helped == 0 => CardRating.Strong,
            { Accepted: true } => CardRating.Good,
            _ => CardRating.Weak,
        }, $"{entry.Part.Subject}: {outcome.Text}{WithHelp(helped)}");
    }

    Seen OfCoding((MockPart Part, int Index) entry)
    {
        var outcome = Outcome(entry);
        var helped = HelpIn(entry, outcome);
        var level = outcome switch
        {
            { Accepted: true, IsLate: false, Tries: 1 } when helped == 0 => CardRating.Strong,
            { Accepted: true, IsLate: false } => CardRating.Good,
            _ => CardRating.Weak,
        };
        var edges = outcome is { Accepted: true, MissedCases: true } ? "; a try before missed cases" : "";
        return new Seen(entry.Part.Subject, level, $"{entry.Part.Subject}: {outcome.Text}{WithHelp(helped)}{edges}");
    }

    Seen OfDebugging((MockPart Part, int Index) entry) =>
        entry.Part.Kind == MockPartKind.Review ? OfReview(entry) : OfKata(entry);

    Seen OfKata((MockPart Part, int Index) entry)
    {
        var outcome = Outcome(entry);
        var given = diagnoses.Where(made => made.Problem == entry.Part.Subject && IsIn(entry.Index, made.At)).ToList();
        var isFirstRight = given.FirstOrDefault()?.AreCausesRight == true;
        var helped = HelpIn(entry, outcome);
        var level = isFirstRight && outcome is { Accepted: true, IsLate: false } && helped == 0 ? CardRating.Strong
            : outcome.Accepted || given.Any(made => made.AreCausesRight) ? CardRating.Good : CardRating.Weak;
        var diagnosis = given.Count == 0 ? "no diagnosis" :
            isFirstRight ? "the first diagnosis was right" :
            given.Any(made => made.AreCausesRight) ? $"a later diagnosis was right, of {given.Count}" : "no diagnosis was right";
        return new Seen(entry.Part.Subject, level, $"{entry.Part.Subject}: {diagnosis}; {outcome.Text}{WithHelp(helped)}");
    }

    Seen OfReview((MockPart Part, int Index) entry)
    {
        if (reviews.LastOrDefault(review => review.Problem == entry.Part.Subject && IsIn(entry.Index, review.At)) is not { } review)
        {
            return new Seen(entry.Part.Subject, CardRating.Weak, "review: no line was named");
        }
        var level = review.Points == review.MaxPoints ? CardRating.Strong : review.Points > 0 ? CardRating.Good : CardRating.Weak;
        var line = review.IsLineRight ? "the line was right" : "the line was wrong";
        var input = !review.IsFlawed ? "there was no mistake to find"
            : review.Breaks ? $"input {review.Tries} broke it" : "no input broke it";
        return new Seen(entry.Part.Subject, level, $"review of {entry.Part.Subject}: {line}, {input}");
    }

    Seen OfCard((MockPart Part, int Index) entry)
    {
        var answer = cards.LastOrDefault(given => given.Card == entry.Part.Subject && IsIn(entry.Index, given.At));
        return answer?.Rating is { } rating
            ? new Seen(entry.Part.Subject, rating, $"{entry.Part.Subject}: your own rating, after {Clock(answer.Used)}")
            : new Seen(entry.Part.Subject, CardRating.Weak, $"{entry.Part.Subject}: not answered to its end");
    }

    Seen OfFollowUps((MockPart Part, int Index) entry)
    {
        var subject = entry.Part.Subject;
        var rated = followUps.Where(answer => answer.Problem == subject && IsIn(entry.Index, answer.At))
            .GroupBy(answer => answer.Question).Select(answers => answers.Last().Rating).OfType<CardRating>().ToList();
        var all = Math.Max(rated.Count, questions(subject));
        // what was not answered is weak
        var levels = rated.Concat(Enumerable.Repeat(CardRating.Weak, all - rated.Count)).Order().ToList();
        return new Seen(
            subject, levels.Count == 0 ? CardRating.Weak : levels[(levels.Count - 1) / 2],
            $"follow-ups of {subject}: {rated.Count} of {all} answered and rated by yourself, " +
            $"{rated.Count(rating => rating == CardRating.Strong)} of them strong");
    }

    PartOutcome Outcome((MockPart Part, int Index) entry)
    {
        var own = attempts.Where(attempt => attempt.Problem == entry.Part.Subject && IsIn(entry.Index, attempt.At)).ToList();
        var tries = own.TakeWhile(attempt => !attempt.IsAccepted).Count();
        if (own.FirstOrDefault(attempt => attempt.IsAccepted) is { } accepted)
        {
            var used = mock.Used(entry.Index, accepted.At);
            var isLate = used > TimeSpan.FromMinutes(entry.Part.Minutes);
            return new PartOutcome(true, isLate, tries + 1, $"accepted after {Clock(used)} of {entry.Part.Minutes}:00, try {tries + 1}")
            {
                SolvedAt = accepted.At,
                MissedCases = own.Take(tries).Any(attempt => s_ran.Contains(attempt.Verdict)),
            };
        }
        return own is [.., var last]
            ? new PartOutcome(
                false, false, tries, $"not accepted; try {tries} had {last.Verdict.Code}, {last.Points} of {last.MaxPoints} points")
            : new PartOutcome(false, false, 0, "nothing was handed in");
    }

    /// <summary>Hints and solutions that were shown in a part, before it was solved.</summary>
    int HelpIn((MockPart Part, int Index) entry, PartOutcome outcome) => help.Count(shown =>
        shown.Problem == entry.Part.Subject && IsIn(entry.Index, shown.At) && (outcome.SolvedAt is not { } solved || shown.At <= solved));

    static string WithHelp(int helped) => helped > 0 ? $", with {helped} of its hints or its solution" : "";

    /// <summary>Moments are kept to the millisecond.</summary>
    bool IsIn(int part, DateTimeOffset at) =>
        mock.WasGoingOn(part, DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()));

    static string Clock(TimeSpan used) => $"{(int)used.TotalMinutes}:{used.Seconds:00}";

    sealed record Seen(string Subject, CardRating Level, string Evidence);

    sealed record PartOutcome(bool Accepted, bool IsLate, int Tries, string Text)
    {
        /// <summary>Null if it was not.</summary>
        public DateTimeOffset? SolvedAt { get; init; }

        /// <summary>Whether a try before ran and was not right.</summary>
        public bool MissedCases { get; init; }
    }
}

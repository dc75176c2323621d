using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>
/// Which blocks of a plan are done. What was done counts for the earliest block that asks for it, also when it was done late.
/// </summary>
public sealed class PlanProgress
{
    PlanProgress(Plan plan, ImmutableArray<PlannedBlock> blocks) => (Plan, Blocks) = (plan, blocks);

    public Plan Plan { get; }

    /// <summary>All blocks, in order.</summary>
    public ImmutableArray<PlannedBlock> Blocks { get; }

    public static PlanProgress Read(Plan plan, PracticeLog log)
    {
        var begins = plan.Settings.Begins;
        var cards = Rounds.All.ToDictionary(round => round, round => log.CardsRated(round, begins));
        var solved = plan.Days.SelectMany(day => day.Blocks).OfType<ProblemBlock>().Select(block => block.Problem).Distinct()
            .ToDictionary(problem => problem, problem => log.DaysAccepted(problem, begins));
        var done = new Done(cards, solved) { Mocks = log.MocksTaken(begins) };
        return new PlanProgress(
            plan, [.. plan.Days.SelectMany(day => day.Blocks.Select(block => done.CountFor(block).On(day)))]);
    }

    /// <summary>The blocks without repetition, which is asked of one day alone and never done.</summary>
    public IEnumerable<PlannedBlock> Tasks => Blocks.Where(planned => planned.Block is not RepetitionBlock);

    /// <summary>The task to do next, whatever its day; null if all are done.</summary>
    public PlannedBlock? Next => Tasks.FirstOrDefault(task => !task.IsDone);

    /// <summary>The tasks of the days up to this one that are open, in order.</summary>
    public ImmutableArray<PlannedBlock> OpenOn(DateOnly today) => [.. Tasks.Where(task => task.Day.Date <= today && !task.IsDone)];

    /// <summary>What was done and has not been counted for a block yet.</summary>
    sealed class Done(Dictionary<Round, int> cards, Dictionary<string, int> solved)
    {
        public int Mocks { get; set; }

        /// <summary>Takes what the block asks for, as far as there is any of it.</summary>
        public CountedBlock CountFor(Block block) => block switch
        {
            CardBlock asked => CountCards(asked),
            ProblemBlock asked => new CountedBlock(asked, solved[asked.Problem]-- > 0),
            MockBlock asked => new CountedBlock(asked, Mocks-- > 0),
            _ => new CountedBlock(block, IsDone: false),
        };

        CountedBlock CountCards(CardBlock asked)
        {
            var answered = Math.Min(asked.Count, cards[asked.Round]);
            cards[asked.Round] -= answered;
            return answered == asked.Count ? new CountedBlock(asked, IsDone: true) : new CountedBlock(Left(asked, answered), IsDone: false);
        }

        /// <summary>The rest of a block of cards; a rehearsal is taken in one go, so all of it.</summary>
        static CardBlock Left(CardBlock asked, int answered) => asked.IsRehearsal
            ? asked
            : asked with
            {
                Count = asked.Count - answered,
                Minutes = (int)Math.Ceiling((double)asked.Minutes * (asked.Count - answered) / asked.Count),
            };
    }

    /// <param name="Block">What is left of it, or all of it if it is done.</param>
    readonly record struct CountedBlock(Block Block, bool IsDone)
    {
        public PlannedBlock On(PlanDay day) => new(day, Block, IsDone);
    }
}

/// <param name="Block">Of cards, those that are left, unless it is done.</param>
/// <param name="IsDone">Never of repetition.</param>
public sealed record PlannedBlock(PlanDay Day, Block Block, bool IsDone);

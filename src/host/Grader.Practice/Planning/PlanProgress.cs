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
            plan, [.. plan.Days.SelectMany(day => day.Blocks.Select(block => new PlannedBlock(day, block, done.Covers(block))))]);
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

        /// <summary>Takes what the block asks for, if there is enough of it.</summary>
        public bool Covers(Block block)
        {
            switch (block)
            {
                case CardBlock asked:
                    var isAnswered = cards[asked.Round] >= asked.Count;
                    cards[asked.Round] = Math.Max(0, cards[asked.Round] - asked.Count);
                    return isAnswered;
                case ProblemBlock asked:
                    return solved[asked.Problem]-- > 0;
                case MockBlock:
                    return Mocks-- > 0;
                default:
                    return false;
            }
        }
    }
}

/// <param name="IsDone">Never of repetition.</param>
public sealed record PlannedBlock(PlanDay Day, Block Block, bool IsDone);

/// <summary>Expected levels are the reference solution's. Any cycle is right, so a property says what one is.</summary>
public sealed class JobLevelsChecks : Checks<IJobLevels>
{
    static readonly Gen<Graph> s_any = Graphs(jobs: 6), s_acyclic = Acyclic(jobs: 8);

    protected override void Define()
    {
        var levels = Asking((IJobLevels it, Graph x) => it.Levels(x.Jobs, x.Needs, x.Slots), valid: IsGraph);
        var levelsOfAll = Asking((IJobLevels it, Graph[] all) => Array.ConvertAll(all, x => it.Levels(x.Jobs, x.Needs, x.Slots)));
        var cycle = Asking((IJobLevels it, Graph x) => it.Cycle(x.Jobs, x.Needs));

        WorkedExample();

        levels.MatchesReference("a job runs after all that it needs", s_acyclic.Select(x => x with { Slots = 100 }), valid: HasNoCycle,
            points: 3, examples: [Of(0, 1), Of(1, 1), Of(2, 100), Of(2, 100, "10"), Of(2, 100, "01"), Of(3, 100, "10 21"),
                Of(3, 100, "01 12"), Of(3, 100, "20 21"), Of(3, 100, "10 20 21"), Of(4, 100, "32"), Ladder(40)]);

        levels.MatchesReference("no more than slots jobs run in a level, smallest numbers first", s_acyclic, valid: HasNoCycle, points: 3,
            examples: [Of(2, 1), Of(3, 2), Of(2, 1, "10"), Of(3, 1, "01"), Of(3, 1, "02"), Of(3, 2, "20"), Of(4, 2, "01"), Of(4, 2, "30"),
                Of(4, 1, "10 03"), Of(5, 2, "30 41"), Of(300, 7), Of(3, int.MaxValue), Of(3, int.MaxValue, "01 12")]);

        levels.MatchesReference("a row that comes twice says no more than once", s_acyclic.Select(x => x.With([.. x.Rows, .. x.Rows])),
            valid: HasNoCycle, cases: 20, examples: [Of(2, 1, "10 10"), Of(3, 2, "20 20"), Of(3, 2, "20 21 20")]);

        levels.MatchesReference("what waits for a cycle never runs, and all else does", s_any, points: 2,
            examples: [Of(1, 1, "00"), Of(2, 1, "00"), Of(2, 1, "11"), Of(2, 1, "01 10"), Of(2, 1, "00 10"), Of(3, 1, "01 10"),
                Of(3, 1, "01 10 02"), Of(3, 1, "01 10 21"), Of(3, 1, "01 12 20")]);

        Property("a cycle is jobs of which each needs the next", s_any, valid: IsGraph, points: 3,
            examples: [Of(0, 1), Of(1, 1), Of(2, 1, "10"), Of(3, 1, "10 20 21"), Of(1, 1, "00"), Of(2, 1, "01 10"), Of(3, 1, "01 12 20"),
                Of(3, 1, "02 21 10"), Of(3, 1, "01 12 21"), Of(3, 1, "21 10 01"), Of(3, 1, "01 10 02"), Of(3, 1, "00 01 10"),
                Of(4, 1, "01 10 23 32"), Of(4, 1, "01 02 13 23 32"), Ladder(40), Ladder(40, (79, 79))],
            holds: (it, x) =>
            {
                if (NeverRun(x).Count > 0)
                    FindsACycle(it, x);
                else
                    Expect.Equal<int[]>([], it.Cycle(x.Jobs, x.Needs), what: "the cycle of jobs that have none");
            });

        // rows of different jobs that are the same number where job and needed are packed into 32 bits
        levels.AtSize("rows are told apart among very many jobs", Sizes.Named(("jobs", 131_072)), n => Gen.Const(Of(n[0], n[0],
            [.. from job in new[] { 5, 77, 1003 } from half in new[] { 0, n[0] / 4, n[0] / 2 } let moved = (job + half) % n[0]
                where moved != n[0] - 1 select (moved, n[0] - 1)])));

        Pure("the arguments stay as they are", s_any, examples: [Of(2, 1, "10"), Of(3, 1, "01 10 21")],
            call: (it, x) => (int[])[.. it.Levels(x.Jobs, x.Needs, x.Slots), .. it.Cycle(x.Jobs, x.Needs)]);

        // the other graph is the same read backwards, and as large
        levels.StandsAlone("each call stands alone", s_acyclic, other: x => x.With(x.Rows.Select(row => (row.Needed, row.Job))));

        // both methods, and graphs with cycles
        Stateless("Cycle and Levels know nothing of the graph before", within: _ => Tolerance.Exact,
            inputs: s_any.Select(x => (x, x.With(x.Rows.Select(row => (row.Job, (row.Needed + 1) % x.Jobs))))),
            calls: [(it, x) => it.Levels(x.Jobs, x.Needs, x.Slots), (it, x) => it.Cycle(x.Jobs, x.Needs)]);

        levels.Scaling("100,000 jobs in levels", sizes: [1_000, 100_000], HalfChain, tolerated: 0.9);

        Scaling("one job that 100,000 others need, and one that needs as many", sizes: [6_000, 25_000, 100_000], Stars, tolerated: 0.6,
            call: (it, x) =>
            {
                it.Levels(x.Jobs, x.Needs, x.Slots);
                it.Cycle(x.Jobs, x.Needs);
            });

        levels.Scaling("very many jobs that wait for one slot", sizes: [10_000, 40_000, 320_000], n => Of(n, 1));

        levelsOfAll.Scaling("jobs that are released while very many wait", sizes: [10_000, 40_000, 160_000],
            n => [Released(n, inFront: true), Released(n, inFront: false)]);

        cycle.Scaling("a cycle among 100,000 jobs", sizes: [1_000, 100_000], Lasso, tolerated: 0.9, holds: FindsACycle);

        cycle.Scaling("a cycle among 100,000 jobs, with small numbers", sizes: [1_000, 100_000], n => Turned(Lasso(n)), tolerated: 0.9,
            holds: FindsACycle);

        levelsOfAll.Scaling("levels if half of 100,000 jobs wait for a cycle", sizes: [1_000, 100_000], n => [Lasso(n), Turned(Lasso(n))],
            tolerated: 0.9);

        cycle.Scaling("a cycle of 300,000 jobs", sizes: [10_000, 55_000, 300_000], holds: FindsACycle,
            input: n => Of(n, 1, [.. Enumerable.Range(0, n).Select(job => (job, (job + 1) % n))]));

        // behind the checks of time, which say more about what is too slow; nobody waits for a slot, and whichever end a search begins at,
        // one chain is deep
        Property("a chain of 300,000 jobs", Gen.Const(300_000), cases: 1, shrink: false, holds: (it, jobs) =>
        {
            foreach (var upwards in new[] { true, false })
            {
                var chain = Of(jobs, 1, [.. Between(1, jobs).Select(job => upwards ? (job - 1, job) : (job, job - 1))]);
                Expect.Equal(0, it.Cycle(jobs, chain.Needs).Length, what: "the number of jobs on a cycle");
                Expect.Equal(Between(0, jobs).Select(job => upwards ? jobs - 1 - job : job).ToArray(), it.Levels(jobs, chain.Needs, 1),
                    what: "the levels of the chain");
            }
        });

        levels.InARow("a dozen calls of one object", s_any);

        levels.Bench("levels of n jobs", sizes: [1_000, 10_000, 100_000], HalfChain, bytes: n => 4 * n);
    }

    static Graph Of(int jobs, int slots, params (int Job, int Needed)[] rows) =>
        new(jobs, Matrix.Of(rows.Length, 2, (i, j) => j == 0 ? rows[i].Job : rows[i].Needed), slots);

    // rows written out: "10 21" says that job 1 needs job 0, and job 2 job 1
    static Graph Of(int jobs, int slots, string rows) => Of(jobs, slots, [.. rows.Split(' ').Select(row => (row[0] - '0', row[1] - '0'))]);

    static bool IsGraph(Graph x) => x.Needs.Columns == 2 && x.Needs.Cast<int>().All(job => job >= 0 && job < x.Jobs);

    static bool HasNoCycle(Graph x) => IsGraph(x) && NeverRun(x).Count == 0;

    // jobs that are left when those without needs are taken away again and again
    static HashSet<int> NeverRun(Graph x)
    {
        var left = Enumerable.Range(0, x.Jobs).ToHashSet();
        while (left.RemoveWhere(job => !x.Rows.Any(row => row.Job == job && left.Contains(row.Needed))) > 0)
        {
        }
        return left;
    }

    static void FindsACycle(IJobLevels it, Graph x)
    {
        var cycle = it.Cycle(x.Jobs, x.Needs);
        Expect.That(cycle is { Length: > 0 }, "there is a cycle, and Cycle names no job");
        Expect.That(cycle.Distinct().Count() == cycle.Length, "a job comes twice in the cycle");
        var rows = x.Rows.ToHashSet();
        foreach (var (job, next) in cycle.Zip(cycle.Skip(1).Concat(cycle)))
            Expect.That(rows.Contains((job, next)), $"in the cycle {job} is followed by {next}, and no row says that {job} needs {next}");
    }

    static Gen<Graph> Graphs(int jobs) =>
        from count in Gen.Int[1, jobs]
        from rows in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 2 * count]
        from slots in Gen.Int[1, 3]
        select Of(count, slots, rows);

    // no cycle in them: each job needs jobs that come before it in some order
    static Gen<Graph> Acyclic(int jobs) =>
        from x in Graphs(jobs)
        from order in Gen.Shuffle(Enumerable.Range(0, x.Jobs).ToArray())
        select x.With(x.Rows.Where(row => row.Job != row.Needed)
            .Select(row => (order[Math.Max(row.Job, row.Needed)], order[Math.Min(row.Job, row.Needed)])).Distinct());

    static IEnumerable<int> Between(int first, int end) => Enumerable.Range(first, end - first);

    // one half are ready at once; the other half is a chain, whose first job has the largest number
    static Graph HalfChain(int jobs) => Of(jobs, 2, [.. Between(jobs / 2, jobs - 1).Select(job => (job, job + 1))]);

    // Four stars: many jobs that need one, and one that needs many, which is the first or the last of them. The last star has more than
    // half of the jobs.
    static Graph Stars(int jobs)
    {
        var eighth = jobs / 8;
        var last = 3 * eighth;
        return Of(jobs, jobs, [.. Between(1, eighth).Select(job => (job, 0)),
            .. Between(eighth, (2 * eighth) - 1).Select(job => (job, (2 * eighth) - 1)),
            .. Between(2 * eighth, last - 1).Select(job => (last - 1, job)), .. Between(last + 1, 8 * eighth).Select(job => (last, job))]);
    }

    // a chain that leads nowhere, and another one that ends in a circle
    static Graph Lasso(int jobs) => Of(jobs, 2, [.. Between(1, jobs / 2).Select(job => (job, job - 1)),
        .. Between(jobs / 2, jobs - 1).Select(job => (job, job + 1)), (jobs - 1, jobs * 3 / 4)]);

    // with the numbers of the jobs the other way round
    static Graph Turned(Graph x) => x.With(x.Rows.Select(row => (x.Jobs - 1 - row.Job, x.Jobs - 1 - row.Needed)));

    // two jobs a rung, and each needs both of the rung above: few jobs, and very many ways through them
    static Graph Ladder(int rungs, params (int Job, int Needed)[] more) => Of(2 * rungs, 100,
        [.. from job in Between(0, 2 * (rungs - 1)) from side in new[] { 0, 1 } select (job, (job / 2 * 2) + 2 + side), .. more]);

    // the first half waits for the one slot; each of its jobs that runs releases one of the others, which goes before or behind all of them
    static Graph Released(int jobs, bool inFront) =>
        Of(jobs, 1, [.. Between(0, jobs / 2).Select(i => inFront ? (i, jobs - 1 - i) : ((jobs / 2) + i, i))]);

    public sealed record Graph([AtLeast(0)] int Jobs, [Dims("rows of needs", "columns of needs")] int[,] Needs, [AtLeast(1)] int Slots)
    {
        public IEnumerable<(int Job, int Needed)> Rows => Enumerable.Range(0, Needs.Rows).Select(i => (Needs[i, 0], Needs[i, 1]));

        public Graph With(IEnumerable<(int Job, int Needed)> rows) => Of(Jobs, Slots, [.. rows]);
    }
}

// Expected levels are the reference solution's. Any cycle is right, so a property says what one is.
static int[,] Rows(params (int Job, int Needed)[] rows)
{
    var matrix = new int[rows.Length, 2];
    for (var i = 0; i < rows.Length; i++)
        (matrix[i, 0], matrix[i, 1]) = rows[i];
    return matrix;
}

static Graph Of(int jobs, int slots, params (int Job, int Needed)[] rows) => new(jobs, Rows(rows), slots);

static IEnumerable<(int Job, int Needed)> Pairs(Graph x) =>
    Enumerable.Range(0, x.Needs.GetLength(0)).Select(i => (x.Needs[i, 0], x.Needs[i, 1]));

static bool IsGraph(Graph x) => x.Needs.GetLength(1) == 2 && x.Needs.Cast<int>().All(job => job >= 0 && job < x.Jobs);

// jobs that are left when those without needs are taken away again and again
static HashSet<int> NeverRun(Graph x)
{
    var left = Enumerable.Range(0, x.Jobs).ToHashSet();
    while (left.RemoveWhere(job => !Pairs(x).Any(pair => pair.Job == job && left.Contains(pair.Needed))) > 0)
    {
    }
    return left;
}

static bool HasNoCycle(Graph x) => IsGraph(x) && NeverRun(x).Count == 0;

Gen<Graph> Graphs(int most, int slots, Func<int, Gen<(int Job, int Needed)>> row) =>
    from jobs in Gen.Int[1, most]
    from rows in row(jobs).Array[0, 2 * jobs]
    from machines in Gen.Int[1, slots]
    select new Graph(jobs, Rows(rows), machines);

// no cycle in them: each job needs jobs that come before it in some order
Gen<Graph> Acyclic(int most, int slots) =>
    from x in Graphs(most, slots, jobs => Gen.Select(Gen.Int[0, jobs - 1], Gen.Int[0, jobs - 1])
        .Select(pair => (Math.Max(pair.Item1, pair.Item2), Math.Min(pair.Item1, pair.Item2))))
    from order in Gen.Shuffle(Enumerable.Range(0, x.Jobs).ToArray())
    select x with { Needs = Rows([.. Pairs(x).Distinct().Where(pair => pair.Job != pair.Needed)
        .Select(pair => (order[pair.Job], order[pair.Needed]))]) };

var acyclic = Acyclic(8, 3);
var enough = acyclic.Select(x => x with { Slots = 100 });
var any = Graphs(6, 3, jobs => Gen.Select(Gen.Int[0, jobs - 1], Gen.Int[0, jobs - 1]));

// One half are ready at once; the other half is a chain, whose first job has the largest number.
static Graph HalfChain(int jobs) => Of(jobs, 2, [.. Enumerable.Range(jobs / 2, jobs - 1 - (jobs / 2)).Select(job => (job, job + 1))]);

// Four stars: many jobs that need one, and one that needs many, which is the first or the last of them. The last star has more than half of
// the jobs.
static Graph Stars(int jobs)
{
    var eighth = jobs / 8;
    var last = 3 * eighth;
    IEnumerable<int> Between(int first, int end) => Enumerable.Range(first, end - first);
    return Of(jobs, jobs,
    [
        .. Between(1, eighth).Select(job => (job, 0)), .. Between(eighth, (2 * eighth) - 1).Select(job => (job, (2 * eighth) - 1)),
        .. Between(2 * eighth, last - 1).Select(job => (last - 1, job)), .. Between(last + 1, 8 * eighth).Select(job => (last, job)),
    ]);
}

// A chain that leads nowhere, and another one that ends in a circle.
static Graph Lasso(int jobs) => Of(jobs, 2,
    [.. Enumerable.Range(1, (jobs / 2) - 1).Select(job => (job, job - 1)),
        .. Enumerable.Range(jobs / 2, jobs - 1 - (jobs / 2)).Select(job => (job, job + 1)), (jobs - 1, jobs * 3 / 4)]);

// Two jobs a rung, and each needs both of the rung above: few jobs, and very many ways through them.
static Graph Ladder(int rungs, params (int Job, int Needed)[] more) => Of(2 * rungs, 100,
    [.. from job in Enumerable.Range(0, 2 * (rungs - 1)) from side in new[] { 0, 1 } select (job, (job / 2 * 2) + 2 + side), .. more]);

static void IsACycle(int[] cycle, Graph x)
{
    Expect.That(cycle.Distinct().Count() == cycle.Length, "a job comes twice in the cycle");
    var pairs = Pairs(x).ToHashSet();
    foreach (var (job, next) in cycle.Zip(cycle.Skip(1).Concat(cycle)))
        Expect.That(pairs.Contains((job, next)), $"in the cycle {job} is followed by {next}, and no row says that {job} needs {next}");
}

WorkedExample(points: 1);

MatchesReference("a job runs after all that it needs", points: 3, inputs: enough, valid: HasNoCycle,
    examples: [Of(0, 1), Of(1, 1), Of(2, 100), Of(2, 100, (1, 0)), Of(2, 100, (0, 1)), Of(3, 100, (1, 0), (2, 1)),
        Of(3, 100, (0, 1), (1, 2)), Of(3, 100, (2, 0), (2, 1)),
        Of(3, 100, (1, 0), (2, 0), (2, 1)), Of(4, 100, (3, 2)), Ladder(40)],
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots));

MatchesReference("no more than slots jobs run in a level, smallest numbers first", points: 3, inputs: acyclic, valid: HasNoCycle,
    examples: [Of(2, 1), Of(3, 2), Of(2, 1, (1, 0)), Of(3, 1, (0, 1)), Of(3, 1, (0, 2)), Of(3, 2, (2, 0)), Of(4, 2, (0, 1)),
        Of(4, 2, (3, 0)), Of(4, 1, (1, 0), (0, 3)), Of(5, 2, (3, 0), (4, 1)),
        Of(300, 7), Of(3, int.MaxValue), Of(3, int.MaxValue, (0, 1), (1, 2))],
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots));

MatchesReference("a row that comes twice says no more than once", points: 1,
    inputs: acyclic.Select(x => x with { Needs = Rows([.. Pairs(x), .. Pairs(x)]) }), valid: HasNoCycle, cases: 20,
    examples: [Of(2, 1, (1, 0), (1, 0)), Of(3, 2, (2, 0), (2, 0)), Of(3, 2, (2, 0), (2, 1), (2, 0))],
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots));

MatchesReference("what waits for a cycle never runs, and all else does", points: 2, inputs: any, valid: IsGraph,
    examples: [Of(1, 1, (0, 0)), Of(2, 1, (0, 0)), Of(2, 1, (1, 1)), Of(2, 1, (0, 1), (1, 0)), Of(2, 1, (0, 0), (1, 0)),
        Of(3, 1, (0, 1), (1, 0)), Of(3, 1, (0, 1), (1, 0), (0, 2)),
        Of(3, 1, (0, 1), (1, 0), (2, 1)), Of(3, 1, (0, 1), (1, 2), (2, 0))],
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots));

Property("a cycle is jobs of which each needs the next", points: 3, inputs: any, valid: IsGraph,
    examples: [Of(0, 1), Of(1, 1), Of(2, 1, (1, 0)), Of(3, 1, (1, 0), (2, 0), (2, 1)), Of(1, 1, (0, 0)), Of(2, 1, (0, 1), (1, 0)),
        Of(3, 1, (0, 1), (1, 2), (2, 0)), Of(3, 1, (0, 2), (2, 1), (1, 0)),
        Of(3, 1, (0, 1), (1, 2), (2, 1)), Of(3, 1, (2, 1), (1, 0), (0, 1)), Of(3, 1, (0, 1), (1, 0), (0, 2)),
            Of(3, 1, (0, 0), (0, 1), (1, 0)), Of(4, 1, (0, 1), (1, 0), (2, 3), (3, 2)),
        Of(4, 1, (0, 1), (0, 2), (1, 3), (2, 3), (3, 2)), Ladder(40), Ladder(40, (79, 79))],
    holds: (it, x) =>
    {
        var cycle = it.Cycle(x.Jobs, x.Needs);
        Expect.That(cycle is not null, "Cycle answers null");
        var there = NeverRun(x).Count > 0;
        Expect.That(there || cycle!.Length == 0, "Cycle names jobs, and there is no cycle");
        Expect.That(!there || cycle!.Length > 0, "there is a cycle, and Cycle names no job");
        IsACycle(cycle!, x);
    });

// rows of different jobs that are the same number where job and needed are packed into 32 bits
AtSize("rows are told apart among very many jobs", Sizes.Named(("jobs", 131_072)), points: 1,
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots),
    inputs: n => Gen.Const(Of(n[0], n[0], [.. from job in new[] { 5, 77, 1003 } from half in new[] { 0, n[0] / 4,
        n[0] / 2 } where (job + half) % n[0] != n[0] - 1 select ((job + half) % n[0], n[0] - 1)])));

Pure("the arguments stay as they are", points: 1, inputs: any, examples: [Of(2, 1, (1, 0)), Of(3, 1, (0, 1), (1, 0), (2, 1))],
    call: (it, x) => (int[])[.. it.Levels(x.Jobs, x.Needs, x.Slots), .. it.Cycle(x.Jobs, x.Needs)]);

// the second graph is the first one read backwards, and as large
Stateless("each call stands alone", points: 1, inputs: acyclic.Select(x =>
    (x, x with { Needs = Rows([.. Pairs(x).Select(pair => (pair.Needed, pair.Job))]) })),
    within: _ => Tolerance.Exact, calls: [(it, x) => it.Levels(x.Jobs, x.Needs, x.Slots)]);

// both methods, and graphs with cycles
Stateless("Cycle and Levels know nothing of the graph before", points: 1, within: _ => Tolerance.Exact,
    inputs: any.Select(x => (x, x with { Needs = Rows([.. Pairs(x).Select(pair => (pair.Job, (pair.Needed + 1) % x.Jobs))]) })),
    calls: [(it, x) => it.Levels(x.Jobs, x.Needs, x.Slots), (it, x) => it.Cycle(x.Jobs, x.Needs)]);

Scaling("100,000 jobs in levels", points: 1, sizes: [1_000, 100_000], input: HalfChain, prepare: _ => { }, tolerated: 0.9,
    call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots));

Scaling("one job that 100,000 others need, and one that needs as many", points: 1, sizes: [6_000, 25_000, 100_000], input: Stars,
    prepare: _ => { }, tolerated: 0.6,
    call: (it, x) =>
    {
        it.Levels(x.Jobs, x.Needs, x.Slots);
        it.Cycle(x.Jobs, x.Needs);
    });

Scaling("very many jobs that wait for one slot", points: 1, sizes: [10_000, 40_000, 320_000], input: n => n, prepare: _ => { },
    tolerated: 0.5,
    call: (it, n) => it.Levels(n, new int[0, 2], 1));

// the first half waits for the one slot, and each job that runs releases one of the other half, which is numbered so that it goes before or
// behind all that wait
static Graph Released(int jobs, bool inFront) =>
    Of(jobs, 1, [.. Enumerable.Range(0, jobs / 2).Select(i => inFront ? (i, jobs - 1 - i) : ((jobs / 2) + i, i))]);

Scaling("jobs that are released while very many wait", points: 1, sizes: [10_000, 40_000, 160_000], input: n => n, prepare: _ => { },
    tolerated: 0.5, call: (it, n) =>
{
    foreach (var inFront in new[] { true, false })
    {
        var x = Released(n, inFront);
        it.Levels(x.Jobs, x.Needs, x.Slots);
    }
});

Scaling("a cycle among 100,000 jobs", points: 1, sizes: [1_000, 100_000], input: Lasso, prepare: _ => { }, tolerated: 0.9,
    call: (it, x) => it.Cycle(x.Jobs, x.Needs), holds: (it, x) =>
    {
        var cycle = it.Cycle(x.Jobs, x.Needs);
        Expect.That(cycle is { Length: > 0 }, "there is a cycle, and Cycle names no job");
        IsACycle(cycle!, x);
    });

static Graph Turned(Graph x) => x with { Needs = Rows([.. Pairs(x).Select(pair => (x.Jobs - 1 - pair.Job, x.Jobs - 1 - pair.Needed))]) };

Scaling("a cycle among 100,000 jobs, with small numbers", points: 1, sizes: [1_000, 100_000], input: n => Turned(Lasso(n)),
    prepare: _ => { }, tolerated: 0.9,
    call: (it, x) => it.Cycle(x.Jobs, x.Needs), holds: (it, x) => IsACycle(it.Cycle(x.Jobs, x.Needs), x));

Scaling("levels if half of 100,000 jobs wait for a cycle", points: 1, sizes: [1_000, 100_000], input: n => n, prepare: _ => { },
    tolerated: 0.9, call: (it, n) =>
{
    foreach (var x in new[] { Lasso(n), Turned(Lasso(n)) })
        it.Levels(x.Jobs, x.Needs, x.Slots);
});

Scaling("a cycle of 300,000 jobs", points: 1, sizes: [10_000, 55_000, 300_000],
    input: n => Of(n, 1, [.. Enumerable.Range(0, n).Select(job => (job, (job + 1) % n))]), prepare: _ => { }, tolerated: 0.5,
    call: (it, x) => it.Cycle(x.Jobs, x.Needs), holds: (it, x) =>
    {
        var cycle = it.Cycle(x.Jobs, x.Needs);
        Expect.Equal(x.Jobs, cycle.Length, what: "the number of jobs on the cycle of all of them");
        IsACycle(cycle, x);
    });

// behind the checks of time, which say more about what is too slow; nobody waits for a slot, and whichever end a search begins at, one
// chain is deep
Property("a chain of 300,000 jobs", points: 1, inputs: Gen.Const(300_000), cases: 1, shrink: false, holds: (it, jobs) =>
{
    foreach (var upwards in new[] { true, false })
    {
        var chain = Rows([.. Enumerable.Range(1, jobs - 1).Select(job => upwards ? (job - 1, job) : (job, job - 1))]);
        Expect.Equal(0, it.Cycle(jobs, chain).Length, what: "the number of jobs on a cycle");
        Expect.Equal((int[])[.. Enumerable.Range(0, jobs).Select(job => upwards ? jobs - 1 - job : job)], it.Levels(jobs, chain, 1),
            what: "the levels of the chain");
    }
});

MatchesReference("a dozen calls of one object", points: 1, inputs: any.Array[12], valid: all => all.All(IsGraph), cases: 5,
    call: (it, all) => string.Join(" / ", all.Select(x => string.Join(' ', it.Levels(x.Jobs, x.Needs, x.Slots)))));

Bench("levels of n jobs", sizes: [1_000, 10_000, 100_000], input: HalfChain, call: (it, x) => it.Levels(x.Jobs, x.Needs, x.Slots),
    bytes: n => 4 * n);

public sealed record Graph([AtLeast(0)] int Jobs, [Dims("rows of needs", "columns of needs")] int[,] Needs, [AtLeast(1)] int Slots);

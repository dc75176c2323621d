using Grader.Cli.Commands;
using Grader.Contracts;
using Grader.Engine.Benchmarking;
using Grader.Engine.Boxes;
using Grader.Engine.Checks;
using Grader.Engine.Compiling;
using Grader.Engine.Inspecting;
using Grader.Engine.Judging;
using Grader.Engine.Proving;
using Grader.Engine.Running;
using Grader.Engine.Tracing;
using Grader.Problems;

namespace Grader.Cli;

/// <summary>What commands that grade share: the catalogue, the sandbox, and one compiler process for as long as the command runs.</summary>
sealed class Workplace : IDisposable
{
    readonly CompilerClient _compiler;
    readonly SpareWorkers _workers;

    /// <param name="effort">How much is asked of a submission beyond its verdict; null as much as a user would wait for.</param>
    public Workplace(Sandbox sandbox, Effort? effort = null)
    {
        var components = Components.Locate();
        var cache = ChecksCache.OfUser(components);
        _compiler = new CompilerClient(components, sandbox, CompilerLimits.Default, LibTorchFetch.Run);
        _compiler.Start();
        _workers = new SpareWorkers(components, sandbox);
        Judge = new Judge(components, sandbox, cache, _compiler, _workers) { Effort = effort ?? Effort.Usual };
        Mutations = new MutationProof(components, sandbox, cache, _compiler);
        Inspector = new Inspector(components, sandbox, cache, _compiler);
        Calibration = new Calibration(components, sandbox, cache, _compiler);
        Bench = new Bench(components, sandbox, cache, _compiler);
        Questions = new LineQuestions(components, sandbox, cache, _compiler);
    }

    public Judge Judge { get; }

    public MutationProof Mutations { get; }

    public Inspector Inspector { get; }

    public Calibration Calibration { get; }

    public Bench Bench { get; }

    public LineQuestions Questions { get; }

    /// <summary>
    /// Opens a workplace while something else is read: it takes a while, for the sandbox is tried and the compiler started. A worker with
    /// the usual limits is started too, for what is read may well ask for them.
    /// </summary>
    /// <exception cref="UsageException">The sandbox that was asked for does not work here.</exception>
    public static (Workplace Workplace, T Read) OpenWhile<T>(string? isolation, Func<T> reading)
    {
        // a thread of its own: it waits for processes
        var opening = Task.Factory.StartNew(
            () => Open(isolation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            var read = reading();
            return (opening.GetAwaiter().GetResult(), read);
        }
        catch
        {
            opening.ContinueWith(static opened => opened.IsCompletedSuccessfully ? opened.Result : null, TaskScheduler.Default).GetAwaiter()
                .GetResult()?.Dispose();
            throw;
        }
    }

    static Workplace Open(string? isolation)
    {
        using var span = Spans.Begin("open the sandbox");
        var workplace = new Workplace(Options.ReadIsolation(isolation));
        workplace._workers.Prepare(Limits.Default);
        return workplace;
    }

    /// <summary>The folders given with <c>--problems</c>, then the product's own.</summary>
    public static Catalogue OpenCatalogue(string[]? roots) => new([.. roots ?? [], .. OwnProblems()]);

    /// <summary>
    /// Grades on a thread of its own: it waits much, and the pool's few threads are for the timers and pipes that it waits for.
    /// </summary>
    public static Task<int> Run(Func<int> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>What the user calls it by not naming it: the problem's file or folder in the working folder.</summary>
    public static string FindSubmission(Problem problem) =>
        FindOwnSubmission(problem) ??
        throw new UsageException(
            $"There is no {problem.Id}.cs, {problem.Id}.csx or {problem.Id}/ here; " +
            $"`grader start {problem.Id}` makes one, or name the file.");

    /// <summary>The same; null where there is none.</summary>
    public static string? FindOwnSubmission(Problem problem) =>
        problem.Manifest.Names.Select(FindOwnSubmission).FirstOrDefault(found => found is not null);

    static string? FindOwnSubmission(string name) =>
        new[] { $"{name}.cs", $"{name}.csx" }.FirstOrDefault(File.Exists) ??
        (Directory.Exists(name) && !File.Exists(Path.Combine(name, "problem.yaml")) ? name : null);

    /// <summary>Where what the user did is kept.</summary>
    public static string StateFolder() => Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");

    /// <summary>What was recorded under this name; null where nothing was.</summary>
    public static string? Recorded(string name)
    {
        var path = Path.Combine(StateFolder(), "grader", name);
        try
        {
            return RecordFile.Read(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Adds a line to a record. A folder that cannot be written costs the record, not the command.
    /// </summary>
    public static void Append(string name, string line)
    {
        var path = Path.Combine(StateFolder(), "grader", name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            RecordFile.Append(path, line);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"It could not be recorded: {unwritable.Message}");
        }
    }

    public void Dispose()
    {
        Judge.Dispose();
        _workers.Dispose();
        _compiler.Dispose();
    }

    static IEnumerable<string> OwnProblems()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var problems = Path.Combine(folder, "problems");
            if (Directory.Exists(problems))
            {
                return [problems];
            }
        }
        return [];
    }
}

using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Grading.Running;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Trying;

/// <summary>
/// Programs that can be asked calls. They run in a box with limits, the problem's own too: an input of the user may be one that no program
/// can stand.
/// </summary>
sealed class Programs : IDisposable
{
    readonly WorkerSession _session;

    Programs(WorkerSession session, int count) => (_session, Count) = (session, count);

    /// <summary>How many there are; those that did not compile are left out.</summary>
    public int Count { get; }

    /// <summary>Several of a problem's own; those that do not compile are left out.</summary>
    /// <exception cref="InvalidProblemException">None of them compiles.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static Programs Of(Problem problem, ImmutableArray<SourceFile> sources, Toolchain toolchain, CancellationToken cancellation)
    {
        var compiled = toolchain.Variants.Load(problem, sources, cancellation);
        ImmutableArray<Binding> bound = compiled is null ? [] : [.. compiled.Variants.Select(variant => variant.Binding).OfType<Binding>()];
        return compiled?.Assembly is { } assembly && !bound.IsEmpty
            ? Load(problem, assembly, bound, toolchain, cancellation)
            : throw new InvalidProblemException(sources[0].Path, 0, "it does not compile");
    }

    /// <summary>One submission.</summary>
    public static Programs Of(Problem problem, CompiledSubmission submission, Toolchain toolchain, CancellationToken cancellation) =>
        Load(problem, submission.Assembly, [submission.Binding], toolchain, cancellation);

    static Programs Load(
        Problem problem, byte[] assembly, ImmutableArray<Binding> bound, Toolchain toolchain, CancellationToken cancellation)
    {
        var session = new WorkerSession(toolchain.Workers, problem.Manifest, cancellation);
        session.Load(assembly, bound);
        return new Programs(session, bound.Length);
    }

    /// <summary>Makes the calls of a new object, up to the first that fails.</summary>
    /// <param name="program">0 to <see cref="Count"/>, exclusive.</param>
    /// <exception cref="UnreadableInputException">A call is too large to be made.</exception>
    public ImmutableArray<Observation> Ask(int program, WrittenInput input)
    {
        _session.SwitchTo(program);
        return Ask(_session, input);
    }

    /// <inheritdoc cref="Ask(int, WrittenInput)"/>
    public static ImmutableArray<Observation> Ask(ICandidate candidate, WrittenInput input)
    {
        var instance = candidate.NextInstance();
        var made = ImmutableArray.CreateBuilder<Observation>();
        foreach (var call in input.Calls)
        {
            try
            {
                made.Add(candidate.Call(instance, call.Method, call.Arguments, returnArguments: false));
            }
            catch (InvalidOperationException tooLarge)
            {
                throw new UnreadableInputException(0, tooLarge.Message);
            }
            if (made[^1].Failure is not null)
            {
                break;
            }
        }
        return made.ToImmutable();
    }

    /// <summary>The contract's names for the parts of what a method returns.</summary>
    public ImmutableArray<string> PartsOf(string method) => _session.PartsOf(method);

    public void Dispose() => _session.Dispose();
}

using System.Collections.Immutable;
using Grader.Checks;
using Grader.Grading.Compiling;
using Grader.Problems;
using Grader.Protocol;

namespace Grader.Grading.Debugging;

/// <summary>
/// The calls on which a submission fails, written into a folder from which the worker makes them again beside a debugger: compiled for
/// one, with the full paths of the sources, so that breakpoints stop in the user's own file.
/// </summary>
public sealed class FailingCalls(Toolchain toolchain)
{
    /// <param name="calls">Of a counterexample, in their order.</param>
    /// <param name="folder">Exists; files of an earlier time are replaced.</param>
    /// <returns>False if the submission does not compile any more.</returns>
    /// <exception cref="IOException">The files cannot be written; a debugger may hold them.</exception>
    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public bool Write(
        Problem problem, Submission submission, ImmutableArray<Observation> calls, string folder, CancellationToken cancellation)
    {
        if (Compile(problem, submission, cancellation).Submission is not { } compiled)
        {
            return false;
        }
        File.WriteAllBytes(Path.Combine(folder, ReplayFolder.Assembly), compiled.Assembly);
        using var frames = new FrameStream(
            Stream.Null, File.Create(Path.Combine(folder, ReplayFolder.Calls)), ReplayFolder.Nonce);
        frames.Send(new LoadRequest([], [compiled.Binding]).ToFrame());
        foreach (var (i, call) in calls.Index())
        {
            var arguments = call.Arguments.Select(argument => argument.Value).ToImmutableArray();
            frames.Send(new CallRequest(i + 1, 0, call.Instance, call.Method, arguments, ReturnArguments: false).ToFrame());
        }
        return true;
    }

    CompileOutcome Compile(Problem problem, Submission submission, CancellationToken cancellation)
    {
        ImmutableArray<SourceFile> sources =
            [.. submission.Sources.Select(source => source with { Path = Path.GetFullPath(source.Path) })];
        return toolchain.Compile(submission, toolchain.Request(problem, sources) with { IsForDebugger = true }, cancellation);
    }
}

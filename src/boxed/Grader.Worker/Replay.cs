using System.Reflection;
using Grader.Protocol;

namespace Grader.Worker;

/// <summary>
/// Makes recorded calls of a submission again, outside of any box and without limits, so that its author can step through them in a
/// debugger. The author starts it on the author's own machine; the engine never does.
/// </summary>
static class Replay
{
    const string Word = "replay";

    public static bool IsAskedFor(string[] args) => args is [Word, ..];

    /// <param name="args">The word, the folder that <c>grader run --debug</c> has written, and that of libtorch.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string[] args)
    {
        if (args is not [_, var folder, ..] || !File.Exists(Path.Combine(folder, ReplayFolder.Calls)))
        {
            Console.Error.WriteLine("There is nothing to step through: `grader run PROBLEM --debug` records the calls that fail.");
            return 2;
        }
        if (args is [_, _, var libTorch, ..])
        {
            LibTorch.MakeKnown(libTorch);
        }
        // from its file: debuggers find its lines more surely than in an assembly that lies in memory alone
        MakeCalls(Assembly.LoadFrom(Path.GetFullPath(Path.Combine(folder, ReplayFolder.Assembly))), folder);
        return 0;
    }

    static void MakeCalls(Assembly assembly, string folder)
    {
        using var frames = new FrameStream(File.OpenRead(Path.Combine(folder, ReplayFolder.Calls)), Stream.Null, ReplayFolder.Nonce);
        LoadedSubmission? submission = null;
        while (frames.Receive() is { } frame)
        {
            switch (WorkerRequest.FromFrame(frame))
            {
                case LoadRequest load:
                    submission = LoadedSubmission.Of(assembly, load.Variants[0]);
                    break;
                case CallRequest call when submission is not null:
                    Console.WriteLine($"call {call.Sequence}: {call.Method}");
                    Console.WriteLine(MakeCall(submission, call));
                    break;
                default:
                    throw new ProtocolException("a call of what was not loaded");
            }
        }
    }

    /// <summary>As the engine calls it: an exception is an answer, and the arrays are the caller's again afterwards.</summary>
    static string MakeCall(LoadedSubmission submission, CallRequest call)
    {
        var reply = submission.Answer(call);
        submission.HandOver();
        return reply is ThrewReply threw ? $"  threw {threw.ExceptionType}: {threw.Message}\n{threw.StackTrace}" : "  returned";
    }
}

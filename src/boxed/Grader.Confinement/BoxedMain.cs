using System.IO.Pipes;
using Grader.Protocol;

namespace Grader.Confinement;

/// <summary>
/// What every sandboxed program does before it reads its first request. The engine starts it. It may have to start itself again under
/// Landlock. It gives up what it does not need, and opens its own pair of pipes.
/// </summary>
public static class BoxedMain
{
    /// <summary>Confines this process and serves requests until the pipe closes.</summary>
    /// <param name="program">Its name, for a message to anyone who starts it by hand.</param>
    /// <param name="args">As <see cref="BoxArguments"/> defines them.</param>
    /// <param name="prepare">Runs while every file can still be opened.</param>
    /// <param name="serve">Answers requests until the pipe closes.</param>
    /// <returns>The exit code of the process.</returns>
    public static int Run(string program, string[] args, Action prepare, Action<FrameStream> serve)
    {
        if (SelfRestrictingLauncher.IsAskedFor(args))
        {
            return SelfRestrictingLauncher.Run(args);
        }
        if (BoxArguments.Parse(args) is not { } box)
        {
            Console.Error.WriteLine($"{program} is started by grader; it is not a command of its own.");
            return 2;
        }
        prepare();
        box.Enter();
        using var frames = new FrameStream(
            new AnonymousPipeClientStream(PipeDirection.In, box.Read),
            new AnonymousPipeClientStream(PipeDirection.Out, box.Write),
            box.Nonce);
        serve(frames);
        return 0;
    }
}

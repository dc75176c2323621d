using System.IO.Pipes;
using Grader.Confinement;
using Grader.Contracts;
using Grader.Worker;

// Started by the engine, one process per submission. What the arguments are, BoxArguments says.
if (FirstStage.IsAskedFor(args))
{
    return FirstStage.Run(args);
}
if (BoxArguments.Parse(args) is not { } box)
{
    Console.Error.WriteLine("Grader.Worker is started by grader; it is not a command of its own.");
    return 2;
}

LibTorch.MakeKnown();
box.Enter();
using var frames = new FrameStream(
    new AnonymousPipeClientStream(PipeDirection.In, box.Read),
    new AnonymousPipeClientStream(PipeDirection.Out, box.Write),
    box.Nonce);

frames.Send([]); // ready
Rehearsal.Run();
LoadedSubmission[] submissions = [];
var current = 0;
while (frames.Receive() is { } frame)
{
    WorkerReply reply;
    switch (WorkerRequest.FromFrame(frame))
    {
        case LoadRequest load:
            submissions = LoadedSubmission.Load(load.Assembly, load.Variants);
            reply = new LoadedReply();
            break;
        case CallRequest call when call.Variant < submissions.Length:
            if (call.Variant != current)
            {
                submissions[current].Forget();
                current = call.Variant;
            }
            reply = submissions[current].Answer(call);
            break;
        default:
            throw new ProtocolException("a call of what was not loaded");
    }
    frames.Send(reply.ToFrame());
    submissions.ElementAtOrDefault(current)?.HandOver();
}
return 0;

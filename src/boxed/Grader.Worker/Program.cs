using Grader.Confinement;
using Grader.Protocol;
using Grader.Worker;

if (Replay.IsAskedFor(args))
{
    return Replay.Run(args);
}
// Started by the engine, one process per submission.
return BoxedMain.Run("Grader.Worker", args, LibTorch.MakeKnown, Serve);

static void Serve(FrameStream frames)
{
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
}

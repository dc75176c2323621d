using Grader.Bencher;
using Grader.Confinement;
using Grader.Protocol;
using Grader.Worker;

// Started by the engine, one process for each thing that is timed: a worker that also answers BenchRequests.
return BoxedMain.Run("Grader.Bencher", args, LibTorch.MakeKnown, Serve);

static void Serve(FrameStream frames)
{
    frames.Send([]); // ready
    LoadedSubmission? submission = null;
    while (frames.Receive() is { } frame)
    {
        WorkerReply reply;
        switch (WorkerRequest.FromFrame(frame))
        {
            case LibraryRequest library:
                Libraries.Add(library.Assembly);
                reply = new LoadedReply();
                break;
            case LoadRequest load:
                submission = LoadedSubmission.Load(load.Assembly, load.Variants)[0];
                reply = new LoadedReply();
                break;
            case CallRequest call when submission is not null:
                reply = submission.Answer(call);
                break;
            case BenchRequest bench when submission is not null:
                reply = Measuring.Answer(submission, bench);
                break;
            default:
                throw new ProtocolException("a call of what was not loaded");
        }
        frames.Send(reply.ToFrame());
    }
}

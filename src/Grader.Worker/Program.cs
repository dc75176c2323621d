using System.Globalization;
using System.IO.Pipes;
using Grader.Contracts;
using Grader.Worker;

// usage: Grader.Worker <read descriptor> <write descriptor> <nonce>; started by the engine, one process per submission.
if (args is not [var read, var write, var nonce])
{
    Console.Error.WriteLine("Grader.Worker is started by grader; it is not a command of its own.");
    return 2;
}

Descriptors.CloseOnStartOfOthers(read, write);
using var frames = new FrameStream(
    new AnonymousPipeClientStream(PipeDirection.In, read),
    new AnonymousPipeClientStream(PipeDirection.Out, write),
    long.Parse(nonce, CultureInfo.InvariantCulture));

LoadedSubmission? submission = null;
while (frames.Receive() is { } frame)
{
    WorkerReply reply;
    switch (WorkerRequest.FromFrame(frame))
    {
        case LoadRequest load:
            submission = LoadedSubmission.Load(load.Assembly, load.Binding);
            reply = new LoadedReply();
            break;
        case CallRequest call when submission is not null:
            reply = submission.Answer(call);
            break;
        default:
            throw new ProtocolException("a call before an assembly was loaded");
    }
    frames.Send(reply.ToFrame());
}
return 0;

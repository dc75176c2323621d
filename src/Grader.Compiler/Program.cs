using System.IO.Pipes;
using Grader.Compiler;
using Grader.Confinement;
using Grader.Contracts;

// Started by the engine, answers requests until the pipe closes. What the arguments are, BoxArguments says.
if (FirstStage.IsAskedFor(args))
{
    return FirstStage.Run(args);
}
if (BoxArguments.Parse(args) is not { } box)
{
    Console.Error.WriteLine("Grader.Compiler is started by grader; it is not a command of its own.");
    return 2;
}

box.Enter();
using var frames = new FrameStream(
    new AnonymousPipeClientStream(PipeDirection.In, box.Read),
    new AnonymousPipeClientStream(PipeDirection.Out, box.Write),
    box.Nonce);
var references = new ReferenceCache();

while (frames.Receive() is { } frame)
{
    CompileReply reply;
    try
    {
        reply = CompileRequest.FromFrame(frame) switch
        {
            CompileSubmissionRequest request => SubmissionCompiler.Compile(request, references.Get(request.References)),
            CompileChecksRequest request => ChecksCompiler.Compile(request, references.Get(request.References)),
            var other => throw new ProtocolException($"no answer to {other.GetType().Name}"),
        };
    }
    catch (Exception fault) when (fault is not (OutOfMemoryException or InsufficientExecutionStackException))
    {
        reply = new CompileReply(null, null, [], null, fault.ToString());
    }
    frames.Send(reply.ToFrame());
}
return 0;

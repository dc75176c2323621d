using System.IO.Pipes;
using Grader.Compiler;
using Grader.Compiler.Mutating;
using Grader.Compiler.Watching;
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
    var asked = CompileRequest.FromFrame(frame);
    byte[] reply;
    try
    {
        reply = asked switch
        {
            CompileSubmissionRequest request => Frame(SubmissionCompiler.Compile(request, references.Get(request.References))),
            CompileVariantsRequest request => Frame(VariantsCompiler.Compile(request, references.Get(request.References))),
            CompileWatchedRequest request => Frame(WatchedCompiler.Compile(request, references.Get(request.References))),
            CompileAssertionRequest request => Frame(AssertionCompiler.Compile(request, references.Get(request.References))),
            CompileChecksRequest request => Frame(ChecksCompiler.Compile(request, references.Get(request.References))),
            MutateRequest request => new MutateReply(Mutator.Mutations(request.Source, request.Except)).ToFrame(),
            var other => throw new ProtocolException($"no answer to {other.GetType().Name}"),
        };
    }
    catch (Exception fault) when (fault is not (OutOfMemoryException or InsufficientExecutionStackException))
    {
        reply = asked is MutateRequest
            ? new MutateReply([], fault.ToString()).ToFrame()
            : new CompileReply(null, [], [], fault.ToString()).ToFrame();
    }
    frames.Send(reply);
}
return 0;

static byte[] Frame(CompileReply reply) => (reply with { UsesTorch = UsedLibraries.IncludeTorch(reply.Assembly) }).ToFrame();

using Grader.Compiler;
using Grader.Compiler.Mutating;
using Grader.Compiler.Watching;
using Grader.Confinement;
using Grader.Protocol;

// Started by the engine; answers requests until the pipe closes.
return BoxedMain.Run("Grader.Compiler", args, static () => { }, Serve);

static void Serve(FrameStream frames)
{
    var references = new ReferenceCache();
    while (frames.Receive() is { } frame)
    {
        frames.Send(Answer(CompileRequest.FromFrame(frame), references));
    }
}

static byte[] Answer(CompileRequest asked, ReferenceCache references)
{
    try
    {
        return asked switch
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
        return asked is MutateRequest
            ? new MutateReply([], fault.ToString()).ToFrame()
            : new CompileReply(null, [], [], fault.ToString()).ToFrame();
    }
}

static byte[] Frame(CompileReply reply) => (reply with { UsesTorch = UsedLibraries.IncludeTorch(reply.Assembly) }).ToFrame();

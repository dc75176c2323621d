using System.Globalization;
using System.IO.Pipes;
using Grader.Compiler;
using Grader.Contracts;

// usage: Grader.Compiler <read descriptor> <write descriptor> <nonce>; started by the engine, answers requests until the pipe closes.
if (args is not [var read, var write, var nonce])
{
    Console.Error.WriteLine("Grader.Compiler is started by grader; it is not a command of its own.");
    return 2;
}

using var frames = new FrameStream(
    new AnonymousPipeClientStream(PipeDirection.In, read),
    new AnonymousPipeClientStream(PipeDirection.Out, write),
    long.Parse(nonce, CultureInfo.InvariantCulture));
var references = new ReferenceCache();

while (frames.Receive() is { } frame)
{
    var reply = CompileRequest.FromFrame(frame) switch
    {
        CompileSubmissionRequest request => SubmissionCompiler.Compile(request, references.Get(request.References)),
        CompileChecksRequest request => ChecksCompiler.Compile(request, references.Get(request.References)),
        var other => throw new ProtocolException($"no answer to {other.GetType().Name}"),
    };
    frames.Send(reply.ToFrame());
}
return 0;

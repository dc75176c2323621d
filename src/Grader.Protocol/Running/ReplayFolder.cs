namespace Grader.Protocol;

/// <summary>
/// What is in a folder from which the calls of a submission can be made again: its assembly, and a file of frames with one
/// <see cref="LoadRequest"/>, whose own assembly is empty, and the <see cref="CallRequest"/>s in their order.
/// </summary>
public static class ReplayFolder
{
    public const string Assembly = "submission.dll";

    public const string Calls = "calls.bin";

    /// <summary>Of the frames: nobody else writes into the file.</summary>
    public const long Nonce = 0;
}

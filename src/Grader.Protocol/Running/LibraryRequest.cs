
namespace Grader.Protocol;

/// <summary>
/// Keep this assembly for the one that is loaded next: the problem's fast reference calls the numeric core, which no other sandbox gets.
/// </summary>
public sealed record LibraryRequest(byte[] Assembly) : WorkerRequest
{
    internal const byte Tag = 3;

    protected override void Write(WireWriter writer)
    {
        writer.Byte(Tag);
        writer.Bytes(Assembly);
    }

    internal static LibraryRequest Read(WireReader reader) => new(reader.Bytes());
}

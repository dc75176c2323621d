
namespace Grader.Protocol;

/// <summary>One file of source code.</summary>
/// <param name="Path">As diagnostics show it; the compiler never opens it.</param>
public sealed record SourceFile(string Path, string Text)
{
    public void Write(WireWriter writer)
    {
        writer.Text(Path);
        writer.Text(Text);
    }

    public static SourceFile Read(WireReader reader) => new(reader.Text(), reader.Text());
}

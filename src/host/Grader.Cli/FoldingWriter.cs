using System.Text;

namespace Grader.Cli;

/// <summary>
/// A terminal's stream on which long lines of text are broken between words. Text that moves the cursor is left as it is.
/// </summary>
sealed class FoldingWriter(TextWriter terminal, Func<int> width) : TextWriter
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => terminal.Write(value);

    public override void Write(char[] buffer, int index, int count) => terminal.Write(buffer, index, count);

    public override void Write(string? value) => terminal.Write(Folded(value));

    public override void WriteLine(string? value) => terminal.WriteLine(Folded(value));

    public override void Flush() => terminal.Flush();

    string? Folded(string? text) => text is null || text.AsSpan().ContainsAny('\e', '\r') ? text : Folding.Fold(text, width());
}

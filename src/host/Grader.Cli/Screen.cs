using System.Text;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>The terminal, or whatever stdout is: UTF-8, colours only when they are wanted (NO_COLOR), no wrapping when piped.</summary>
static class Screen
{
    /// <summary>The size that everything is designed for.</summary>
    public const int UsualColumns = 80, UsualRows = 24;

    const int PipedColumns = 160;

    /// <summary>Width of the terminal.</summary>
    public static int Columns => ColumnsOf(Console.WindowWidth);

    /// <summary>Height of the terminal.</summary>
    public static int Rows => RowsOf(Console.WindowHeight);

    /// <summary>Terminals without a window (in containers, below other programs) report 0 or 1, which is not a size.</summary>
    public static int ColumnsOf(int said) => said > 1 ? said : UsualColumns;

    /// <inheritdoc cref="ColumnsOf"/>
    public static int RowsOf(int said) => said > 1 ? said : UsualRows;

    /// <param name="piped">The width if stdout is not a terminal.</param>
    public static IAnsiConsole Open(int piped = PipedColumns) =>
        With(AnsiConsole.Create(new AnsiConsoleSettings()), Console.IsOutputRedirected ? piped : Columns);

    /// <summary>The same, kept as text to show later.</summary>
    public static IAnsiConsole OpenOn(TextWriter text)
    {
        var wantsColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var ansi = wantsColours ? AnsiSupport.Yes : AnsiSupport.No;
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = ansi };
        return With(AnsiConsole.Create(settings), Console.IsOutputRedirected ? PipedColumns : Columns);
    }

    /// <summary>For text that goes into a file: no colours, and the width of a pipe.</summary>
    public static IAnsiConsole OpenOnFile(TextWriter text)
    {
        var settings = new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        };
        return With(AnsiConsole.Create(settings), PipedColumns);
    }

    /// <summary>For a bar that shows progress on a terminal.</summary>
    public static IAnsiConsole OpenOnError() =>
        With(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), Columns);

    /// <summary>Makes all text UTF-8 from now on, and breaks its long lines between words on a terminal, whoever writes them.</summary>
    public static void Prepare()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected)
        {
            Console.SetOut(new FoldingWriter(Console.Out, () => Columns));
        }
        if (!Console.IsErrorRedirected)
        {
            Console.SetError(new FoldingWriter(Console.Error, () => Columns));
        }
    }

    static IAnsiConsole With(IAnsiConsole console, int columns)
    {
        console.Profile.Width = columns;
        return console;
    }
}

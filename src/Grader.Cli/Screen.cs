using System.Text;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>The terminal, or whatever stdout is: UTF-8, colours only where they are wanted (NO_COLOR), no wrapping when piped.</summary>
static class Screen
{
    const int PipedWidth = 160;

    public static IAnsiConsole Open()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PipedWidth;
        }
        return console;
    }

    /// <summary>The same, kept as text to be shown later.</summary>
    public static IAnsiConsole OpenOn(TextWriter text)
    {
        var wantsColours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = wantsColours ? AnsiSupport.Yes : AnsiSupport.No });
        console.Profile.Width = Console.IsOutputRedirected ? PipedWidth : Console.WindowWidth;
        return console;
    }
}

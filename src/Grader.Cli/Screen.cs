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
}

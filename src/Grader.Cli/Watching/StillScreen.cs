using System.Text;
using Spectre.Console;

namespace Grader.Cli.Watching;

/// <summary>
/// A screen that is drawn over and over without moving: on a terminal a second screen, which is gone afterwards, each line written over the one before; piped,
/// one text after another.
/// </summary>
sealed class StillScreen : IDisposable
{
    const string Second = "\e[?1049h\e[?25l", First = "\e[?25h\e[?1049l", Home = "\e[H", RestOfLine = "\e[K", RestOfScreen = "\e[J";

    readonly bool _isTerminal = !Console.IsOutputRedirected;
    readonly Stream _output = Console.OpenStandardOutput();
    string _last = "";

    public StillScreen()
    {
        if (_isTerminal)
        {
            Write(Second);
        }
    }

    /// <summary>Shows what is drawn, cut to the height of the terminal, with a line at its foot.</summary>
    public void Draw(Action<IAnsiConsole> draw, string foot)
    {
        using var text = new StringWriter();
        draw(Screen.OpenOn(text));
        _last = text.ToString();
        if (_isTerminal)
        {
            Redraw(foot);
        }
        else
        {
            Write($"{_last}{foot}\n");
        }
    }

    /// <summary>Another line at the foot; nothing happens where this is no terminal.</summary>
    public void Redraw(string foot)
    {
        if (!_isTerminal)
        {
            return;
        }
        var lines = _last.TrimEnd('\n').Split('\n');
        var room = Math.Max(4, Console.WindowHeight - 2);
        IEnumerable<string> shown = lines.Length <= room ? lines : [.. lines.Take(room - 3), "  …", .. lines.TakeLast(2)]; // the verdict is in the last line
        Write($"{Home}{string.Concat(shown.Select(line => line + RestOfLine + "\r\n"))}{RestOfScreen}\r\n{foot}{RestOfLine}");
    }

    /// <summary>Does something when a key is pressed, where there is a keyboard.</summary>
    public void WhenKey(char key, Action action)
    {
        if (!_isTerminal || Console.IsInputRedirected)
        {
            return;
        }
        void Listen()
        {
            while (Console.ReadKey(intercept: true).KeyChar != key)
            {
                // any other means nothing
            }
            action();
        }
        new Thread(Listen) { IsBackground = true, Name = "keys" }.Start();
    }

    /// <summary>Leaves the last text on the screen that the user came from.</summary>
    public void Dispose()
    {
        if (_isTerminal)
        {
            Write(First + _last);
        }
        _output.Dispose();
    }

    /// <summary>In one piece, so that no half of a screen is ever seen.</summary>
    void Write(string text)
    {
        _output.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }
}

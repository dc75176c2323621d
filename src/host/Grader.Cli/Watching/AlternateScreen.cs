using System.Runtime.InteropServices;
using System.Text;
using Spectre.Console;

namespace Grader.Cli.Watching;

/// <summary>
/// A screen that is drawn over and over without flicker. On a terminal it is a second screen, which is gone afterwards, and each line
/// overwrites the one before; piped, one text follows another. While the process is stopped or in the background the terminal is the
/// shell's, and nothing is drawn.
/// </summary>
sealed class AlternateScreen : IDisposable
{
    const string Second = "\e[?1049h\e[?25l", First = "\e[?25h\e[?1049l", Home = "\e[H", RestOfLine = "\e[K", RestOfScreen = "\e[J";

    /// <summary>Rows below the text: a blank line and the foot.</summary>
    const int FootRows = 2;

    readonly bool _isTerminal = !Console.IsOutputRedirected;
    readonly Stream _output = Console.OpenStandardOutput();
    readonly Lock _lock = new();
    readonly List<PosixSignalRegistration> _signals = [];
    readonly TerminalSettings? _shells = TerminalSettings.Read();
    TerminalSettings? _own;
    IReadOnlyList<Action<IAnsiConsole>> _drawn = [];
    IReadOnlyList<string>? _cover;
    string _foot = "";
    bool _isShown;
    bool _isOver;

    public AlternateScreen()
    {
        if (!_isTerminal || OperatingSystem.IsWindows())
        {
            return;
        }
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, Stop));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Refresh()));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Refresh()));
        if (!Foreground.IsOurs())
        {
            Write("grader watch goes on in the background; `fg` brings its screen.\n");
        }
    }

    /// <summary>Shows the first of several drawings that fits on the terminal, with a line at its foot.</summary>
    /// <param name="drawings">Drawings of the same thing, the longest first.</param>
    public void Draw(IReadOnlyList<Action<IAnsiConsole>> drawings, string foot)
    {
        lock (_lock)
        {
            (_drawn, _cover) = (drawings, null);
        }
        if (_isTerminal)
        {
            Redraw(foot);
        }
        else
        {
            Write($"{Text(drawings[0])}{foot}\n");
        }
    }

    /// <summary>Changes the line at the foot; does nothing if this is not a terminal.</summary>
    public void Redraw(string foot)
    {
        lock (_lock)
        {
            _foot = foot;
            Refresh();
        }
    }

    /// <summary>How many lines <see cref="Cover"/> takes.</summary>
    public static int Rows => Math.Max(1, Screen.Rows - FootRows);

    /// <summary>Lays a text over the drawing, until the next one is drawn.</summary>
    /// <param name="lines">Null takes the text away.</param>
    public void Cover(IReadOnlyList<string>? lines)
    {
        lock (_lock)
        {
            _cover = lines;
            Refresh();
        }
    }

    /// <summary>Whether a text lies over the drawing.</summary>
    public bool IsCovered
    {
        get
        {
            lock (_lock)
            {
                return _cover is not null;
            }
        }
    }

    /// <summary>Draws the current content again, if the terminal is ours now.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            if (!_isTerminal || _isOver || !Foreground.IsOurs())
            {
                return;
            }
            if (!_isShown)
            {
                _own?.Apply(); // after a stop
            }
            var lines = _cover ?? ScreenFit.Fit(_drawn.Select(draw => Text(draw).TrimEnd('\n').Split('\n')), Rows);
            var foot = _foot.Length > Screen.Columns ? _foot[..Screen.Columns] : _foot;
            // erased before it is written: erasing behind the last column would take the last character
            var text = string.Concat(lines.Select(line => $"{RestOfLine}{line}\r\n"));
            Write($"{(_isShown ? "" : Second)}{Home}{text}{RestOfScreen}\r\n{foot}");
            _isShown = true;
        }
    }

    /// <summary>Whether the drawing can be seen now.</summary>
    public bool IsShown
    {
        get
        {
            lock (_lock)
            {
                return _isShown;
            }
        }
    }

    /// <summary>Goes back to the screen that the user came from, and leaves the last text there.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (_isShown && !_isOver)
            {
                TryWrite(First + (_drawn is [var full, ..] ? Text(full) : ""));
            }
            _isOver = true;
        }
    }

    public void Dispose()
    {
        Leave();
        _signals.ForEach(signal => signal.Dispose());
        _output.Dispose();
    }

    /// <summary>Ctrl-Z: the shell gets its own screen and settings back before this process stops.</summary>
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        lock (_lock)
        {
            if (_isShown)
            {
                Write(First);
                _own = TerminalSettings.Read();
                _shells?.Apply();
                _isShown = false;
            }
        }
        Foreground.Stop();
    }

    /// <summary>What a drawing writes on this screen.</summary>
    public static string Text(Action<IAnsiConsole> draw)
    {
        using var text = new StringWriter();
        draw(Screen.OpenOn(text));
        return text.ToString();
    }

    /// <summary>Ignores a terminal that has been closed.</summary>
    void TryWrite(string text)
    {
        try
        {
            Write(text);
        }
        catch (IOException)
        {
            // nobody is left to see it
        }
    }

    /// <summary>Writes in one piece, so that half a screen is never seen.</summary>
    void Write(string text)
    {
        _output.Write(Encoding.UTF8.GetBytes(text));
        _output.Flush();
    }
}

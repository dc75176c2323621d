namespace Grader.Cli.Watching;

/// <summary>
/// Polls for pressed keys, and for whether the terminal is ours again. It never waits for a key: the terminal stops a process that does so
/// in the background.
/// </summary>
sealed class Keys(AlternateScreen screen)
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether there is a keyboard.</summary>
    public static bool Exist => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Does something with each key that is pressed; ends when the token is cancelled.</summary>
    public async Task ReadAsync(Action<char> press, CancellationToken cancellation)
    {
        while (Exist && !cancellation.IsCancellationRequested)
        {
            if (Foreground.IsOurs())
            {
                Look(press);
            }
            await Task.Delay(s_pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    void Look(Action<char> press)
    {
        if (!screen.IsShown)
        {
            screen.Refresh(); // back in the foreground
        }
        while (Console.KeyAvailable)
        {
            press(Console.ReadKey(intercept: true).KeyChar);
        }
    }
}

namespace Grader.Cli.Watching;

/// <summary>
/// Many editors empty a file before they write it, or remove it for a moment. What is found then is not what the user saved: it counts only
/// if it stays so for a while.
/// </summary>
static class Settling
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>What is read, as soon as it is complete.</summary>
    /// <param name="isMissing">Whether what was read is nothing, or next to nothing.</param>
    /// <param name="change">Ends when the content may have changed.</param>
    public static async Task<T> ReadAsync<T>(
        Func<T> read, Func<T, bool> isMissing, Func<Task> change, TimeProvider time, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(s_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        while (true)
        {
            var found = read();
            if (!isMissing(found) || over.IsCancellationRequested)
            {
                return found;
            }
            await change().WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}

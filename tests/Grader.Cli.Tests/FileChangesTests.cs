namespace Grader.Cli.Tests;

/// <summary>What is made of the moments in which an editor writes.</summary>
public sealed class FileChangesTests
{
    delegate Task<string> Reading(
        Func<string> read, Func<string, bool> isMissing, Func<Task> change, TimeProvider time, CancellationToken cancellation);

    static readonly Reading s_read = CommandAssembly.Method<Reading>("Watching.Settling", "ReadAsync", typeof(string));

    [Fact]
    public async Task What_is_empty_for_a_moment_is_read_again_when_it_changes()
    {
        var found = new Queue<string>(["", "", "right"]);
        var read = await s_read(found.Dequeue, text => text == "", () => Task.CompletedTask, new HandClock(), CancellationToken.None);
        Assert.Equal("right", read);
    }

    [Fact]
    public async Task What_stays_empty_counts_when_the_time_is_up()
    {
        var (clock, reads) = (new HandClock(), 0);
        var reading = s_read(() => $"{++reads}", _ => true, () => new TaskCompletionSource().Task, clock, CancellationToken.None);
        Assert.False(reading.IsCompleted);
        clock.Ring();
        Assert.Equal("2", await reading);
    }

    [Fact]
    public async Task Who_gives_up_waits_no_longer()
    {
        using var giving = new CancellationTokenSource();
        var reading = s_read(() => "", _ => true, () => new TaskCompletionSource().Task, new HandClock(), giving.Token);
        await giving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public void Without_events_of_the_system_saves_are_looked_for()
    {
        Func<string, FileSystemWatcher> none = _ => throw new IOException("the limit on the number of inotify instances has been reached");
        using var blind = CommandAssembly.New("Watching.FileChanges", none, new[] { "attention.cs" });
        Assert.True(CommandAssembly.Read<bool>(blind, "IsSlow"));

        FailingWatcher? watcher = null;
        Func<string, FileSystemWatcher> failing = folder => watcher = new FailingWatcher(folder);
        using var later = CommandAssembly.New("Watching.FileChanges", failing, new[] { "attention.cs" });
        watcher!.Fail(new InternalBufferOverflowException());
        Assert.False(CommandAssembly.Read<bool>(later, "IsSlow"));
        watcher.Fail(new IOException("no watch is left"));
        Assert.True(CommandAssembly.Read<bool>(later, "IsSlow"));
    }

    sealed class FailingWatcher(string folder) : FileSystemWatcher(folder)
    {
        public void Fail(Exception exception) => OnError(new ErrorEventArgs(exception));
    }

    /// <summary>Time that passes when a test says so.</summary>
    sealed class HandClock : TimeProvider
    {
        Action? _ring;

        public void Ring() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return new Alarm();
        }

        sealed class Alarm : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

using CsCheck;
using Grader.Testing;

namespace Grader.Practice.Tests;

public class PracticeTimerTests
{
    static readonly DateTimeOffset s_noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    static DateTimeOffset At(double minute) => s_noon.AddMinutes(minute);

    static PracticeTimer Timer(params (TimerEventKind Kind, double Minute)[] events) =>
        Practice.PracticeTimer.From([.. events.Select(change => new TimerEvent(change.Kind, At(change.Minute), s_limit))])!;

    [Fact]
    public void Pauses_do_not_count()
    {
        var clock = Timer((TimerEventKind.Start, 0), (TimerEventKind.Pause, 5), (TimerEventKind.Resume, 65));
        Assert.Equal((5, 15, 25), (clock.Used(At(65)).TotalMinutes, clock.Used(At(75)).TotalMinutes, clock.Used(At(85)).TotalMinutes));
        Assert.Equal((false, true), (clock.IsLate(At(80)), clock.IsLate(At(80.1))));
        Assert.Equal(5, Timer((TimerEventKind.Start, 0), (TimerEventKind.Pause, 5)).Used(At(999)).TotalMinutes);
    }

    [Fact]
    public void A_stopped_clock_stays_where_it_is() =>
        Assert.Equal(7, Timer((TimerEventKind.Start, 0), (TimerEventKind.Stop, 7)).Used(At(100)).TotalMinutes);

    [Fact]
    public void The_last_start_counts()
    {
        var clock = Timer((TimerEventKind.Start, 0), (TimerEventKind.Stop, 7), (TimerEventKind.Start, 10));
        Assert.Equal((true, At(10), 2.0), (clock.IsRunning, clock.StartedAt, clock.Used(At(12)).TotalMinutes));
        Assert.Null(Practice.PracticeTimer.From([]));
    }

    [Fact]
    public void A_system_clock_that_is_set_back_takes_no_time_away() =>
        Assert.Equal(5, Timer((TimerEventKind.Start, 0), (TimerEventKind.Pause, 5), (TimerEventKind.Resume, 6)).Used(At(2)).TotalMinutes);

    [Fact]
    public void However_it_is_pressed_the_time_used_is_that_between_going_and_standing() =>
        Gen.Select(Gen.Int[1, 1000].List[1, 12], Gen.Int[0, 1000]).ForAll((gaps, rest) =>
        {
            var (events, now, expected) = (new List<TimerEvent> { new(TimerEventKind.Start, s_noon, s_limit) }, s_noon, TimeSpan.Zero);
            foreach (var (i, gap) in gaps.Index())
            {
                now += TimeSpan.FromSeconds(gap);
                expected += i % 2 == 0 ? TimeSpan.FromSeconds(gap) : TimeSpan.Zero;
                events.Add(new TimerEvent(i % 2 == 0 ? TimerEventKind.Pause : TimerEventKind.Resume, now));
            }
            var clock = Practice.PracticeTimer.From(events)!;
            expected += clock.IsRunning ? TimeSpan.FromSeconds(rest) : TimeSpan.Zero;
            Assert.Equal(expected, clock.Used(now + TimeSpan.FromSeconds(rest)));
        });
}

using Grader.Checks.Shrinking;

namespace Grader.Checks.Tests;

/// <summary>What ends a search: steps, on a slow machine as on a quick one; the clock only when it is out of all proportion.</summary>
public sealed class AllowanceTests
{
    static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1 << 14, 50)] // a long answer counts as another step
    public void Steps_are_counted_with_what_they_carry(long size, int taken)
    {
        var allowance = new Allowance(100, s_longest);
        Assert.Equal(taken, Take(allowance, size));
        Assert.False(allowance.RanOutOfTime);
    }

    [Fact]
    public void A_search_that_takes_too_long_is_given_up_and_says_so()
    {
        var allowance = new Allowance(100, s_longest, new SlowClock(TimeSpan.FromSeconds(1)));
        Assert.InRange(Take(allowance, 0), 8, 10);
        Assert.True(allowance.RanOutOfTime);
    }

    [Fact]
    public void A_machine_a_thousand_times_slower_finds_the_same_smallest_input()
    {
        var quick = Smallest(new SlowClock(TimeSpan.FromMicroseconds(1)));
        var slow = Smallest(new SlowClock(TimeSpan.FromMilliseconds(1)));
        Assert.Equal(quick, slow);
        Assert.Equal(200, quick.Tried);
    }

    /// <summary>Of an input so large that its steps do not end in time.</summary>
    static (int Tried, string Found) Smallest(TimeProvider clock)
    {
        var allowance = new Allowance(200, s_longest, clock);
        var tried = 0;
        bool Fails(int[] input)
        {
            tried++;
            allowance.Spend(0);
            return input.Sum() > 3000;
        }
        var found = Shrinker.Smallest(Enumerable.Range(1, 200).ToArray(), Fails, () => allowance.MayGoOn);
        return (tried, string.Join(' ', found));
    }

    static int Take(Allowance allowance, long size)
    {
        var taken = 0;
        for (; allowance.MayGoOn; taken++)
        {
            allowance.Spend(size);
        }
        return taken;
    }

    /// <summary>Moves on by so much whenever it is looked at.</summary>
    sealed class SlowClock(TimeSpan step) : TimeProvider
    {
        long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}

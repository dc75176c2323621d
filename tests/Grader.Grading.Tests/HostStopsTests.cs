using Grader.Sandboxing;

namespace Grader.Grading.Tests;

/// <summary>Time in which the host was stopped is nobody's. In milliseconds.</summary>
public sealed class HostStopsTests
{
    readonly HostStops _stops = new();

    [Fact]
    public void A_host_that_looks_at_the_clock_when_it_meant_to_was_not_stopped()
    {
        Expect(100);
        Look(103);
        Expect(200);
        Look(650); // only waiting for a processor
        Assert.Equal(0, Until(650));
    }

    [Fact]
    public void A_host_that_looks_much_later_was_stopped_in_between()
    {
        Expect(100);
        Assert.Equal(5000, Until(5100));
        Look(5100);
        Expect(5200);
        Assert.Equal(5000, Until(5200));
        Assert.Equal(7000, Until(7200));
    }

    [Fact]
    public void A_stop_in_the_middle_of_a_look_counts_like_one_between_two()
    {
        Expect(100);
        Look(100);
        Look(5100); // before it says when the next look will be
        Expect(5200);
        Assert.Equal(5000, Until(5200));
    }

    [Fact]
    public void After_the_last_look_the_host_is_late_for_nothing()
    {
        Expect(100);
        Look(5100);
        _stops.ExpectNone();
        Assert.Equal(5000, Until(100_000));
    }

    void Expect(double time) => _stops.Expect(TimeSpan.FromMilliseconds(time));

    void Look(double now) => _stops.Look(TimeSpan.FromMilliseconds(now));

    double Until(double now) => _stops.Until(TimeSpan.FromMilliseconds(now)).TotalMilliseconds;
}

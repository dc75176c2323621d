using Grader.Grading.Running;

namespace Grader.Grading.Tests;

/// <summary>How long calls took, less what others had of it.</summary>
public sealed class CallTimeTests
{
    readonly CallTime _time = new();

    [Fact]
    public void What_quick_calls_waited_is_taken_off_when_it_is_known()
    {
        for (var call = 0; call < 10; call++)
        {
            Assert.Equal(10, Add(10));
        }
        Assert.Equal((100, 100), (Used, NotLookedAt));
        Deduct(70);
        Assert.Equal((30, 0), (Used, NotLookedAt));
    }

    [Fact]
    public void What_a_long_call_is_known_to_have_waited_is_taken_off_once()
    {
        Assert.Equal(40, Add(100, starved: 60));
        Deduct(60);
        Assert.Equal(40, Used);
        Deduct(65);
        Assert.Equal(35, Used);
        Deduct(50); // a thread that had waited has ended
        Assert.Equal(35, Used);
    }

    [Fact]
    public void A_process_can_make_itself_wait_so_that_a_part_of_the_wall_time_counts_in_any_case()
    {
        Assert.Equal(20, Add(100, starved: 1000));
        Add(100);
        Deduct(1000);
        Assert.Equal(10, Used);
    }

    [Fact]
    public void What_the_host_waited_is_taken_off_as_far_as_it_waited_in_calls_of_this_process()
    {
        Add(100, waitedByHost: 30);
        Add(100, waitedByHost: 20);
        Assert.Equal(200, Used);
        Deduct(100);
        Assert.Equal(50, Used);
        _time.BeginProcess();
        Add(100, waitedByHost: 10);
        Deduct(0);
        Assert.Equal(140, Used);
    }

    [Fact]
    public void Another_process_adds_to_the_time_and_another_submission_has_all_of_it()
    {
        Add(100);
        _time.BeginProcess();
        Add(100);
        Deduct(1000); // since the process began
        Assert.Equal(105, Used);
        _time.BeginSubmission();
        Assert.Equal(0, Used);
    }

    double Used => _time.Used.TotalMilliseconds;

    double NotLookedAt => _time.NotLookedAt.TotalMilliseconds;

    double Add(double wall, double starved = 0, double waitedByHost = 0) =>
        _time.Add(new Duration(Milliseconds(wall), Milliseconds(starved), Milliseconds(waitedByHost))).TotalMilliseconds;

    void Deduct(double starved) => _time.Deduct(Milliseconds(starved));

    static TimeSpan Milliseconds(double number) => TimeSpan.FromMilliseconds(number);
}

namespace Grader.Practice.Tests;

public sealed class PlacementTests
{
    static CodeReview Review(bool line, bool breaks, bool isFlawed = true) =>
        new("attention", DateTimeOffset.UnixEpoch, TimeSpan.Zero, "2a", isFlawed) { IsLineRight = line, Breaks = breaks };

    static readonly CodeReview s_whole = Review(line: true, breaks: true), s_half = Review(line: true, breaks: false),
        s_none = Review(line: false, breaks: false), s_nothingWrong = Review(line: true, breaks: false, isFlawed: false);

    [Fact]
    public void All_points_but_one_are_yes_half_of_them_partly_and_less_no()
    {
        Assert.Equal(SelfRating.Yes, Placement.Rate([s_whole, s_whole, s_whole]));
        Assert.Equal(SelfRating.Yes, Placement.Rate([s_whole, s_half, s_whole]));
        Assert.Equal(SelfRating.Yes, Placement.Rate([s_whole, s_nothingWrong, s_whole]));
        Assert.Equal(SelfRating.Partly, Placement.Rate([s_half, s_half, s_half]));
        Assert.Equal(SelfRating.No, Placement.Rate([s_half, s_half, s_none]));
    }

    [Fact]
    public void A_task_that_was_not_finished_has_no_points()
    {
        Assert.Equal(SelfRating.Partly, Placement.Rate([s_whole, s_whole]));
        Assert.Equal(SelfRating.No, Placement.Rate([]));
    }
}

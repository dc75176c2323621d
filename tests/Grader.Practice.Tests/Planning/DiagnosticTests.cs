namespace Grader.Practice.Tests;

public class DiagnosticTests
{
    static Diagnostic Answered(string answers) => new([.. answers.Select(letter => letter switch
    {
        'y' => SelfRating.Yes,
        'p' => SelfRating.Partly,
        _ => SelfRating.No,
    })]);

    [Theory]
    [InlineData("nyyyyy", Round.Fundamentals)]
    [InlineData("yyyyny", Round.Fundamentals)]
    [InlineData("ynyyyy", Round.SystemDesign)]
    [InlineData("yyyyyn", Round.SystemDesign)]
    [InlineData("yynyyy", Round.Coding)]
    [InlineData("yyynyy", Round.Behavioural)]
    [InlineData("pppnpp", Round.Behavioural)]
    public void Who_is_stuck_on_a_question_starts_with_its_round(string answers, Round first)
    {
        var diagnostic = Answered(answers);
        Assert.Equal((first, first), (diagnostic.Order[0], diagnostic.Weakest!.Value));
        Assert.All(Rounds.All.Where(round => round != first), round => Assert.True(diagnostic.Weight(round) < diagnostic.Weight(first)));
    }

    [Fact]
    public void Who_is_stuck_on_everything_starts_with_fundamentals_in_short_and_gets_most_time_for_system_design()
    {
        var diagnostic = Answered("nnnnnn");
        Assert.Equal([Round.Fundamentals, Round.SystemDesign, Round.Coding, Round.Behavioural], diagnostic.Order.AsEnumerable());
        Assert.Equal(Round.SystemDesign, diagnostic.Weakest);
        Assert.True(diagnostic.Weight(Round.SystemDesign) > diagnostic.Weight(Round.Behavioural));
        Assert.True(diagnostic.Weight(Round.Behavioural) > diagnostic.Weight(Round.Fundamentals));
        Assert.Equal(diagnostic.Weight(Round.Coding), diagnostic.Weight(Round.Fundamentals));
    }

    [Fact]
    public void Who_can_do_everything_has_no_weak_round()
    {
        Assert.Null(Answered("yyyyyy").Weakest);
        Assert.Throws<ArgumentException>(() => Answered("yyyyy"));
    }

    [Fact]
    public void There_are_six_questions_about_four_rounds() => Assert.Equal(
        [Round.Fundamentals, Round.SystemDesign, Round.Coding, Round.Behavioural, Round.Fundamentals, Round.SystemDesign],
        DiagnosticQuestion.All.Select(question => question.Round));
}

namespace Grader.Protocol.Tests;

public class VerdictTests
{
    [Fact]
    public void The_worst_part_decides_and_the_graders_own_fault_hides_everything()
    {
        Assert.Equal(Verdict.Accepted, Verdicts.Worst([]));
        Assert.Equal(Verdict.WrongAnswer, Verdicts.Worst([Verdict.Accepted, Verdict.WrongAnswer]));
        Assert.Equal(Verdict.TimeLimitExceeded, Verdicts.Worst([Verdict.WrongAnswer, Verdict.TimeLimitExceeded, Verdict.RuntimeError]));
        Assert.Equal(Verdict.InternalError, Verdicts.Worst([Verdict.MemoryLimitExceeded, Verdict.InternalError]));
    }

    [Fact]
    public void Every_verdict_has_a_code_of_its_own() =>
        Assert.Equal(9, Enum.GetValues<Verdict>().Select(verdict => verdict.Code).Distinct().Count());

    [Fact]
    public void A_code_is_read_as_the_verdict_that_has_it_or_had_it_in_an_earlier_version()
    {
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(verdict, Verdicts.FromCode(verdict.Code)));
        Assert.Equal(Verdict.RestrictedFunction, Verdicts.FromCode("PE"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Verdicts.FromCode("XX"));
    }
}

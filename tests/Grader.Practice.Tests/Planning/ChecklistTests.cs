namespace Grader.Practice.Tests;

public class ChecklistTests
{
    static readonly Checklist s_checklist = Checklist.Read();

    [Fact]
    public void Every_round_has_items_with_what_tells_weak_from_strong()
    {
        Assert.All(Rounds.All, round => Assert.True(s_checklist.Of(round).Length >= 4));
        Assert.All(s_checklist.Items, item => Assert.All([item.Key, item.Text, item.Weak, item.Strong], text => Assert.NotEmpty(text)));
        Assert.Equal(s_checklist.Items.Length, s_checklist.Items.Select(item => item.Key).Distinct().Count());
    }

    [Fact]
    public void Each_proof_of_a_skill_ticks_one_item() => Assert.Equal(
        Enum.GetValues<ProofOfSkill>(),
        s_checklist.Items.Select(item => item.SeenBy).OfType<ProofOfSkill>().Order());
}

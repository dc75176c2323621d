using Grader.Protocol;

namespace Grader.Checks.Tests;

public sealed class RenderingTests
{
    [Fact]
    public void Half_of_a_character_is_shown_by_its_number_wherever_the_whole_one_stands()
    {
        Assert.Equal("\"\ud83d\ude42\"", Shown("\ud83d\ude42"));
        Assert.Equal("\"\ud83d\ude42\\ud83d\"", Shown("\ud83d\ude42\ud83d"));
        Assert.Equal("\"\\ude42\ud83d\ude42\"", Shown("\ude42\ud83d\ude42"));

        static string Shown(string text) => Rendering.Render(new TextValue(text));
    }
}

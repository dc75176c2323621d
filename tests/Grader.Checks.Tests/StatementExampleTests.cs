
using Grader.Testing;

namespace Grader.Checks.Tests;

public sealed class StatementExampleTests
{
    public interface IJoiner
    {
        string Join(string first, string second, int[] ids);
    }

    [Theory]
    [InlineData("""Join("a, b", "c", [1, 2])""", "a, b", "c")]
    [InlineData("""Join("a\\", "b", [1, 2])""", "a\\", "b")] // what looks like an escaped quote ends the text
    [InlineData("""Join("a\"", ", ]", [1, 2])""", "a\"", ", ]")]
    public void Arguments_are_split_at_the_commas_between_them(string call, string first, string second)
    {
        var problem = ProblemInMemory.With($"# Joiner\n\n```example\n{call} = \"whatever\"\n```\n");
        var only = Assert.Single(StatementExample.Read(problem, typeof(IJoiner)));
        Assert.Equal([first, second, new[] { 1, 2 }], only.Arguments.Select(argument => argument.Value));
    }
}

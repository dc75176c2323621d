using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Grader.Cli.Tests;

/// <summary>What was recorded outlives a process that is killed at any moment (kill -9).</summary>
[Trait("Tier", "full")]
public sealed class KilledTests : IDisposable
{
    const int Cards = 100, Mocks = 60, Attempts = 40;

    readonly GraderProcess _grader = new();

    JsonElement Exported()
    {
        using var json = JsonDocument.Parse(_grader.Run("progress", "--export").Out);
        return json.RootElement.Clone();
    }

    /// <summary>Types lines, waits until so many prompts have been written, and kills the process there.</summary>
    void KillAfter(int prompts, string prompt, string typed, params string[] arguments)
    {
        using var process = _grader.Start(arguments);
        process.StandardInput.Write(typed);
        process.StandardInput.Flush();
        ReadUntil(process, prompt, prompts);
        process.Kill();
        process.WaitForExit();
    }

    static void ReadUntil(Process process, string prompt, int times)
    {
        var seen = new StringBuilder();
        var found = 0;
        while (found < times && process.StandardOutput.Read() is >= 0 and var next)
        {
            seen.Append((char)next);
            found += seen.ToString().EndsWith(prompt, StringComparison.Ordinal) ? 1 : 0;
        }
        Assert.Equal(times, found);
    }

    [Fact]
    public void Every_note_that_a_card_has_taken_is_on_record_when_its_process_is_killed()
    {
        var expected = new List<string>();
        for (var i = 0; i < Cards; i++)
        {
            var notes = string.Concat(Enumerable.Range(0, 1 + (i % 5)).Select(line => $"card {i} line {line}\n"));
            KillAfter(2 + (i % 5), "> ", notes, "cards", "fundamentals"); // the next prompt says that the last note is kept
            expected.Add(notes);
        }
        Assert.Equal(expected, Exported().GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("notes").GetString()));
    }

    [Fact]
    public void A_mock_interview_that_is_killed_goes_on_where_it_was()
    {
        for (var i = 0; i < Mocks; i++)
        {
            KillAfter(1 + (i % 3), "next or q? ", string.Concat(Enumerable.Repeat("what\nshow\n", 2)), "mock", "--seed", "5");
        }
        var mock = Assert.Single(Exported().GetProperty("mocks").EnumerateArray().ToList());
        var kinds = mock.GetProperty("events").EnumerateArray().Select(happened => happened.GetProperty("kind").GetString()).ToList();
        Assert.Equal(("begin", Mocks - 1), (kinds[0], kinds.Count(kind => kind == "resume")));
        Assert.Contains("Part 1 of 4", _grader.RunAnswering("q\n", "mock").Out);
    }

    [Fact]
    public void Attempts_and_the_clock_are_there_after_graders_were_killed_while_they_graded()
    {
        _grader.Run("start", "attention", "--timed");
        for (var i = 0; i < Attempts; i++)
        {
            KillAfter(1, i % 2 == 0 ? "attention" : "✗", "", "run", "attention");
        }
        Assert.Equal(1, _grader.Run("run", "attention").ExitCode);
        var exported = Exported();
        Assert.Equal("running", Assert.Single(exported.GetProperty("clocks").EnumerateArray().ToList()).GetProperty("state").GetString());
        Assert.NotEmpty(exported.GetProperty("attempts").EnumerateArray());
    }

    public void Dispose() => _grader.Dispose();
}

using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>The problems in the order in which to take them.</summary>
public sealed record Curriculum(ImmutableArray<Track> Tracks)
{
    static readonly ImmutableArray<string> s_order = ["tokenizers", "transformers", "training", "decoding", "debugging", "coding"];

    /// <summary>
    /// Tracks in the order in which interviews ask for them, unknown ones last. In each track the easy and short problems come first, and
    /// none before those it comes after.
    /// </summary>
    public static Curriculum Arrange(IEnumerable<Problem> problems) => new(
    [
        .. problems.GroupBy(problem => problem.Manifest.Track)
            .OrderBy(track => s_order.IndexOf(track.Key) is >= 0 and var place ? place : s_order.Length)
            .ThenBy(track => track.Key, StringComparer.Ordinal)
            .Select(track => new Track(track.Key, InOrder(track))),
    ]);

    /// <summary>
    /// What to do next: continue the problem that was begun last and is not accepted, or take the first open one whose predecessors are
    /// accepted. Null if all are accepted.
    /// </summary>
    /// <param name="accepted">Id of a problem that has just been accepted; the standings may not know it yet.</param>
    public Problem? Next(IReadOnlyDictionary<string, Standing> standings, string? accepted = null)
    {
        var all = Tracks.SelectMany(track => track.Problems).ToList();
        Standing Standing(Problem problem) => standings.GetValueOrDefault(problem.Id, Practice.Standing.Untouched);
        var open = all.Where(problem => problem.Id != accepted && !Standing(problem).IsAccepted).ToList();
        bool IsOpen(string id) => open.Any(problem => problem.Id == id);
        return open.Where(problem => Standing(problem).IsTried).MaxBy(problem => Standing(problem).LastAt)
            ?? open.FirstOrDefault(problem => !problem.Manifest.After.Any(IsOpen))
            ?? open.FirstOrDefault();
    }

    static ImmutableArray<Problem> InOrder(IEnumerable<Problem> track)
    {
        var left = track.OrderBy(problem => problem.Manifest.Difficulty).ThenBy(problem => problem.Manifest.Minutes)
            .ThenBy(problem => problem.Id, StringComparer.Ordinal).ToList();
        var ordered = ImmutableArray.CreateBuilder<Problem>();
        while (left.Count > 0)
        {
            // problems in a circle cannot be put in order, so the first is as good as any
            var next = left.FirstOrDefault(problem => !left.Any(other => problem.Manifest.After.Contains(other.Id))) ?? left[0];
            left.Remove(next);
            ordered.Add(next);
        }
        return ordered.ToImmutable();
    }
}

/// <param name="Problems">In the order in which to take them.</param>
public sealed record Track(string Name, ImmutableArray<Problem> Problems);

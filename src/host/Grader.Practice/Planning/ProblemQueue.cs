using System.Collections.Immutable;
using Grader.Problems;

namespace Grader.Practice;

/// <summary>
/// Hands out problems: machine learning from memory and coding problems in turns, so that each gets half of the time. The tracks of the
/// former take turns too, so that a short plan meets all of them.
/// </summary>
sealed class ProblemQueue
{
    const string CodingTrack = "coding";

    readonly Endless _learning, _coding;

    public ProblemQueue(Curriculum curriculum, IReadOnlySet<string> accepted)
    {
        var tracks = curriculum.Tracks.ToLookup(track => track.Name == CodingTrack, track => track.Problems);
        _learning = new Endless(InTurns([.. tracks[false]]), accepted);
        _coding = new Endless([.. tracks[true].SelectMany(problems => problems)], accepted);
    }

    /// <summary>As many as fit into the time, one at least if there is any.</summary>
    public ImmutableArray<Block> Take(DateOnly day, int minutes)
    {
        var taken = ImmutableArray.CreateBuilder<Block>();
        // twice in a day is no repetition
        while (Next() is { Peek: { } problem } queue && taken.OfType<ProblemBlock>().All(block => block.Problem != problem.Id)
            && (taken.Count == 0 || problem.Manifest.Minutes <= minutes))
        {
            minutes -= problem.Manifest.Minutes;
            taken.Add(new ProblemBlock(day, problem.Manifest.Minutes, problem.Id, queue.IsAgain));
            queue.Advance();
        }
        return taken.ToImmutable();
    }

    Endless Next() => _coding.Peek is null || (_learning.Peek is not null && _learning.Minutes <= _coding.Minutes) ? _learning : _coding;

    /// <summary>The first of each list, then the second of each, and so on.</summary>
    static ImmutableArray<Problem> InTurns(ImmutableArray<ImmutableArray<Problem>> lists) =>
    [
        .. Enumerable.Range(0, lists.Select(list => list.Length).DefaultIfEmpty(0).Max())
            .SelectMany(i => lists.Where(list => i < list.Length).Select(list => list[i])),
    ];

    /// <summary>
    /// Problems in order: first those that are not accepted yet, then all of them over and over, but for katas: who knows the cause cannot
    /// look for it again.
    /// </summary>
    sealed class Endless
    {
        readonly ImmutableArray<Problem> _fresh, _again;
        int _next;

        public Endless(ImmutableArray<Problem> all, IReadOnlySet<string> accepted) =>
            (_again, _fresh) = (
                [.. all.Where(problem => problem.Kata is null)], [.. all.Where(problem => !accepted.Contains(problem.Id))]);

        /// <summary>What has been taken so far.</summary>
        public int Minutes { get; private set; }

        public bool IsAgain => _next >= _fresh.Length;

        /// <summary>Null if there is no problem at all.</summary>
        public Problem? Peek =>
            !IsAgain ? _fresh[_next] : _again.IsEmpty ? null : _again[(_next - _fresh.Length) % _again.Length];

        public void Advance()
        {
            Minutes += Peek!.Manifest.Minutes;
            _next++;
        }
    }
}

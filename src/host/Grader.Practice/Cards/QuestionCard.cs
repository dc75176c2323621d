using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>A question of an interview that is answered aloud or in writing, with what tells answers apart.</summary>
/// <param name="Id">Unique among all cards.</param>
/// <param name="Minutes">What an answer takes together with its follow-ups.</param>
/// <param name="Constraint">What the interviewer adds after the first answer: it makes a trade-off of the question.</param>
/// <param name="Weak">What a weak answer does.</param>
/// <param name="Good">What a good answer says.</param>
/// <param name="Strong">What a strong answer says beyond that.</param>
public sealed record QuestionCard(
    string Id, Round Round, string Topic, int Minutes, string Question, string Constraint, ImmutableArray<string> FollowUps,
    string Weak, string Good, string Strong);

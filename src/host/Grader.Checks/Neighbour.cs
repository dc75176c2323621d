namespace Grader.Checks;

/// <summary>An input that differs from another in one part only.</summary>
/// <param name="Part">Its name, in words.</param>
sealed record Neighbour<TInput>(TInput Input, string Part);

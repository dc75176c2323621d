using Grader.Contracts;

namespace Grader.Engine.Benchmarking;

/// <summary>A contestant, compiled.</summary>
/// <param name="Library">The numeric core, for the one that calls it.</param>
sealed record Entry(Contestant Contestant, byte[] Assembly, Binding Binding, byte[]? Library);

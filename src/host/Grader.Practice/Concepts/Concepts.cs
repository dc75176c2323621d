using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>All concepts, in the order in which they build on each other.</summary>
public sealed record Concepts(ImmutableArray<Concept> All)
{
    /// <summary>The concepts that come with the product.</summary>
    public static Concepts Read() => new([.. EmbeddedYaml.Read<Entry>("concepts.yaml").Select(entry => entry.AsConcept())]);

    /// <summary>By key or its unique beginning; null if there is none.</summary>
    public Concept? Find(string name) =>
        All.FirstOrDefault(concept => concept.Key == name) ??
        (All.Where(concept => concept.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);

    /// <summary>The concepts that a problem rests on.</summary>
    public ImmutableArray<Concept> Of(string problem) => [.. All.Where(concept => concept.Problems.Contains(problem))];

    /// <summary>A concept as its file has it.</summary>
    sealed class Entry
    {
        public required string Key { get; set; }

        public required string Title { get; set; }

        public required List<string> Problems { get; set; }

        public required string Text { get; set; }

        public required EntryExample Try { get; set; }

        public Concept AsConcept() =>
            new(Key, Title, [.. Problems], Text, new ConceptExample(Try.Problem, [.. Try.Lines], Try.Shows));
    }

    sealed class EntryExample
    {
        public required string Problem { get; set; }

        public required List<string> Lines { get; set; }

        public required string Shows { get; set; }
    }
}

using System.Collections.Immutable;

namespace Grader.Practice;

/// <summary>What to be able to do before moving on, by round.</summary>
public sealed class Checklist
{
    Checklist(ImmutableArray<ChecklistItem> items) => Items = items;

    public ImmutableArray<ChecklistItem> Items { get; }

    public static Checklist Read() => new([.. EmbeddedYaml.Read<Entry>("checklist.yaml").Select(entry => entry.AsItem())]);

    public ImmutableArray<ChecklistItem> Of(Round round) => [.. Items.Where(item => item.Round == round)];

    /// <summary>An item as its file has it.</summary>
    sealed class Entry
    {
        public required string Key { get; set; }

        public required string Round { get; set; }

        public required string Text { get; set; }

        public required string Weak { get; set; }

        public required string Strong { get; set; }

        public ProofOfSkill? SeenBy { get; set; }

        public ChecklistItem AsItem() => new(Key, Rounds.Find(Round)!.Value, Text, Weak, Strong, SeenBy);
    }
}

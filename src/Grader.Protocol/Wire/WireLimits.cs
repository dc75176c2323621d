namespace Grader.Protocol;

/// <summary>Bounds that hold for every frame before anything is allocated for it.</summary>
public static class WireLimits
{
    /// <summary>Longest frame, in bytes.</summary>
    public const int MaxFrame = 64 << 20;

    public const int MaxRank = 8;

    /// <summary>Longest text that is shown to people, in characters: a message, a stack trace, a line of source.</summary>
    public const int MaxSentence = 10_000;

    /// <summary>
    /// The largest number of values in one frame, including those within lists but not the elements of tensors: each costs its reader many
    /// times its bytes.
    /// </summary>
    public const int MaxValues = 1 << 20;

    /// <summary>The largest number of items in one list.</summary>
    public const int MaxItems = 16 << 20;

    /// <summary>Deepest nesting of lists.</summary>
    public const int MaxDepth = 16;
}

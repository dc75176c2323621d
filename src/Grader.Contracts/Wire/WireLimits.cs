namespace Grader.Contracts;

/// <summary>Bounds that hold for every frame before anything is allocated for it.</summary>
public static class WireLimits
{
    /// <summary>Longest frame, in bytes.</summary>
    public const int MaxFrame = 256 << 20;

    public const int MaxRank = 8;

    /// <summary>Most items of one list.</summary>
    public const int MaxItems = 16 << 20;

    /// <summary>Deepest nesting of lists.</summary>
    public const int MaxDepth = 16;
}

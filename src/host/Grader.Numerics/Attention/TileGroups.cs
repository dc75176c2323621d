using System.Runtime.InteropServices;

namespace Grader.Numerics;

/// <summary>
/// The work of <see cref="AttentionByTile"/> for all heads: an item is a few tiles of one head that go through the keys together, so that a
/// block of keys and values is fetched once for all of them.
/// </summary>
sealed unsafe class TileGroups<V, L> : SharedWork
    where V : struct
    where L : ILanes<V>
{
    const int KeyBlock = AttentionByTile.KeyBlock;

    readonly AttentionOperands operands;
    readonly int groupsOfHead;
    readonly int tilesOfGroup;

    TileGroups(in AttentionOperands operands, int groupsOfHead, int heads, int tilesOfGroup)
        : base(checked(groupsOfHead * heads), ScratchBytes(operands.Shape, tilesOfGroup))
    {
        this.operands = operands;
        this.groupsOfHead = groupsOfHead;
        this.tilesOfGroup = tilesOfGroup;
    }

    static int Width => 2 * L.Count;

    static bool HasManyRegisters => typeof(L) == typeof(Lanes512) || RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    public static TileGroups<V, L> Create(in AttentionOperands operands, int heads)
    {
        var tilesOfHead = (operands.Shape.Queries + Width - 1) / Width;
        var tilesOfGroup = Math.Clamp(tilesOfHead / 4, 1, AttentionByTile.Group);
        return new(operands, (tilesOfHead + tilesOfGroup - 1) / tilesOfGroup, heads, tilesOfGroup);
    }

    /// <summary>
    /// Items go head by head. Within a causal head the queries that see most come first, so that the last items to end are short.
    /// </summary>
    protected override void Do(int item, void* scratch)
    {
        var (head, group) = Math.DivRem(item, groupsOfHead);
        if (operands.IsCausal)
            group = groupsOfHead - 1 - group;
        Compute(operands.OfHead(head), group * tilesOfGroup * Width, (float*)scratch);
    }

    void Compute(in AttentionOperands head, int start, float* scratch)
    {
        var (n, _, d, v) = head.Shape;
        var end = Math.Min(n, start + (tilesOfGroup * Width));
        var weights = scratch;
        var low = (uint*)(weights + (Width * KeyBlock));
        var high = low + Width;
        var first = (float*)(high + Width);

        var tile = new QueryTile<V, L>(first, d, v);
        for (var row = start; row < end; row += Width, tile = tile.Next)
            tile.Begin(head.Query + ((nint)row * d), Math.Min(Width, n - row));

        var keys = head.KeysBefore(end);
        for (var from = 0; from < keys; from += KeyBlock)
        {
            tile = new(first, d, v);
            for (var row = start; row < end; row += Width, tile = tile.Next)
            {
                var rows = Math.Min(Width, n - row);
                var count = Math.Min(KeyBlock, head.KeysBefore(row + rows) - from);
                if (count <= 0)
                    continue; // all keys of the block lie behind the tile's queries
                var visibility = head.Mask != null ? MaskBits.Gather(head.Mask, head.Shape.Keys, row, rows, from, count, Width, low, high)
                    : head.IsCausal ? MaskBits.Causal(row, rows, from, count, Width, low, high)
                    : Visibility.All;
                if (visibility != Visibility.None)
                    tile.Attend(
                        head.Key + ((nint)from * d), head.Value + ((nint)from * v), count, weights, visibility, low, high,
                        HasManyRegisters);
            }
        }

        tile = new(first, d, v);
        for (var row = start; row < end; row += Width, tile = tile.Next)
            tile.End(head.Output + ((nint)row * v), Math.Min(Width, n - row));
    }

    /// <summary>Weights and two rows of mask bits, then the tiles.</summary>
    static nuint ScratchBytes(AttentionShape shape, int tiles) =>
        sizeof(float) * (nuint)Width * (nuint)(KeyBlock + 2 + (tiles * QueryTile<V, L>.Rows(shape.Width, shape.ValueWidth)));
}

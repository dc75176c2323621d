using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grader.Grading.Explaining;

/// <summary>Turns an assembly into one that the JIT does not optimize.</summary>
static class DebuggableAttributePatch
{
    const DebuggableAttribute.DebuggingModes Modes =
        DebuggableAttribute.DebuggingModes.Default
        | DebuggableAttribute.DebuggingModes.DisableOptimizations
        | DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints;

    /// <summary>Bytes of the attribute's blob: a prolog of two, its one argument, and a zero count of names (ECMA-335, II.23.3).</summary>
    const int BlobLength = 8;

    /// <summary>
    /// A copy of an assembly whose <see cref="DebuggableAttribute"/> turns optimization off; null if the compiler put no such attribute
    /// into it.
    /// </summary>
    public static byte[]? Apply(byte[] image)
    {
        try
        {
            return Mark(image);
        }
        catch (BadImageFormatException)
        {
            return null; // the worker could load it although we cannot read it: no reason to fail
        }
    }

    static byte[]? Mark(byte[] image)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        var metadata = file.GetMetadataReader();
        var attributes = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Where(attribute => TypeName(metadata, attribute) == nameof(DebuggableAttribute)).ToList();
        if (attributes is not [var attribute] || metadata.GetBlobReader(attribute.Value).Length != BlobLength)
        {
            return null;
        }
        var heap = file.PEHeaders.MetadataStartOffset + metadata.GetHeapMetadataOffset(HeapIndex.Blob);
        // the blob follows its length, which takes one byte
        var blob = heap + metadata.GetHeapOffset(attribute.Value) + 1;
        var marked = image.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(marked.AsSpan(blob + sizeof(ushort)), (int)Modes);
        return marked;
    }

    static string TypeName(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference &&
        metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name)
            : "";
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler;

/// <summary>Metadata of the assemblies compiled against, read once per process.</summary>
sealed class ReferenceCache
{
    readonly Dictionary<string, MetadataReference> _byPath = [];

    public ImmutableArray<MetadataReference> Get(ImmutableArray<string> paths)
    {
        var references = ImmutableArray.CreateBuilder<MetadataReference>(paths.Length);
        foreach (var path in paths)
        {
            if (!_byPath.TryGetValue(path, out var reference))
            {
                reference = MetadataReference.CreateFromFile(path);
                _byPath.Add(path, reference);
            }
            references.Add(reference);
        }
        return references.MoveToImmutable();
    }
}

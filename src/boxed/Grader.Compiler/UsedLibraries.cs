using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Grader.Compiler;

/// <summary>Which libraries a compiled assembly uses: Roslyn references only those from which the code names something.</summary>
static class UsedLibraries
{
    public static bool IncludeTorch(byte[]? assembly)
    {
        if (assembly is null)
        {
            return false;
        }
        using var image = new PEReader(new MemoryStream(assembly, writable: false));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Any(
            reference => metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, "TorchSharp"));
    }
}

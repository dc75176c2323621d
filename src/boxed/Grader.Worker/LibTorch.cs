using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Grader.Worker;

/// <summary>
/// Tells the runtime where TorchSharp's native libraries lie: in a folder of their own, because most workers do not need them.
/// </summary>
static class LibTorch
{
    const string Variable = "GRADER_LIBTORCH"; // set by the engine

    public static void MakeKnown() =>
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += static (_, name) => Load(Environment.GetEnvironmentVariable(Variable), name);

    /// <param name="folder">Where they lie, if the engine has not said so.</param>
    public static void MakeKnown(string folder) => AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Load(folder, name);

    static nint Load(string? folder, string name) =>
        folder is not null && Path.GetFileName(name) == name
            && NativeLibrary.TryLoad(Path.Combine(folder, FileName(name)), out var library) ? library : 0;

    static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" :
        OperatingSystem.IsMacOS() ? $"lib{name}.dylib" :
        $"lib{name}.so";
}

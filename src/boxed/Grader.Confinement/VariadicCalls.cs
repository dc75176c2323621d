using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>
/// C functions that take a variable number of arguments (<c>int fcntl(int, int, ...)</c>). Most platforms pass those like any other
/// argument, in registers, and so does .NET. Apple Silicon expects them on the stack, each in eight bytes: called the usual way, the
/// function would read what happens to lie there. Eight integer arguments fill the registers x0 to x7; the ninth lies where the function
/// looks for its first variable one. Source: Apple, Writing ARM64 code for Apple platforms, "Update code that passes arguments to
/// variadic functions".
/// </summary>
public static partial class VariadicCalls
{
    const string Name = "libc";

    /// <summary>Whether a platform expects variable arguments on the stack although registers are free.</summary>
    public static bool AreOnStack(bool isApple, Architecture architecture) => isApple && architecture == Architecture.Arm64;

    /// <returns>-1 on failure.</returns>
    internal static int DescriptorControl(int descriptor, int command, nint argument) =>
        AreOnStack(OperatingSystem.IsMacOS(), RuntimeInformation.ProcessArchitecture)
        ? ControlByStack(descriptor, command, 0, 0, 0, 0, 0, 0, argument)
        : ControlByRegisters(descriptor, command, argument);

    [LibraryImport(Name, EntryPoint = "fcntl")]
    private static partial int ControlByRegisters(int descriptor, int command, nint argument);

    [LibraryImport(Name, EntryPoint = "fcntl")]
    private static partial int ControlByStack(
        int descriptor, int command, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, nint argument);
}

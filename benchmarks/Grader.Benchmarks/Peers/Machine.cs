using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Grader.Benchmarks.Peers;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
    public static string Describe()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(x => x.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        string[] sets = [.. Supported()];
        return $"{processor ?? "unknown processor"} ({RuntimeInformation.ProcessArchitecture}; {string.Join(", ", sets)}), "
            + $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }

    static IEnumerable<string> Supported()
    {
        if (Avx2.IsSupported)
            yield return "AVX2";
        if (Fma.IsSupported)
            yield return "FMA";
        if (Avx512F.IsSupported)
            yield return "AVX-512";
    }
}

using System.Collections.Immutable;

namespace Grader.Compiler;

/// <summary>The symbols that are defined when a project is built: people write files with <c>#if NET8_0_OR_GREATER</c> in them.</summary>
static class PreprocessorSymbols
{
    /// <summary>Those of a release build for the runtime that submissions run on.</summary>
    public static ImmutableArray<string> OfTheSdk { get; } =
    [
        "RELEASE", "TRACE", "NET", "NET10_0", "NETCOREAPP",
        .. OrGreater("NET", "5_0", "6_0", "7_0", "8_0", "9_0", "10_0"),
        .. OrGreater("NETCOREAPP", "1_0", "1_1", "2_0", "2_1", "2_2", "3_0", "3_1"),
    ];

    static IEnumerable<string> OrGreater(string family, params string[] versions) =>
        versions.Select(version => $"{family}{version}_OR_GREATER");
}

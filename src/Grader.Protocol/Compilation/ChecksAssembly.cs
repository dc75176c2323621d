using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>What a problem's checks are compiled with, and how the host gets them out of the assembly.</summary>
public static class ChecksAssembly
{
    /// <summary>Namespaces that checks need not import, besides those that nobody has to; the projects for editors have them too.</summary>
    public static ImmutableArray<string> Usings { get; } =
        ["CsCheck", "Grader.Protocol", "Grader.Numerics", "Grader.Checks", "Grader.Checks.Shrinking"];

    /// <summary>A static class of the assembly.</summary>
    public const string Factory = "GraderGeneratedChecks";

    /// <summary>Its method without parameters, which returns new checks that are connected with the submission.</summary>
    public const string Create = "Create";
}

namespace Grader.Protocol;

/// <summary>How the host gets a problem's checks out of the assembly that the compiler made of them.</summary>
public static class ChecksAssembly
{
    /// <summary>A static class of the assembly.</summary>
    public const string Factory = "GraderGeneratedChecks";

    /// <summary>Its method without parameters, which returns new checks that are connected with the submission.</summary>
    public const string Create = "Create";
}

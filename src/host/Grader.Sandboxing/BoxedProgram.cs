using System.Collections.Immutable;

namespace Grader.Sandboxing;

/// <summary>A program that runs in a box.</summary>
/// <param name="Folder">The folder that holds it and everything that it loads.</param>
/// <param name="Name">Its file name without extension.</param>
public abstract record BoxedProgram(string Folder, string Name)
{
    /// <summary>What is executed, and the arguments that come before the program's own.</summary>
    public abstract ImmutableArray<string> Command(Components components);
}

/// <summary>An assembly, run by the <c>dotnet</c> command.</summary>
public sealed record ManagedProgram(string Folder, string Name) : BoxedProgram(Folder, Name)
{
    public override ImmutableArray<string> Command(Components components) => [components.DotNet, Path.Combine(Folder, Name + ".dll")];
}

/// <summary>An executable that brings its own runtime, or needs none.</summary>
public record SelfContainedProgram(string Folder, string Name) : BoxedProgram(Folder, Name)
{
    public override ImmutableArray<string> Command(Components components) => [Path.Combine(Folder, Name)];
}

/// <summary>Machine code that needs no runtime.</summary>
public sealed record NativeProgram(string Folder, string Name) : SelfContainedProgram(Folder, Name);

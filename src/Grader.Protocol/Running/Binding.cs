using System.Collections.Immutable;

namespace Grader.Protocol;

/// <summary>How the methods of a contract are found in a compiled submission: decided by the compiler, carried out by the worker.</summary>
/// <param name="TypeName">Metadata name of the class that holds the methods.</param>
/// <param name="IsScript">Whether that class is a script's, whose instance comes from running its top level.</param>
public sealed record Binding(string TypeName, bool IsScript, ImmutableArray<BoundMethod> Methods)
{
    public void Write(WireWriter writer)
    {
        writer.Text(TypeName);
        writer.Boolean(IsScript);
        writer.Array(Methods, static (w, method) => method.Write(w));
    }

    public static Binding Read(WireReader reader) => new(reader.Text(), reader.Boolean(), reader.Array(BoundMethod.Read));
}

/// <summary>One method of the contract and the candidate's method that answers it.</summary>
/// <param name="ContractName">The name the host calls.</param>
/// <param name="DeclaringType">Metadata name of the class that declares it: the submission's class or a base class.</param>
/// <param name="Name">The candidate's spelling.</param>
/// <param name="Parameters">The C# form of each parameter, as <see cref="AcceptedTypes"/> lists them.</param>
public sealed record BoundMethod(string ContractName, string DeclaringType, string Name, ImmutableArray<string> Parameters)
{
    /// <summary>
    /// The contract's names for the parts of the result; empty if it is not a tuple. A part without a name has an empty one.
    /// </summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    public bool IsStatic { get; init; }

    public void Write(WireWriter writer)
    {
        writer.Text(ContractName);
        writer.Text(DeclaringType);
        writer.Text(Name);
        writer.Array(Parameters, static (w, form) => w.Text(form));
        writer.Array(Parts, static (w, part) => w.Text(part));
        writer.Boolean(IsStatic);
    }

    public static BoundMethod Read(WireReader reader) =>
        new(reader.Text(), reader.Text(), reader.Text(), reader.Array(static r => r.Text()))
        {
            Parts = reader.Array(static r => r.Text()),
            IsStatic = reader.Boolean(),
        };
}

using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>A problem's contract: the methods of the one interface in its <c>contract.cs</c>, read from syntax.</summary>
sealed record Contract(string InterfaceName, ImmutableArray<ContractMethod> Methods)
{
    /// <summary>The contract, or the reason why the file contains none.</summary>
    public static (Contract? Contract, CompileDiagnostic? Problem) Read(SourceFile file)
    {
        var tree = CSharpSyntaxTree.ParseText(file.Text, CompilationSettings.Regular, file.Path);
        var interfaces = tree.GetRoot().DescendantNodes().OfType<InterfaceDeclarationSyntax>().ToList();
        if (interfaces is not [var declaration])
        {
            return (null, Diagnostics.AtStartOf(file, "GR0001",
                $"a contract holds exactly one interface, and this one holds {interfaces.Count}"));
        }
        var methods = declaration.Members.OfType<MethodDeclarationSyntax>().Select(ContractMethod.From).ToImmutableArray();
        return (new Contract(declaration.Identifier.Text, methods), null);
    }
}

/// <param name="Returns">The return type as written, without nullability.</param>
sealed record ContractMethod(string Name, string Returns, bool ReturnsNullable, ImmutableArray<ContractParameter> Parameters)
{
    public static ContractMethod From(MethodDeclarationSyntax method)
    {
        var (type, nullable) = Split(method.ReturnType);
        return new ContractMethod(method.Identifier.Text, type, nullable, [.. method.ParameterList.Parameters.Select(parameter =>
        {
            var (parameterType, parameterNullable) = Split(parameter.Type!);
            return new ContractParameter(parameter.Identifier.Text, parameterType, parameterNullable);
        })]);
    }

    /// <summary>The method as a candidate would declare it.</summary>
    public string Signature
    {
        get
        {
            var returned = ReturnsNullable ? $"{Returns}?" : Returns;
            var parameters = Parameters.Select(p => $"{p.Type}{(p.Nullable ? "?" : "")} {p.Name}");
            return $"public {returned} {Name}({string.Join(", ", parameters)})";
        }
    }

    static (string Type, bool Nullable) Split(TypeSyntax type)
    {
        if (type is TupleTypeSyntax tuple)
        {
            return ($"({string.Join(", ", tuple.Elements.Select(part => $"{Split(part.Type).Type} {part.Identifier}".TrimEnd()))})", false);
        }
        if (type is ArrayTypeSyntax { ElementType: TupleTypeSyntax tuples } array)
        {
            return ($"{Split(tuples).Type}{string.Concat(array.RankSpecifiers)}", false);
        }
        var text = type.ToString().Replace(" ", "", StringComparison.Ordinal);
        return text.EndsWith('?') ? (text[..^1], true) : (text, false);
    }
}

sealed record ContractParameter(string Name, string Type, bool Nullable);

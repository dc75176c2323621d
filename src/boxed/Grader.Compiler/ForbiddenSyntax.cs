using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler;

/// <summary>What is refused in every submission, found in the syntax alone, before anything is bound.</summary>
static class ForbiddenSyntax
{
    /// <summary>Attributes that sign an assembly: a compiler opens the file that they name.</summary>
    static readonly string[] s_attributes = ["AssemblyKeyFile", "AssemblyKeyName", "AssemblySignatureKey", "AssemblyDelaySign"];

    public static ImmutableArray<CompileDiagnostic> In(IEnumerable<SyntaxTree> trees)
    {
        var refused = ImmutableArray.CreateBuilder<CompileDiagnostic>();
        foreach (var tree in trees)
        {
            var root = tree.GetCompilationUnitRoot();
            var misleading = root.GetFirstDirective(
                d => d is { IsActive: true } and (LineOrSpanDirectiveTriviaSyntax or PragmaChecksumDirectiveTriviaSyntax));
            if (misleading is { } directive)
            {
                refused.Add(Diagnostics.At(
                    directive.GetLocation(), "GR0009", "#line and #pragma checksum are refused", "Errors are shown where they are."));
            }
            refused.AddRange(FileDirectives.RefusedIn(root));
            refused.AddRange(GeneratedRegexes.In(root));
            foreach (var attribute in root.AttributeLists.SelectMany(list => list.Attributes))
            {
                if (s_attributes.FirstOrDefault(known => IsNamed(attribute, known)) is { } name)
                {
                    refused.Add(Diagnostics.At(
                        attribute.GetLocation(), "GR0010", $"the attribute {name} is refused", "A submission is not signed."));
                }
            }
        }
        return refused.ToImmutable();
    }

    /// <summary>Whether an attribute is written with that name, with or without its namespace and its ending.</summary>
    public static bool IsNamed(AttributeSyntax attribute, string known)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
        return name == known || name == known + "Attribute";
    }
}

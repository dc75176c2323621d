using System.Collections.Immutable;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler;

/// <summary>
/// Finds the candidate's method for each method of the contract. Names match without regard to case; each parameter may have any of the
/// forms that <see cref="AcceptedTypes"/> lists for its type; static or instance is the candidate's choice.
/// </summary>
static class Binder
{
    static readonly SymbolDisplayFormat s_form = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>Binds to the class of that name in these files, in any namespace.</summary>
    public static (Binding? Binding, ImmutableArray<CompileDiagnostic> Misfits) BindClass(
        CSharpCompilation compilation, IReadOnlyList<SyntaxTree> files, Contract contract, SourceFile first,
        string className = SubmissionCompiler.ClassName)
    {
        var classes = compilation.GetSymbolsWithName(className, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.DeclaringSyntaxReferences.Any(reference => files.Contains(reference.SyntaxTree))).ToList();
        if (classes.Count == 0)
        {
            return (null, [Diagnostics.AtStartOf(first, "GR0003", $"there is no class named {className}", Expected(contract))]);
        }
        if (classes.Count > 1)
        {
            return Misfit(
                classes[1], "GR0004", $"there are two classes named {className}",
                "Rename one: the grader cannot tell which one is meant.");
        }
        var type = classes[0];
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsGenericType || type.ContainingType is not null ||
            (type.IsAbstract && !type.IsStatic))
        {
            return Misfit(
                type, "GR0005", $"{className} must be an ordinary class: not generic, abstract, nested or an interface",
                Expected(contract));
        }
        var needsInstance = type.GetMembers().OfType<IMethodSymbol>().Any(m => !m.IsStatic && m.MethodKind == MethodKind.Ordinary);
        if (needsInstance && !type.IsStatic && type.TypeKind == TypeKind.Class && !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty))
        {
            return Misfit(
                type, "GR0006", $"{className} needs a constructor without parameters",
                $"The grader creates it with new {className}().");
        }
        return Bind(type, contract, isScript: false);

        static (Binding?, ImmutableArray<CompileDiagnostic>) Misfit(INamedTypeSymbol found, string id, string message, string advice) =>
            (null, [Diagnostics.At(found.Locations[0], id, message, advice)]);

        string Expected(Contract wanted) =>
            $"Expected: public class {className} with {string.Join("; ", wanted.Methods.Select(m => m.Signature))}.";
    }

    /// <summary>Binds to a script's top-level methods.</summary>
    public static (Binding? Binding, ImmutableArray<CompileDiagnostic> Misfits) BindScript(
        CSharpCompilation compilation, Contract contract, SourceFile first) =>
        compilation.ScriptClass is { } type
            ? Bind(type, contract, isScript: true)
            : (null, [Diagnostics.AtStartOf(
                first, "GR0003", "the script is empty", $"Expected: {string.Join("; ", contract.Methods.Select(m => m.Signature))}.")]);

    static (Binding? Binding, ImmutableArray<CompileDiagnostic> Misfits) Bind(INamedTypeSymbol type, Contract contract, bool isScript)
    {
        var methods = ImmutableArray.CreateBuilder<BoundMethod>();
        var misfits = ImmutableArray.CreateBuilder<CompileDiagnostic>();
        foreach (var wanted in contract.Methods)
        {
            var named = Methods(type).Where(m => string.Equals(m.Name, wanted.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            var reasons = named.Select(method => (Method: method, Reason: Misfit(method, wanted, isScript))).ToList();
            if (reasons.FirstOrDefault(r => r.Reason is null).Method is { } fitting)
            {
                methods.Add(new BoundMethod(
                    wanted.Name, MetadataName(fitting.ContainingType), fitting.Name, [.. fitting.Parameters.Select(p => Form(p.Type))])
                {
                    Parts = AcceptedTypes.PartNames(wanted.Returns),
                    IsStatic = fitting.IsStatic,
                });
            }
            else
            {
                misfits.Add(reasons is [var nearest, ..]
                    ? Diagnostics.At(nearest.Method.Locations[0], "GR0008", nearest.Reason!, Expected(wanted))
                    : Missing(type, wanted, contract));
            }
        }
        return misfits.Count > 0
            ? (null, misfits.ToImmutable())
            : (new Binding(MetadataName(type), isScript, methods.ToImmutable()), []);
    }

    static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            var members = current.GetMembers().OfType<IMethodSymbol>();
            foreach (var method in members.Where(m => m.MethodKind == MethodKind.Ordinary && !m.DeclaringSyntaxReferences.IsEmpty))
            {
                yield return method;
            }
        }
    }

    /// <summary>
    /// Suggests only names that the contract does not ask for: if it needs both Decode and Encode, Decode is not a misspelt Encode.
    /// </summary>
    static CompileDiagnostic Missing(INamedTypeSymbol type, ContractMethod wanted, Contract contract)
    {
        var nearest = Methods(type)
            .Where(m => !contract.Methods.Any(other => string.Equals(m.Name, other.Name, StringComparison.OrdinalIgnoreCase)))
            .MinBy(m => EditDistance(m.Name, wanted.Name));
        var similar = nearest is not null && EditDistance(nearest.Name, wanted.Name) <= Math.Max(2, wanted.Name.Length / 3);
        return Diagnostics.At(
            similar ? nearest!.Locations[0] : type.Locations.FirstOrDefault() ?? Location.None, "GR0007",
            $"there is no method named {wanted.Name}{(similar ? $"; is {nearest!.Name} meant to be it?" : "")}", Expected(wanted));
    }

    /// <summary>Why a method does not fit the contract's; null if it does.</summary>
    static string? Misfit(IMethodSymbol method, ContractMethod wanted, bool isScript)
    {
        if (!isScript && method.DeclaredAccessibility != Accessibility.Public)
        {
            return $"{method.Name} is not public";
        }
        if (method.IsGenericMethod)
        {
            return $"{method.Name} is generic";
        }
        if (method.IsAbstract)
        {
            return $"{method.Name} has no body";
        }
        if (method.Parameters.Length != wanted.Parameters.Length)
        {
            return $"{method.Name} takes {Count(method.Parameters.Length, "parameter")}, and {wanted.Parameters.Length} are needed";
        }
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            var (parameter, expected) = (method.Parameters[i], wanted.Parameters[i]);
            if (parameter.RefKind != RefKind.None)
            {
                return $"parameter {parameter.Name} of {method.Name} is passed by reference";
            }
            if (!AcceptedTypes.Allows(expected.Type, Form(parameter.Type)))
            {
                var given = AcceptedTypes.Shorten(Form(parameter.Type));
                return $"parameter {parameter.Name} of {method.Name} is {given}; {expected.Name} may be {Choices(expected.Type)}";
            }
        }
        var returns = method.ReturnsVoid ? "void" : Form(method.ReturnType);
        return AcceptedTypes.Allows(wanted.Returns, returns)
            ? null
            : $"{method.Name} returns {AcceptedTypes.Shorten(returns)}; it may return {Choices(wanted.Returns)}";
    }

    static string Form(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(s_form);

    static string Choices(string contractType) =>
        string.Join(", ", AcceptedTypes.Alternatives(contractType).Select(AcceptedTypes.Shorten)) +
        (AcceptedTypes.IsNested(contractType) ? ", or arrays and lists in any other nesting" : "");

    static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>
    /// Other forms of a parameter are named when the parameter does not fit. Those of a tuple's parts are listed here, because there are
    /// too many ways to combine them.
    /// </summary>
    static string Expected(ContractMethod method)
    {
        var forms = method.Parameters.Select(p => p.Type).Append(method.Returns)
            .Where(type => AcceptedTypes.Parts(type).Length > 1).SelectMany(type => AcceptedTypes.Parts(type)).Distinct()
            .Where(type => AcceptedTypes.Alternatives(type).Length > 1)
            .Select(type =>
                $"{type} may also be {string.Join(", ", AcceptedTypes.Alternatives(type).Skip(1).Select(AcceptedTypes.Shorten))}.");
        return string.Join(' ', forms.Prepend($"Expected: {method.Signature}."));
    }

    /// <summary>As reflection writes it: <c>Space.Outer+Inner`1</c>, without the at signs of names that are keywords.</summary>
    static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}" :
        type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? $"{space.ToDisplayString(s_form)}.{type.MetadataName}"
            : type.MetadataName;

    static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}

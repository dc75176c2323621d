using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Architecture.Tests;

/// <summary>
/// Which namespace of ours uses which, read from compiled assemblies: aliases, <c>using static</c> and qualified names are no way around
/// it. Constants are not seen, because the compiler copies them.
/// </summary>
static class NamespaceEdges
{
    /// <summary>Each namespace with those that it uses, itself not among them.</summary>
    public static SortedDictionary<string, SortedSet<string>> Read(IEnumerable<string> assemblies)
    {
        var edges = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var path in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(path);
            foreach (var type in module.GetAllTypes())
            {
                AddEdges(type, edges);
            }
        }
        return edges;
    }

    static void AddEdges(TypeDefinition type, SortedDictionary<string, SortedSet<string>> edges)
    {
        if (NamespaceOf(type) is not { } own)
        {
            return;
        }
        if (!edges.TryGetValue(own, out var used))
        {
            edges[own] = used = new SortedSet<string>(StringComparer.Ordinal);
        }
        used.UnionWith(TypesUsedBy(type).SelectMany(Parts).Select(NamespaceOf).OfType<string>().Where(name => name != own));
    }

    static IEnumerable<TypeReference?> TypesUsedBy(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. TypesUsedBy(type.CustomAttributes),
        .. TypesUsedBy(type.GenericParameters),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Fields.SelectMany(field => TypesUsedBy(field.CustomAttributes)),
        .. type.Properties.SelectMany(property => TypesUsedBy(property.CustomAttributes)),
        .. type.Methods.SelectMany(TypesUsedBy),
    ];

    static IEnumerable<TypeReference?> TypesUsedBy(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature =
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.Parameters.SelectMany(parameter => TypesUsedBy(parameter.CustomAttributes)),
            .. TypesUsedBy(method.CustomAttributes),
            .. TypesUsedBy(method.GenericParameters),
        ];
        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.Select(variable => variable.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))
                .Concat(method.Body.Instructions.SelectMany(instruction => TypesUsedBy(instruction.Operand)))
            : signature;
    }

    /// <summary>The attributes' own types, and those that are given to them.</summary>
    static IEnumerable<TypeReference?> TypesUsedBy(IEnumerable<CustomAttribute> attributes) => attributes.SelectMany(
        attribute => attribute.ConstructorArguments.Select(argument => argument.Value as TypeReference).Prepend(attribute.AttributeType));

    static IEnumerable<TypeReference?> TypesUsedBy(IEnumerable<GenericParameter> parameters) =>
        parameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    static IEnumerable<TypeReference?> TypesUsedBy(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. TypesUsedBy(method.ElementMethod), .. method.GenericArguments],
        MethodReference method =>
            [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    /// <summary>The types that a type is put together from: elements of arrays, arguments of generic types.</summary>
    static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification composed => Parts(composed.ElementType),
        _ => [type],
    };

    /// <summary>Null for a type that is not ours, or that the compiler made. Top-level statements are named after their assembly.</summary>
    static string? NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }
        return type is TypeDefinition { Name: "Program", Namespace: "" } ? $"Program of {type.Module.Assembly.Name.Name}" :
            type.Namespace.StartsWith("Grader.", StringComparison.Ordinal) ? type.Namespace : null;
    }
}

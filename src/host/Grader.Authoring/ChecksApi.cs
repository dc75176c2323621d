using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Grader.Checks;
using Grader.Numerics;

namespace Grader.Authoring;

/// <summary>Digest of the API that a problem's checks are written against: if it changes, the same files may mean something else.</summary>
public static class ChecksApi
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>
    /// 16 hexadecimal digits over every member that a check can name, with names and defaults of parameters and values of constants. It
    /// does not cover what the members do.
    /// </summary>
    public static string Digest { get; } = Compute();

    static string Compute()
    {
        var types = typeof(Check).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Check).Namespace)
            .Append(typeof(Tolerance));
        var members = types
            .SelectMany(type => type.GetMembers(Declared).Where(IsVisible).Select(member => $"{type} {member}{Details(member)}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', members))))[..16];
    }

    static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // properties and events are covered by their methods
    };

    static string Details(MemberInfo member) => member switch
    {
        MethodBase method => string.Concat(method.GetParameters().Select(Described)),
        FieldInfo { IsLiteral: true } constant => $" ={constant.GetRawConstantValue()}",
        _ => "",
    };

    static string Described(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? $" {parameter.Name}={parameter.RawDefaultValue}" : $" {parameter.Name}";
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Grader.Engine.Checks;

namespace Grader.Engine.Proving;

/// <summary>What a problem's checks are written against, in one number: if it changes, the same files may say something else.</summary>
public static class ChecksApi
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>16 hexadecimal digits over every member that a check can name, default arguments included.</summary>
    public static string Digest { get; } = Compute();

    static string Compute()
    {
        var members = typeof(Check).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Check).Namespace)
            .SelectMany(type => type.GetMembers(Declared).Where(IsVisible).Select(member => $"{type} {member}{Defaults(member)}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', members))))[..16];
    }

    static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // properties and events are seen by their methods
    };

    static string Defaults(MemberInfo member) => member is MethodBase method
        ? string.Concat(method.GetParameters().Where(parameter => parameter.HasDefaultValue).Select(parameter => $" {parameter.Name}={parameter.RawDefaultValue}"))
        : "";
}

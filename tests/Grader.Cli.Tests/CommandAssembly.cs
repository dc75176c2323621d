using System.Reflection;

namespace Grader.Cli.Tests;

/// <summary>The published command in this process, for what needs no command: its types are internal and reached by name.</summary>
static class CommandAssembly
{
    static readonly Assembly s_assembly = Assembly.LoadFrom(GraderProcess.Program);

    /// <param name="type">Without the product's namespace: <c>Reports.ProgressLine</c>.</param>
    /// <param name="generic">Its type argument; null when it has none.</param>
    public static TDelegate Method<TDelegate>(string type, string name, Type? generic = null) where TDelegate : Delegate
    {
        var methods = Type(type).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        var method = methods.Single(method => method.Name == name);
        return (generic is null ? method : method.MakeGenericMethod(generic)).CreateDelegate<TDelegate>();
    }

    public static IDisposable New(string type, params object[] arguments) => (IDisposable)Activator.CreateInstance(Type(type), arguments)!;

    public static T Read<T>(object from, string property) => (T)from.GetType().GetProperty(property)!.GetValue(from)!;

    static Type Type(string name) => s_assembly.GetType($"Grader.Cli.{name}", throwOnError: true)!;
}

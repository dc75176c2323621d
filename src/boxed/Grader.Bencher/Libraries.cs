using System.Reflection;

namespace Grader.Bencher;

/// <summary>Assemblies that came over the pipe and that other assemblies refer to.</summary>
static class Libraries
{
    static readonly Dictionary<string, Assembly> s_loaded = [];

    static Libraries() =>
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => s_loaded.GetValueOrDefault(new AssemblyName(wanted.Name).Name!);

    public static void Add(byte[] assembly)
    {
        var loaded = Assembly.Load(assembly);
        s_loaded.Add(loaded.GetName().Name!, loaded);
    }
}

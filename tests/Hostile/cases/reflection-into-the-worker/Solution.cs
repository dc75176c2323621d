// expect: WA, RE
// why: Every static field and every method table of the worker's classes that reflection reaches is overwritten; only its own answers suffer.
using System.Reflection;

public class Solution
{
    static int s_calls;

    public float[,] Scale(float[,] matrix, float factor)
    {
        if (s_calls++ > 0) return new float[0, 0]; // once is enough, and takes a while on a busy machine
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Grader.", StringComparison.Ordinal)))
            foreach (var field in assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(type => type.GetFields(All)))
            {
                Console.WriteLine($"{field.DeclaringType}.{field.Name}");
                try
                {
                    field.SetValue(null, null);
                }
                catch (Exception refused)
                {
                    Console.WriteLine(refused.GetType().Name);
                }
            }
        return new float[0, 0];
    }
}

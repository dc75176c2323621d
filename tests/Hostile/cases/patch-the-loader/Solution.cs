// expect: RE, WA
// why: The machine code of the worker's own methods is overwritten; the process can only spoil its own answers.
using System.Reflection;
using System.Runtime.InteropServices;

public class Solution
{
    public float[,] Scale(float[,] matrix, float factor)
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var type in Assembly.GetEntryAssembly()!.GetTypes().Where(type => !type.ContainsGenericParameters))
            foreach (var method in type.GetMethods(All).Where(method => !method.IsAbstract && !method.ContainsGenericParameters))
                Marshal.WriteByte(method.MethodHandle.GetFunctionPointer(), 0xC3);
        return new float[0, 0];
    }
}

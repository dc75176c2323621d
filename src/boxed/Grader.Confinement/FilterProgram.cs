using System.Runtime.InteropServices;

namespace Grader.Confinement;

/// <summary>A program for the kernel's packet filter machine over <c>struct seccomp_data</c>, built rule by rule.</summary>
sealed class FilterProgram
{
    const ushort Load = 0x20; // BPF_LD | BPF_W | BPF_ABS
    const ushort JumpIfEqual = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    const ushort JumpIfAtLeast = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    const ushort JumpIfAnyBit = 0x45; // BPF_JMP | BPF_JSET | BPF_K
    const ushort Return = 0x06; // BPF_RET | BPF_K

    const uint LetThrough = 0x7fff0000;
    const uint Fail = 0x00050000; // with the errno in the low half
    const uint KillProcess = 0x80000000;

    const uint NumberOffset = 0, ArchitectureOffset = 4, ArgumentsOffset = 16;

    readonly List<Instruction> _instructions = [];

    /// <param name="architecture">AUDIT_ARCH_…; a call in another calling convention of the processor kills the process.</param>
    public FilterProgram(uint architecture)
    {
        Add(Load, ArchitectureOffset);
        Add(JumpIfEqual, architecture, whenTrue: 1, whenFalse: 0);
        Add(Return, KillProcess);
        Add(Load, NumberOffset);
    }

    public Instruction[] Instructions => [.. _instructions];

    public void Refuse(int number, int error)
    {
        Add(JumpIfEqual, (uint)number, whenTrue: 0, whenFalse: 1);
        Add(Return, Fail | (uint)error);
    }

    public void Allow(int number)
    {
        Add(JumpIfEqual, (uint)number, whenTrue: 0, whenFalse: 1);
        Add(Return, LetThrough);
    }

    public void RefuseFrom(int number, int error)
    {
        Add(JumpIfAtLeast, (uint)number, whenTrue: 0, whenFalse: 1);
        Add(Return, Fail | (uint)error);
    }

    public void RefuseWhereBitIsClear(int number, int argument, uint bit, int error) =>
        OnArgument(number, argument, [(JumpIfAnyBit, bit)], whenMatched: LetThrough, otherwise: Fail | (uint)error);

    public void RefuseUnlessBitOrOneOf(int number, int argument, uint bit, ReadOnlySpan<int> values, int error) =>
        OnArgument(number, argument, [(JumpIfAnyBit, bit), .. Equal(values)], whenMatched: LetThrough, otherwise: Fail | (uint)error);

    public void RefuseUnlessOneOf(int number, int argument, ReadOnlySpan<int> values, int error) =>
        OnArgument(number, argument, Equal(values), whenMatched: LetThrough, otherwise: Fail | (uint)error);

    public void RefuseTheRest(int error) => Add(Return, Fail | (uint)error);

    /// <summary>Decides one call by the low half of one argument: the kernel reads the arguments checked here as ints.</summary>
    void OnArgument(int number, int argument, (ushort Jump, uint Value)[] tests, uint whenMatched, uint otherwise)
    {
        Add(JumpIfEqual, (uint)number, whenTrue: 0, whenFalse: (byte)(tests.Length + 3));
        Add(Load, ArgumentsOffset + (8 * (uint)argument));
        for (var i = 0; i < tests.Length; i++)
        {
            Add(tests[i].Jump, tests[i].Value, whenTrue: (byte)(tests.Length - i), whenFalse: 0);
        }
        Add(Return, otherwise);
        Add(Return, whenMatched);
    }

    static (ushort, uint)[] Equal(ReadOnlySpan<int> values)
    {
        var tests = new (ushort, uint)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            tests[i] = (JumpIfEqual, (uint)values[i]);
        }
        return tests;
    }

    void Add(ushort code, uint value, byte whenTrue = 0, byte whenFalse = 0) =>
        _instructions.Add(new Instruction { Code = code, WhenTrue = whenTrue, WhenFalse = whenFalse, Value = value });

    /// <summary>The kernel's <c>struct sock_filter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Instruction
    {
        public ushort Code;
        public byte WhenTrue;
        public byte WhenFalse;
        public uint Value;
    }
}

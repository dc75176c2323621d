using System.IO.Pipes;
using System.Runtime.InteropServices;
using Grader.Confinement;

namespace Grader.Grading.Tests;

public class DescriptorsTests
{
    [Theory]
    [InlineData(true, Architecture.Arm64, true)]
    [InlineData(true, Architecture.X64, false)]
    [InlineData(false, Architecture.Arm64, false)]
    [InlineData(false, Architecture.X64, false)]
    public void Only_Apple_Silicon_takes_variable_arguments_from_the_stack(bool isApple, Architecture architecture, bool onStack) =>
        Assert.Equal(onStack, VariadicCalls.AreOnStack(isApple, architecture));

    [Fact]
    public void A_descriptor_that_is_kept_from_others_is_closed_when_a_program_is_executed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // the flags are read from /proc
        }
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var descriptor = pipe.GetClientHandleAsString();
        Assert.False(IsClosedOnExec(descriptor));
        Descriptors.KeepFromOthers(descriptor);
        Assert.True(IsClosedOnExec(descriptor));
    }

    static bool IsClosedOnExec(string descriptor)
    {
        const int CloseOnExec = 0x80000; // O_CLOEXEC
        var flags = File.ReadLines($"/proc/self/fdinfo/{descriptor}").Single(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
    }
}

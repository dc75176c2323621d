using System.Diagnostics;

namespace Grader.Engine.Boxes;

/// <summary>No walls but the process boundary.</summary>
sealed class BareProcess : Sandbox
{
    public override IsolationLevel Level => IsolationLevel.Process;

    protected override ProcessStartInfo Command(BoxSpecification box, IReadOnlyList<string> arguments)
    {
        var program = box.Program.Command(box.Components);
        return WithEnvironment(new ProcessStartInfo(program[0], [.. program[1..], .. arguments]) { WorkingDirectory = Path.GetTempPath() }, box);
    }
}

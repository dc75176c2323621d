using System.Collections.Immutable;
using System.Diagnostics;

namespace Grader.Engine.Boxes;

/// <summary>No walls but the process boundary.</summary>
sealed class BareProcess : Sandbox
{
    public override IsolationLevel Level => IsolationLevel.Process;

    protected override ProcessStartInfo Command(BoxSpecification box, ImmutableArray<string> program) =>
        WithEnvironment(new ProcessStartInfo(program[0], program[1..]) { WorkingDirectory = Path.GetTempPath() }, box);
}

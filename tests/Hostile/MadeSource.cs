using Grader.Engine;

namespace Hostile.Tests;

/// <summary>Submissions that are too large to keep as files.</summary>
static class MadeSource
{
    public static Submission Make(string name) => name switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "nothing makes this case"),
    };
}

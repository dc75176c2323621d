namespace Grader.Engine;

/// <summary>
/// A name whose bytes are no UTF-8, as archives of older systems hold it. It is listed with U+FFFD in the place of what could not be
/// read, and what is listed so cannot be opened.
/// </summary>
static class UnreadableName
{
    public const string Refusal = "its name is no UTF-8; rename it";

    public static bool IsIn(string path) => Path.GetFileName(path).Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path);
}

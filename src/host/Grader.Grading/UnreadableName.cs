namespace Grader.Grading;

/// <summary>
/// A file name whose bytes are not UTF-8, as in archives of older systems. It is listed with U+FFFD in place of what could not be read, and
/// cannot be opened by the listed name.
/// </summary>
static class UnreadableName
{
    public const string Refusal = "its name is no UTF-8; rename it";

    public static bool IsIn(string path) => Path.GetFileName(path).Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(path);
}

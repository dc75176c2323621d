using System.Text;
using Grader.Grading;
using Grader.Grading.Compiling;
using Grader.Sandboxing;
using Grader.Testing;

namespace Hostile.Tests;

/// <summary>
/// One folder of <c>cases/</c>: a submission, and in its first lines what it deserves. Source that would be too large or too strange to
/// keep as a file is made by <see cref="MadeSource"/>; the header then stands in <c>case.txt</c>.
/// </summary>
/// <param name="Expected">Codes of the verdicts that are right.</param>
/// <param name="Says">Texts that the report must hold.</param>
/// <param name="Why">What is tried, in a sentence.</param>
public sealed record HostileCase(string Name, Submission Submission, IReadOnlyList<string> Expected, IReadOnlyList<string> Says, string Why)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Hostile");

    /// <summary>The same for all tests: what has been compiled once is not compiled again.</summary>
    public static ChecksCache Cache(Components components) =>
        ChecksCache.Below(Path.Combine(Repository.Root, "artifacts", "cache-of-tests", "grader", "checks"), components);

    public static IEnumerable<string> Names =>
        Directory.GetDirectories(Path.Combine(Folder, "cases")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public static HostileCase Read(string name)
    {
        var folder = Path.Combine(Folder, "cases", name);
        var header = Header(folder);
        return new HostileCase(name, Source(name, folder), ExpectedIn(header), Field(header, "says"), Field(header, "why").Single());
    }

    /// <summary>Whether a case may end with the compiler, so that nothing of it runs.</summary>
    public static bool MayNotCompile(string name) => ExpectedIn(Header(Path.Combine(Folder, "cases", name))).Contains("CE");

    /// <summary>Whether a case takes long and the gate has another of its kind, so that the full tier alone tries it.</summary>
    public static bool IsLeftToTheFullTier(string name) => Field(Header(Path.Combine(Folder, "cases", name)), "tier").Contains("full");

    static string[] ExpectedIn(string[] header) => Field(header, "expect").Single().Split(',', StringSplitOptions.TrimEntries);

    static Submission Source(string name, string folder) =>
        Directory.GetFiles(folder).Any(file => Path.GetFileName(file) != "case.txt")
            ? Submission.Read(Directory.GetFiles(folder, "*.cs*").Length > 1 ? folder : MainFile(folder))
            : MadeSource.Make(name);

    static string MainFile(string folder) => Directory.GetFiles(folder, "*.cs*")
        .OrderByDescending(file => Path.GetFileNameWithoutExtension(file) is "Solution" or "main")
        .ThenBy(file => file, StringComparer.Ordinal).First();

    static string[] Header(string folder)
    {
        var noted = Path.Combine(folder, "case.txt");
        return [.. File.ReadLines(File.Exists(noted) ? noted : MainFile(folder), Encoding.UTF8).Take(8)];
    }

    static IReadOnlyList<string> Field(string[] header, string key) =>
        [.. header
            .Select(line => line.TrimStart('\uFEFF'))
            .Where(line => line.StartsWith($"// {key}:", StringComparison.Ordinal))
            .Select(line => line[$"// {key}:".Length..].Trim())];
}

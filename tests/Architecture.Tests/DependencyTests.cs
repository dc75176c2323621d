using System.Text.Json;
using System.Xml.Linq;
using Grader.Testing;

namespace Architecture.Tests;

/// <summary>The directions that docs/architecture.md draws, held by the project files and by what the compiled code uses.</summary>
public class DependencyTests
{
    /// <summary>What each project may reference directly.</summary>
    static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Grader.Protocol"] = [],
        ["Grader.Confinement"] = ["Grader.Protocol"],
        ["Grader.Numerics"] = [],
        ["Grader.Problems"] = ["Grader.Confinement", "Grader.Protocol"],
        ["Grader.Compiler"] = ["Grader.Confinement", "Grader.Protocol"],
        ["Grader.Worker"] = ["Grader.Confinement", "Grader.Protocol"],
        ["Grader.LibTorch"] = [],
        ["Grader.Bencher"] = ["Grader.Confinement", "Grader.Protocol", "Grader.Worker"],
        ["Grader.Sandboxing"] = ["Grader.Confinement", "Grader.Protocol"],
        ["Grader.Checks"] = ["Grader.Confinement", "Grader.Numerics", "Grader.Problems", "Grader.Protocol"],
        ["Grader.Grading"] = ["Grader.Checks", "Grader.Sandboxing"],
        ["Grader.Authoring"] = ["Grader.Grading"],
        ["Grader.Practice"] = ["Grader.Problems"],
        ["Grader.Reports"] = ["Grader.Grading"],
        ["Grader.Cli"] = ["Grader.Authoring", "Grader.Practice", "Grader.Reports"],
    };

    /// <summary>What must never lie beside the host's own files, because it reads or runs what nobody trusts.</summary>
    static readonly string[] s_boxedOnly = ["Microsoft.CodeAnalysis", "TorchSharp", "libtorch", "BenchmarkDotNet"];

    [Fact]
    public void Projects_reference_only_what_lies_below_them()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(s_allowed.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.All(References(project), reference => Assert.Contains(reference, s_allowed[name]));
        }
    }

    /// <summary>How a process confines itself is the only boxed code that the host loads: it finds out what the kernel can do.</summary>
    [Fact]
    public void What_is_trusted_loads_nothing_of_what_is_boxed_but_the_confinement()
    {
        var sources = Path.Combine(Repository.Root, "src");
        var boxed = Directory.GetDirectories(Path.Combine(sources, "boxed")).Select(Path.GetFileName).ToList();
        var trusted = Directory.GetFiles(Path.Combine(sources, "host"), "*.csproj", SearchOption.AllDirectories);
        Assert.NotEmpty(trusted);
        Assert.Contains("Grader.Worker", boxed);
        Assert.All(trusted.SelectMany(References), reference => Assert.DoesNotContain(reference, boxed.Except(["Grader.Confinement"])));
    }

    [Fact]
    public void Namespaces_use_those_that_edges_txt_allows_and_no_others()
    {
        var allowed = ReadAllowed();
        var used = NamespaceEdges.Read(s_allowed.Keys.Except(["Grader.LibTorch"]).Select(Assembly));
        var found = used.Select(edge => $"{edge.Key}: {string.Join(' ', edge.Value)}".TrimEnd());
        var listed = allowed.Select(edge => $"{edge.Key}: {string.Join(' ', edge.Value)}".TrimEnd());
        // a line that is not listed is a new direction; one that is not found is no longer needed
        Assert.Equal(listed, found);
    }

    [Fact]
    public void Namespaces_have_no_cycles()
    {
        var allowed = ReadAllowed();
        foreach (var start in allowed.Keys)
        {
            Assert.DoesNotContain(start, Reachable(start, allowed));
        }
    }

    [Fact]
    public void The_host_references_neither_Roslyn_nor_TorchSharp()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "publish", "Grader.Cli", "release");
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "grader.deps.json")));
        var libraries = dependencies.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToList();
        Assert.Contains(libraries, library => library.StartsWith("CsCheck/", StringComparison.Ordinal)); // it is the right list
        Assert.DoesNotContain(libraries.Concat(Directory.GetFiles(folder, "*.dll").Select(Path.GetFileName)), IsForBoxesOnly);
    }

    static bool IsForBoxesOnly(string? name) => s_boxedOnly.Any(boxed => name!.StartsWith(boxed, StringComparison.OrdinalIgnoreCase));

    static SortedDictionary<string, SortedSet<string>> ReadAllowed()
    {
        var allowed = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "edges.txt")).Where(line => !line.StartsWith('#')))
        {
            var (name, used) = line.Split(':') is [var before, var after] ? (before, after) : throw new FormatException(line);
            allowed.Add(name, new SortedSet<string>(used.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal));
        }
        return allowed;
    }

    static HashSet<string> Reachable(string start, SortedDictionary<string, SortedSet<string>> uses)
    {
        var reached = new HashSet<string>();
        var pending = new Stack<string>(uses[start]);
        while (pending.TryPop(out var name))
        {
            if (reached.Add(name) && uses.TryGetValue(name, out var next))
            {
                foreach (var further in next)
                {
                    pending.Push(further);
                }
            }
        }
        return reached;
    }

    /// <summary>The compiled project, without machine code.</summary>
    static string Assembly(string project)
    {
        var name = project == "Grader.Cli" ? "grader" : project;
        return Path.Combine(Repository.Root, "artifacts", "bin", project, "release", name + ".dll");
    }

    /// <summary>References that are loaded; a component that is only started is built beside, not depended on.</summary>
    static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}

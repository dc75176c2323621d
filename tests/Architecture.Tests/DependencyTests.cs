using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>The dependency direction that docs/architecture.md draws, held by the project files and the source.</summary>
public class DependencyTests
{
    internal static string Root { get; } = FindRoot();

    /// <summary>What each project may reference directly.</summary>
    static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Grader.Contracts"] = [],
        ["Grader.Confinement"] = ["Grader.Contracts"],
        ["Grader.Numerics"] = [],
        ["Grader.Problems"] = ["Grader.Confinement", "Grader.Contracts"],
        ["Grader.Compiler"] = ["Grader.Confinement", "Grader.Contracts"],
        ["Grader.Worker"] = ["Grader.Confinement", "Grader.Contracts"],
        ["Grader.LibTorch"] = [],
        ["Grader.Bencher"] = ["Grader.Confinement", "Grader.Contracts", "Grader.Worker"],
        ["Grader.Engine"] = ["Grader.Confinement", "Grader.Contracts", "Grader.Numerics", "Grader.Problems"],
        ["Grader.Practice"] = ["Grader.Problems"],
        ["Grader.Reports"] = ["Grader.Engine"],
        ["Grader.Cli"] = ["Grader.Engine", "Grader.Practice", "Grader.Reports"],
    };

    [Fact]
    public void Projects_reference_only_what_lies_below_them()
    {
        var projects = Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(s_allowed.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.All(References(project), reference => Assert.Contains(reference, s_allowed[name]));
        }
    }

    [Fact]
    public void The_host_references_neither_Roslyn_nor_TorchSharp()
    {
        string[] hostProjects =
        [
            "Grader.Contracts", "Grader.Numerics", "Grader.Problems", "Grader.Practice", "Grader.Engine", "Grader.Reports", "Grader.Cli",
        ];
        foreach (var name in hostProjects)
        {
            var packages = XDocument.Load(ProjectFile(name)).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value);
            Assert.DoesNotContain(
                packages,
                package => package.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    || package.StartsWith("TorchSharp", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Namespaces_have_no_cycles()
    {
        var uses = new Dictionary<string, HashSet<string>>();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            var declaration = lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            var own = declaration?["namespace ".Length..].TrimEnd(';');
            if (own is null)
            {
                continue; // top-level statements: nothing can depend on them
            }
            var imported = lines
                .Where(line => line.StartsWith("using Grader.", StringComparison.Ordinal))
                .Select(line => line["using ".Length..].TrimEnd(';'));
            if (!uses.TryGetValue(own, out var known))
            {
                uses[own] = known = [];
            }
            known.UnionWith(imported.Where(name => name != own));
        }
        foreach (var start in uses.Keys)
        {
            Assert.DoesNotContain(start, Reachable(start, uses));
        }
    }

    static HashSet<string> Reachable(string start, Dictionary<string, HashSet<string>> uses)
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

    /// <summary>References that are loaded; a component that is only started is built beside, not depended on.</summary>
    static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    static string ProjectFile(string name) => Path.Combine(Root, "src", name, name + ".csproj");

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Grader.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Grader.sln above the tests");
        }
        return folder;
    }
}

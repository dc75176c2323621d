using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Grader.Benchmarks.Peers;

/// <summary>Hugging Face's trainer in a process of node's, which trains on a file whenever it is asked to and times itself.</summary>
sealed class HuggingFace : IDisposable
{
    const string Answer = "trained ";

    readonly Process process;
    readonly string saved = Path.GetTempFileName();

    /// <param name="modules">The folder node_modules that holds <c>tokenizers</c>.</param>
    /// <param name="text">The file to train on.</param>
    public HuggingFace(string modules, string text, int threads)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "benchmarks", "hugging-face.js"), text, saved])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_PATH"] = modules;
        start.Environment["RAYON_NUM_THREADS"] = $"{threads}";
        start.Environment["TOKENIZERS_PARALLELISM"] = "true";
        process = Process.Start(start)!;
    }

    /// <summary>Trains and returns how many milliseconds that took.</summary>
    public double Train()
    {
        process.StandardInput.WriteLine();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(Answer, StringComparison.Ordinal)) // the library writes lines about its progress
                return double.Parse(line[Answer.Length..], CultureInfo.InvariantCulture);
        }
        throw new InvalidOperationException("node has ended");
    }

    /// <summary>The merges of the last training, as the two strings joined, in the characters that stand for bytes.</summary>
    public List<(string Left, string Right)> Merges()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(saved));
        var merges = json.RootElement.GetProperty("model").GetProperty("merges");
        return [.. merges.EnumerateArray().Select(x => (x[0].GetString()!, x[1].GetString()!))];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        File.Delete(saved);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Grader.Engine.Examining;
using Grader.Engine.Inspecting;
using Grader.Problems;
using Spectre.Console;
using static Grader.Cli.Reports.Showing;

namespace Grader.Cli.Reports;

/// <summary>An inspection on the terminal, within 100 columns: curves, a line for each layer, the batches. It shows and does not judge.</summary>
static class InspectionText
{
    const int Wide = 60, Narrow = 20, NameWidth = 28;

    /// <summary>Layers of a table; of more, the first and the last.</summary>
    const int MaxRows = 14;

    public static void Write(Problem problem, string path, Seed seed, Recording recording, IAnsiConsole console)
    {
        console.MarkupLine($"[bold]{Safe(problem.Id)}[/] [grey]· {Safe(Path.GetFileName(path))} · seed {seed} · {recording.Steps} steps[/]");
        if (recording.Failure is { } failure)
        {
            console.MarkupLine($"[red]training ended early: {Safe(failure)}[/]");
        }
        console.WriteLine();
        Curve(console, "loss", recording["loss"]);
        Curve(console, "learning rate", recording["rate"]);
        if (recording.HeldOut is { } heldOut)
        {
            console.MarkupLine($"  {"held-out",-16} {Number(heldOut)}");
        }
        Layers(console, recording);
        Outputs(console, recording);
        Batches(console, recording);
        Probes(console, recording);
    }

    static void Curve(IAnsiConsole console, string name, ImmutableArray<float> values, bool logarithmic = false)
    {
        if (values.IsEmpty)
        {
            return;
        }
        if (values.All(value => value == values[0]))
        {
            console.MarkupLine($"  {name,-16} {Number(values[0])} throughout");
            return;
        }
        console.MarkupLine($"  {name,-16} [blue]{Sparkline.Draw(values, Wide, logarithmic)}[/]");
        console.MarkupLine($"  {"",-16} [grey]first {Number(values[0])} · last {Number(values[^1])} · {Range(values)}[/]");
    }

    /// <summary>Of the finite values: where a loss turns into NaN, what it was before is of interest.</summary>
    static string Range(ImmutableArray<float> values)
    {
        var finite = values.Where(float.IsFinite).ToList();
        var lost = values.Length - finite.Count;
        return (finite.Count == 0 ? "never finite" : $"least {Number(finite.Min())} · most {Number(finite.Max())}") + (lost == 0 || finite.Count == 0 ? "" : $" · not finite {lost} times, first at step {values.IndexOf(values.First(value => !float.IsFinite(value))) + 1}");
    }

    static void Layers(IAnsiConsole console, Recording recording)
    {
        var weights = recording.Weights;
        if (weights.IsEmpty)
        {
            return;
        }
        var table = Table("weights, first layer first", "gradient norm over time (log)", "first", "last", "update / weight", "moved");
        foreach (var name in Shown(weights))
        {
            if (name is null)
            {
                table.AddRow("  …", "", "", "", "", "");
                continue;
            }
            var gradient = recording[$"gradient/{name}"];
            var ratios = recording[$"update/{name}"].Zip(recording[$"weight/{name}"], (update, weight) => update / weight).Where(float.IsFinite).ToList();
            table.AddRow(
                "  " + Safe(name), $"[blue]{Sparkline.Draw(gradient, Narrow, logarithmic: true)}[/]", Number(gradient.FirstOrDefault()), Number(gradient.LastOrDefault()),
                ratios.Count == 0 ? "" : Number(ratios.Order().ElementAt(ratios.Count / 2)), recording.Single($"moved/{name}") is { } moved ? moved == 0 ? "[bold]never[/]" : float.IsNaN(moved) ? "to NaN" : !float.IsFinite(moved) ? "from 0" : moved.ToString("P0", CultureInfo.InvariantCulture) : "");
        }
        console.WriteLine();
        console.Write(table);
        var total = Total(recording, recording.Of("gradient"));
        if (!total.IsEmpty)
        {
            console.WriteLine();
            Curve(console, "gradient, all", total, logarithmic: true);
        }
        var unmoved = recording.Of("moved").Where(name => recording.Single($"moved/{name}") == 0).ToList();
        if (unmoved.Count > 0)
        {
            console.MarkupLine($"  parameters that never change: {Safe(string.Join(", ", unmoved.Take(6)))}{(unmoved.Count > 6 ? ", …" : "")}");
        }
    }

    /// <summary>Norm of the whole gradient, step by step.</summary>
    static ImmutableArray<float> Total(Recording recording, ImmutableArray<string> parameters)
    {
        var series = parameters.Select(name => recording[$"gradient/{name}"]).ToList();
        return [.. Enumerable.Range(0, series.Min(values => values.Length)).Select(i => MathF.Sqrt(series.Sum(values => values[i] * values[i])))];
    }

    static void Outputs(IAnsiConsole console, Recording recording)
    {
        var layers = recording.Of("output-mean");
        if (layers.IsEmpty)
        {
            return;
        }
        var table = Table("outputs of each layer", "deviation over time (log)", "mean", "deviation", "zero", "at the ends");
        foreach (var name in Shown(layers))
        {
            if (name is null)
            {
                table.AddRow("  …", "", "", "", "", "");
                continue;
            }
            var deviation = recording[$"output-deviation/{name}"];
            table.AddRow(
                "  " + Safe(name), $"[blue]{Sparkline.Draw(deviation, Narrow, logarithmic: true)}[/]", Number(recording[$"output-mean/{name}"].LastOrDefault()), Number(deviation.LastOrDefault()),
                Share(recording[$"output-zeros/{name}"]), Share(recording[$"output-ends/{name}"]));
        }
        console.WriteLine();
        console.Write(table);
        console.MarkupLine("  [grey]at the end of training; at the ends: of a range of 0 to 1 or −1 to 1[/]");
    }

    static void Batches(IAnsiConsole console, Recording recording)
    {
        console.WriteLine();
        if (!recording["input-mean"].IsEmpty)
        {
            console.MarkupLine($"  inputs in training    mean {Number(recording["input-mean"].Average())} · deviation {Number(recording["input-deviation"].Average())}");
        }
        if (!recording["evaluation-input-mean"].IsEmpty)
        {
            console.MarkupLine($"  inputs in evaluation  mean {Number(recording["evaluation-input-mean"].Average())} · deviation {Number(recording["evaluation-input-deviation"].Average())}");
        }
        var classes = recording.Of("class").Select(name => (Name: name, Count: recording.Single($"class/{name}") ?? 0)).OrderBy(entry => entry.Name.Length).ThenBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (classes.Count > 0)
        {
            var sum = classes.Sum(entry => entry.Count);
            console.MarkupLine($"  labels fed            {Safe(string.Join("  ", classes.Take(12).Select(entry => $"{entry.Name}: {(entry.Count / sum).ToString("P0", CultureInfo.InvariantCulture)}")))}{(classes.Count > 12 ? "  …" : "")}");
            console.MarkupLine($"  largest class         [blue]{Sparkline.Draw(recording["batch-largest-class"], Narrow)}[/] of a batch, {Share(recording["batch-largest-class"])} in the last");
        }
        if (recording.Single("rows-fed") is > 0 and { } fed)
        {
            console.MarkupLine($"  rows fed              {Number(fed)}, {Number(recording.Single("rows-different") ?? 0)} different ones, {Number(recording.Single("rows-with-two-labels") ?? 0)} of these with more than one label");
        }
        if (recording.Single("shown-columns") is { } columns && recording["shown-labels"] is { IsEmpty: false } labels)
        {
            console.MarkupLine("  [grey]the first batch begins[/]");
            foreach (var (row, label) in recording["shown-rows"].Chunk(Math.Max(1, (int)columns)).Zip(labels))
            {
                console.MarkupLine($"    {string.Join(' ', row.Take(8).Select(number => Number(number).PadLeft(9)))}{(row.Length > 8 ? " …" : "")}   label {Number(label)}");
            }
        }
    }

    static void Probes(IAnsiConsole console, Recording recording)
    {
        if (recording.Probes.IsEmpty)
        {
            return;
        }
        console.WriteLine();
        console.MarkupLine("  [bold]asked afterwards[/]");
        foreach (var probe in recording.Probes)
        {
            console.MarkupLine($"    {Safe(probe.Question)} {Number(probe.Answer)}");
        }
    }

    static IEnumerable<string?> Shown(ImmutableArray<string> names) =>
        names.Length <= MaxRows ? names : (string?[])[.. names[..(MaxRows / 2)], null, .. names[^(MaxRows / 2)..]];

    static Table Table(string first, string second, params string[] others)
    {
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn($"  [bold]{first}[/]").Width(NameWidth).NoWrap()).AddColumn(new TableColumn($"[bold]{second}[/]").NoWrap());
        foreach (var name in others)
        {
            table.AddColumn(new TableColumn($"[bold]{name}[/]").RightAligned().NoWrap());
        }
        return table;
    }

    static string Share(ImmutableArray<float> values) => values.IsEmpty ? "" : values[^1].ToString("P0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using Grader.Grading.Examining;
using Grader.Grading.Inspecting;
using Grader.Problems;
using Spectre.Console;
using static Grader.Cli.Reports.SafeText;
using static Grader.Reports.NumberText;

namespace Grader.Cli.Reports;

/// <summary>
/// An inspection on the terminal, as wide as the terminal and at most 100 columns: curves, a line for each layer, the batches. It shows and
/// does not judge.
/// </summary>
static class InspectionText
{
    const int MaxWidth = 100, MaxCurve = 60, ShortCurve = 20;

    /// <summary>Characters before a curve, and before a fact about the batches.</summary>
    const int LabelWidth = 19, BatchWidth = 24;

    /// <summary>The largest number of layers in a table; if there are more, the first and the last are shown.</summary>
    const int MaxRows = 14;

    /// <summary>What there is to look at, in order.</summary>
    public static ImmutableArray<Look> Looks { get; } =
    [
        new("curves", Curves), new("layers", Layers), new("outputs", Outputs), new("batches", Batches), new("probes", Probes),
    ];

    public static void Write(Problem problem, string path, Seed seed, Recording recording, IAnsiConsole console)
    {
        WriteHead(problem, path, seed, recording, console);
        foreach (var look in Looks)
        {
            Write(look, recording, console);
        }
    }

    public static void WriteHead(Problem problem, string path, Seed seed, Recording recording, IAnsiConsole console)
    {
        console.MarkupLine(
            $"[bold]{Safe(problem.Id)}[/] [grey]· {Safe(Path.GetFileName(path))} · seed {seed} · {recording.Steps} steps[/]");
        if (recording.Failure is { } failure)
        {
            console.MarkupLine($"[red]training ended early: {Safe(failure)}[/]");
        }
    }

    public static void Write(Look look, Recording recording, IAnsiConsole console) =>
        look.Draw(console, Math.Min(console.Profile.Width, MaxWidth), recording);

    static void Curves(IAnsiConsole console, int width, Recording recording)
    {
        console.WriteLine();
        Curve(console, width, "loss", recording["loss"]);
        Curve(console, width, "learning rate", recording["rate"]);
        if (recording.HeldOut is { } heldOut)
        {
            console.MarkupLine($"  {"held-out",-16} {Number(heldOut)}");
        }
    }

    static void Curve(IAnsiConsole console, int width, string name, ImmutableArray<float> values, bool logarithmic = false)
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
        console.MarkupLine($"  {name,-16} [blue]{Sparkline.Draw(values, Math.Min(MaxCurve, width - LabelWidth - 1), logarithmic)}[/]");
        var text = $"first {Number(values[0])} · last {Number(values[^1])} · {Range(values)}";
        console.MarkupLine($"{new string(' ', LabelWidth)}[grey]{WordWrap.Hanging(text, width, LabelWidth)}[/]");
    }

    /// <summary>The range of the finite values: if a loss turns into NaN, its values before that are of interest.</summary>
    static string Range(ImmutableArray<float> values)
    {
        var finite = values.Where(float.IsFinite).ToList();
        var lost = values.Length - finite.Count;
        if (finite.Count == 0)
        {
            return "never finite";
        }
        var range = $"least {Number(finite.Min())} · most {Number(finite.Max())}";
        if (lost == 0)
        {
            return range;
        }
        var first = values.IndexOf(values.First(value => !float.IsFinite(value))) + 1;
        return $"{range} · not finite {lost} times, first at step {first}";
    }

    static void Layers(IAnsiConsole console, int width, Recording recording)
    {
        var weights = recording.Weights;
        if (weights.IsEmpty)
        {
            return;
        }
        console.WriteLine();
        new LayerTable("weights,\nfirst layer first", Shown(weights), "gradient\nnorm (log)", name => recording[$"gradient/{name}"])
        {
            BesideTheCurve =
            [
                new("first", name => Number(recording[$"gradient/{name}"].FirstOrDefault())),
                new("last", name => Number(recording[$"gradient/{name}"].LastOrDefault())),
            ],
            Others =
            [
                new("update /\nweight", name => UpdateRatio(recording, name)),
                new("moved", name => Moved(recording.Single($"moved/{name}"))),
            ],
        }.Write(console, width);
        var total = Total(recording, recording.Of("gradient"));
        if (!total.IsEmpty)
        {
            console.WriteLine();
            Curve(console, width, "gradient, all", total, logarithmic: true);
        }
        var unmoved = recording.Of("moved").Where(name => recording.Single($"moved/{name}") == 0).ToList();
        if (unmoved.Count > 0)
        {
            Line(console, width, $"  parameters that never change: {string.Join(", ", unmoved.Take(6))}{(unmoved.Count > 6 ? ", …" : "")}");
        }
    }

    /// <summary>The median over all steps.</summary>
    static string UpdateRatio(Recording recording, string name)
    {
        var ratios = recording[$"update/{name}"].Zip(recording[$"weight/{name}"], (update, weight) => update / weight).Where(float.IsFinite)
            .ToList();
        return ratios.Count == 0 ? "" : Number(ratios.Order().ElementAt(ratios.Count / 2));
    }

    static string Moved(float? moved) => moved switch
    {
        null => "",
        0 => "never",
        float.NaN => "to NaN",
        { } share when !float.IsFinite(share) => "from 0",
        { } share => share.ToString("P0", CultureInfo.InvariantCulture),
    };

    /// <summary>Norm of the whole gradient, step by step.</summary>
    static ImmutableArray<float> Total(Recording recording, ImmutableArray<string> parameters)
    {
        var series = parameters.Select(name => recording[$"gradient/{name}"]).ToList();
        var steps = series.Min(values => values.Length);
        return [.. Enumerable.Range(0, steps).Select(i => MathF.Sqrt(series.Sum(values => values[i] * values[i])))];
    }

    static void Outputs(IAnsiConsole console, int width, Recording recording)
    {
        var layers = recording.Of("output-mean");
        if (layers.IsEmpty)
        {
            return;
        }
        console.WriteLine();
        new LayerTable("outputs of\neach layer", Shown(layers), "deviation\n(log)", name => recording[$"output-deviation/{name}"])
        {
            BesideTheCurve =
            [
                new("mean", name => Number(recording[$"output-mean/{name}"].LastOrDefault())),
                new("deviation", name => Number(recording[$"output-deviation/{name}"].LastOrDefault())),
            ],
            Others =
            [
                new("zero", name => Share(recording[$"output-zeros/{name}"])),
                new("at the\nends", name => Share(recording[$"output-ends/{name}"])),
            ],
        }.Write(console, width);
        Line(console, width, "  at the end of training; at the ends: of a range of 0 to 1 or −1 to 1", "grey");
    }

    static void Batches(IAnsiConsole console, int width, Recording recording)
    {
        console.WriteLine();
        if (!recording["input-mean"].IsEmpty)
        {
            var (mean, deviation) = (recording["input-mean"].Average(), recording["input-deviation"].Average());
            Fact("inputs in training", $"mean {Number(mean)} · deviation {Number(deviation)}");
        }
        if (!recording["evaluation-input-mean"].IsEmpty)
        {
            var mean = recording["evaluation-input-mean"].Average();
            var deviation = recording["evaluation-input-deviation"].Average();
            Fact("inputs in evaluation", $"mean {Number(mean)} · deviation {Number(deviation)}");
        }
        var classes = recording.Of("class").Select(name => (Name: name, Count: recording.Single($"class/{name}") ?? 0))
            .OrderBy(entry => entry.Name.Length).ThenBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        if (classes.Count > 0)
        {
            var sum = classes.Sum(entry => entry.Count);
            var shares = classes.Take(12).Select(entry =>
                $"{entry.Name}: {(entry.Count / sum).ToString("P0", CultureInfo.InvariantCulture)}");
            Fact("labels fed", $"{string.Join(" · ", shares)}{(classes.Count > 12 ? " · …" : "")}");
            var largest = recording["batch-largest-class"];
            Fact("largest class", $"{Sparkline.Draw(largest, ShortCurve)} of a batch, {Share(largest)} in the last");
        }
        if (recording.Single("rows-fed") is > 0 and { } fed)
        {
            var different = Number(recording.Single("rows-different") ?? 0);
            var ambiguous = Number(recording.Single("rows-with-two-labels") ?? 0);
            Fact("rows fed", $"{Number(fed)}, {different} different ones, {ambiguous} of these with more than one label");
        }
        FirstBatch(console, width, recording);

        void Fact(string name, string text) => console.MarkupLine(
            $"  {name,-20}  {string.Join($"\n{new string(' ', BatchWidth)}", WordWrap.Lines(text, width - BatchWidth).Select(Safe))}");
    }

    /// <summary>Shows as many columns of the first rows as there is room for.</summary>
    static void FirstBatch(IAnsiConsole console, int width, Recording recording)
    {
        const int Cell = 10, Around = 20;
        if (recording.Single("shown-columns") is { } columns && recording["shown-labels"] is { IsEmpty: false } labels)
        {
            var shown = Math.Clamp((width - Around) / Cell, 1, 8);
            console.MarkupLine("  [grey]the first batch begins[/]");
            foreach (var (row, label) in recording["shown-rows"].Chunk(Math.Max(1, (int)columns)).Zip(labels))
            {
                var cells = string.Join(' ', row.Take(shown).Select(number => Number(number).PadLeft(Cell - 1)));
                console.MarkupLine($"    {cells}{(row.Length > shown ? " …" : "")}   label {Number(label)}");
            }
        }
    }

    static void Probes(IAnsiConsole console, int width, Recording recording)
    {
        if (recording.Probes.IsEmpty)
        {
            return;
        }
        console.WriteLine();
        console.MarkupLine("  [bold]asked afterwards[/]");
        foreach (var probe in recording.Probes)
        {
            Line(console, width, $"    {probe.Question} {Number(probe.Answer)}");
        }
    }

    /// <summary>Writes text broken between words; all its lines keep the first indentation.</summary>
    static void Line(IAnsiConsole console, int width, string text, string style = "default")
    {
        var indent = text.Length - text.TrimStart().Length;
        foreach (var line in WordWrap.Lines(text, width - indent))
        {
            console.MarkupLine($"{new string(' ', indent)}[{style}]{Safe(line)}[/]");
        }
    }

    static ImmutableArray<string?> Shown(ImmutableArray<string> names) =>
        names.Length <= MaxRows ? [.. names] : [.. names[..(MaxRows / 2)], null, .. names[^(MaxRows / 2)..]];

    static string Share(ImmutableArray<float> values) => values.IsEmpty ? "" : values[^1].ToString("P0", CultureInfo.InvariantCulture);
}

/// <summary>One thing that an inspection shows.</summary>
/// <param name="Draw">On a screen that is so many characters wide; nothing if there is nothing to see.</param>
sealed record Look(string Name, Action<IAnsiConsole, int, Recording> Draw);

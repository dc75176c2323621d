// Compiled into a kata's submission when it is inspected, in place of the calls that WatchRewriter finds. It observes and changes nothing:
// each method does what the call did. Nothing trusts its records: they are shown, and decide nothing.
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

static class GraderWatch
{
    /// <summary>The largest number of values kept per series; the rest of a longer run is dropped.</summary>
    const int MaxLength = 4000;

    const int MaxClasses = 64;

    /// <summary>Rows and columns of the batch that is shown.</summary>
    const int ShownRows = 6, ShownColumns = 64;

    static readonly Dictionary<string, List<float>> s_series = new();
    static readonly HashSet<nn.Module> s_roots = new(ReferenceEqualityComparer.Instance);
    static readonly Dictionary<IntPtr, string> s_names = new();
    static readonly Dictionary<string, (Tensor First, Tensor Parameter)> s_parameters = new();
    static readonly Dictionary<int, long> s_labelOfRow = new();
    static readonly HashSet<int> s_relabelled = new();
    static int s_depth;
    static float[]? s_rows;
    static int s_columns;
    static float s_loss = float.NaN;
    static int s_fed;

    public static string[] Names()
    {
        Finish();
        return s_series.Keys.ToArray();
    }

    public static float[] Series(string name) => s_series.TryGetValue(name, out var values) ? values.ToArray() : Array.Empty<float>();

    public static TResult Forward<T1, TResult>(nn.Module<T1, TResult> module, T1 input)
    {
        Enter(module, input);
        try
        {
            return module.call(input);
        }
        finally
        {
            s_depth--;
        }
    }

    public static TResult Forward<T1, T2, TResult>(nn.Module<T1, T2, TResult> module, T1 input, T2 second)
    {
        if (module is Loss<T1, T2, TResult> && second is Tensor target)
        {
            Labels(target);
        }
        Enter(module, input);
        try
        {
            return module.call(input, second);
        }
        finally
        {
            s_depth--;
        }
    }

    /// <summary>The target of a classification loss.</summary>
    public static Tensor Labels(Tensor target)
    {
        if (target.dtype == ScalarType.Int64 && is_grad_enabled())
        {
            using var scope = NewDisposeScope();
            Batch(target.detach().flatten().data<long>().ToArray());
        }
        return target;
    }

    /// <summary>The tensor that backward is called on.</summary>
    public static Tensor Loss(Tensor loss)
    {
        if (loss.numel() == 1)
        {
            using var scope = NewDisposeScope();
            s_loss = loss.detach().to(float32).item<float>();
        }
        return loss;
    }

    public static Tensor? Step(optim.Optimizer optimizer, Func<Tensor>? closure = null)
    {
        var weights = new List<(string Name, Tensor Before, Parameter Parameter)>();
        using (NewDisposeScope())
        using (no_grad())
        {
            if (closure is null)
            {
                Measure(optimizer, weights);
                optimizer.step();
                Compare(weights);
                return null;
            }
        }
        return optimizer.step(() =>
        {
            var loss = closure();
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            Measure(optimizer, weights);
            return loss;
        });
    }

    static void Measure(optim.Optimizer optimizer, List<(string, Tensor, Parameter)> weights)
    {
        Add("loss", s_loss);
        Add("rate", (float)optimizer.ParamGroups.First().LearningRate);
        var i = 0;
        foreach (var parameter in optimizer.parameters())
        {
            var name = s_names.TryGetValue(parameter.Handle, out var known) ? known : $"parameter {i}";
            i++;
            Add($"gradient/{name}", parameter.grad is { } gradient ? gradient.norm().to(float32).item<float>() : 0);
            Add($"weight/{name}", parameter.norm().to(float32).item<float>());
            weights.Add((name, parameter.detach().clone(), parameter));
        }
    }

    static void Compare(List<(string Name, Tensor Before, Parameter Parameter)> weights)
    {
        foreach (var (name, before, parameter) in weights)
        {
            Add($"update/{name}", (parameter.detach() - before).norm().to(float32).item<float>());
        }
    }

    static void Enter<T>(nn.Module module, T input)
    {
        if (s_depth++ > 0)
        {
            return;
        }
        using var scope = NewDisposeScope();
        if (s_roots.Add(module))
        {
            Follow(module);
        }
        if (input is not Tensor tensor || tensor.numel() == 0)
        {
            return;
        }
        var numbers = tensor.detach().to(float32);
        var purpose = is_grad_enabled() ? "input" : "evaluation-input";
        Add($"{purpose}-mean", numbers.mean().item<float>());
        Add($"{purpose}-deviation", numbers.numel() > 1 ? numbers.std().item<float>() : 0);
        if (is_grad_enabled())
        {
            s_columns = (int)(tensor.numel() / tensor.shape[0]);
            s_rows = numbers.flatten().data<float>().ToArray();
        }
    }

    static void Follow(nn.Module root)
    {
        foreach (var (name, parameter) in root.named_parameters())
        {
            s_names[parameter.Handle] = name;
            if (!s_parameters.ContainsKey(name))
            {
                s_parameters[name] = (parameter.detach().clone().DetachFromDisposeScope(), parameter);
            }
        }
        foreach (var (name, module) in root.named_modules())
        {
            if (name.Length > 0 && module is nn.Module<Tensor, Tensor> layer and not Sequential)
            {
                var title = $"{name} {module.GetName()}";
                layer.register_forward_hook((_, _, output) =>
                {
                    Outputs(title, output, module is not (Linear or Embedding or Dropout or Conv1d or Conv2d));
                    return output;
                });
            }
        }
    }

    /// <param name="mayBeBounded">
    /// Whether the range of the outputs is meaningful: an affine map's may lie between −1 and 1 by chance.
    /// </param>
    static void Outputs(string layer, Tensor output, bool mayBeBounded)
    {
        if (!is_grad_enabled() || output.numel() < 2)
        {
            return;
        }
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var numbers = output.detach().to(float32);
        Add($"output-mean/{layer}", numbers.mean().item<float>());
        Add($"output-deviation/{layer}", numbers.std().item<float>());
        Add($"output-zeros/{layer}", (numbers == 0).to(float32).mean().item<float>());
        var (least, most) = (numbers.min().item<float>(), numbers.max().item<float>());
        // only bounded outputs can saturate: sigmoid and softmax, which are never quite zero, and tanh
        var ends = !mayBeBounded ? null : least > 0 && most <= 1 ? (numbers < 0.02).logical_or(numbers > 0.98)
            : least >= -1 && most <= 1 && least < 0 ? numbers.abs() > 0.98
            : null;
        Add($"output-ends/{layer}", ends is null ? 0 : ends.to(float32).mean().item<float>());
    }

    static void Batch(long[] labels)
    {
        Add("batch-size", labels.Length);
        Add(
            "batch-largest-class",
            labels.Length == 0 ? 0 : (float)labels.GroupBy(label => label).Max(group => group.Count()) / labels.Length);
        foreach (var group in labels.GroupBy(label => label).Where(group => group.Key is >= 0 and < MaxClasses))
        {
            Total($"class/{group.Key}", group.Count());
        }
        if (s_rows is not { } rows || s_columns == 0 || rows.Length != labels.Length * s_columns)
        {
            return;
        }
        if (!s_series.ContainsKey("shown-labels"))
        {
            s_series["shown-columns"] = new() { Math.Min(s_columns, ShownColumns) };
            s_series["shown-labels"] = labels.Take(ShownRows).Select(label => (float)label).ToList();
            s_series["shown-rows"] = Enumerable.Range(0, Math.Min(ShownRows, labels.Length))
                .SelectMany(i => rows.Skip(i * s_columns).Take(Math.Min(s_columns, ShownColumns))).ToList();
        }
        for (var i = 0; i < labels.Length; i++)
        {
            var hash = new HashCode();
            foreach (var number in rows.AsSpan(i * s_columns, s_columns))
            {
                hash.Add(number);
            }
            var row = hash.ToHashCode();
            s_fed++;
            if (!s_labelOfRow.TryAdd(row, labels[i]) && s_labelOfRow[row] != labels[i])
            {
                s_relabelled.Add(row);
            }
        }
        s_rows = null;
    }

    static void Finish()
    {
        s_series["rows-fed"] = new() { s_fed };
        s_series["rows-different"] = new() { s_labelOfRow.Count };
        s_series["rows-with-two-labels"] = new() { s_relabelled.Count };
        using var scope = NewDisposeScope();
        foreach (var (name, (first, parameter)) in s_parameters)
        {
            try
            {
                // infinity if the parameter began at zero
                var isAsBefore = (parameter.detach() == first).all().item<bool>();
                s_series[$"moved/{name}"] = new()
                {
                    isAsBefore ? 0 : ((parameter.detach() - first).norm() / first.norm()).to(float32).item<float>(),
                };
            }
            catch (Exception)
            {
                // the submission has disposed of its network
            }
        }
    }

    static void Add(string name, float value)
    {
        if (!s_series.TryGetValue(name, out var values))
        {
            s_series.Add(name, values = new());
        }
        if (values.Count < MaxLength)
        {
            values.Add(value);
        }
    }

    static void Total(string name, float value)
    {
        if (!s_series.TryGetValue(name, out var values))
        {
            s_series.Add(name, values = new() { 0 });
        }
        values[0] += value;
    }
}

using System.Collections.Immutable;
using System.Linq.Expressions;
using CsCheck;

namespace Grader.Checks;

/// <summary>
/// A generator of inputs that a record declares: first its sizes are drawn, then its parts of these sizes. The same declaration gives
/// small inputs (as a generator) and inputs of a real size (<see cref="Of"/>). Immutable: each method returns another declaration.
/// </summary>
public sealed class Drawn<T> : Gen<T>
{
    readonly ImmutableList<DrawnSize> _sizes;
    readonly ImmutableDictionary<string, DrawnPart> _parts;
    readonly Gen<float> _numbers;
    readonly ImmutableArray<Func<T, Sizes, PCG, T>> _steps;

    Drawn(
        ImmutableList<DrawnSize> sizes, ImmutableDictionary<string, DrawnPart> parts, Gen<float> numbers,
        ImmutableArray<Func<T, Sizes, PCG, T>> steps) => (_sizes, _parts, _numbers, _steps) = (sizes, parts, numbers, steps);

    internal static Drawn<T> Default { get; } = new([], ImmutableDictionary<string, DrawnPart>.Empty, Draw.Tenths(20), []);

    /// <summary>How many there may be of a dimension, at least 1 unless zero is legal.</summary>
    public Drawn<T> Size(string name, int least, int most) =>
        WithSize(name, (random, _) => Gen.Int[least, most].Generate(random, null, out var _));

    /// <summary>How many there are of a dimension.</summary>
    public Drawn<T> Size(string name, int count) => WithSize(name, (_, _) => count);

    /// <summary>How many there are of a dimension that follows from those that were declared before it.</summary>
    public Drawn<T> Size(string name, Func<Sizes, int> count) => WithSize(name, (_, known) => count(known));

    Drawn<T> WithSize(string name, Func<PCG, Sizes, int> count)
    {
        var size = new DrawnSize(name, count);
        var known = _sizes.FindIndex(declared => declared.Name == name);
        return new(known < 0 ? _sizes.Add(size) : _sizes.SetItem(known, size), _parts, _numbers, _steps);
    }

    /// <summary>
    /// What the elements of arrays of floats are, unless they are declared for themselves: by default tenths from −2 to 2.
    /// </summary>
    public Drawn<T> Numbers(Gen<float> numbers) => new(_sizes, _parts, numbers, _steps);

    /// <summary>What one part is.</summary>
    public Drawn<T> Part<TPart>(Expression<Func<T, TPart>> part, Gen<TPart> generator) => Part(part, _ => generator);

    /// <summary>What one part is: always the same.</summary>
    public Drawn<T> Part<TPart>(Expression<Func<T, TPart>> part, TPart value) => Part(part, _ => Gen.Const(value));

    /// <summary>What one part is, given the sizes.</summary>
    public Drawn<T> Part<TPart>(Expression<Func<T, TPart>> part, Func<Sizes, Gen<TPart>> generator) =>
        WithPart(part.Body, new DrawnPart((_, sizes, random) => generator(sizes).Generate(random, null, out var _)));

    /// <summary>What the elements of one array are; its size follows from the names of its dimensions.</summary>
    public Drawn<T> Elements<TElement>(Expression<Func<T, object?>> part, Gen<TElement> elements) =>
        WithPart(part.Body, new DrawnPart((declared, sizes, random) => DrawnArrays.Generate(declared, sizes, elements, random)));

    Drawn<T> WithPart(Expression named, DrawnPart part)
    {
        var member = named is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : named;
        return member is MemberExpression { Expression: ParameterExpression } access
            ? new(_sizes, _parts.SetItem(access.Member.Name, part), _numbers, _steps)
            : throw new InvalidCheckException($"`{named}` names no part of {typeof(T).Name}; write x => x.Part");
    }

    /// <summary>Inputs that are changed after they were drawn; their sizes stay.</summary>
    public Drawn<T> Select(Func<T, T> change) => WithStep((input, _, _) => change(input));

    /// <summary>Inputs that are changed by something else that is drawn; their sizes stay.</summary>
    public Drawn<T> Select<TOther>(Gen<TOther> other, Func<T, TOther, T> change) =>
        WithStep((input, _, random) => change(input, other.Generate(random, null, out var _)));

    Drawn<T> WithStep(Func<T, Sizes, PCG, T> step) => new(_sizes, _parts, _numbers, _steps.Add(step));

    /// <summary>Such inputs of given sizes, for checks at a real size; what is not named is as small as ever.</summary>
    /// <exception cref="InvalidCheckException">A size is not declared.</exception>
    public DrawnAtSize<T> Of(params (string Name, int Count)[] sizes)
    {
        if (sizes.FirstOrDefault(size => _sizes.All(known => known.Name != size.Name)) is { Name: { } unknown })
        {
            throw new InvalidCheckException($"{typeof(T).Name} has no size that is called `{unknown}`; declare it with .Size");
        }
        return new DrawnAtSize<T>(Sizes.Named(sizes), this);
    }

    /// <summary>The same with other numbers of some dimensions.</summary>
    internal Drawn<T> WithSizes(Sizes sizes) =>
        sizes.Names.Zip(sizes.Counts).Aggregate(this, (all, size) => all.Size(size.First, size.Second));

    public override T Generate(PCG pcg, Size? min, out Size size)
    {
        var sizes = new Sizes([], []);
        foreach (var declared in _sizes)
        {
            sizes = new Sizes([.. sizes.Names, declared.Name], [.. sizes.Counts, declared.Count(pcg, sizes)]);
        }
        var drawn = DrawnRecord<T>.Assemble((parameter, mayBeNull) =>
            _parts.TryGetValue(parameter.Name!, out var part) ? part.Generate(parameter, sizes, pcg)
            : mayBeNull ? null
            : DrawnArrays.GenerateByType(parameter, sizes, _numbers, pcg));
        var input = _steps.Aggregate(drawn, (changed, step) => step(changed, sizes, pcg));
        size = new Size(sizes.Counts.Aggregate(0ul, (sum, count) => sum + (ulong)count));
        return input;
    }
}

/// <summary>How many there are of a dimension.</summary>
sealed record DrawnSize(string Name, Func<PCG, Sizes, int> Count);

/// <summary>What a parameter of the record's constructor is given.</summary>
sealed record DrawnPart(Func<System.Reflection.ParameterInfo, Sizes, PCG, object?> Generate);

/// <summary>Inputs of a declaration that have given sizes, each of which can be made smaller.</summary>
public sealed class DrawnAtSize<T>
{
    readonly Drawn<T> _inputs;

    internal DrawnAtSize(Sizes sizes, Drawn<T> inputs) => (Sizes, _inputs) = (sizes, inputs);

    /// <summary>The sizes that are given.</summary>
    public Sizes Sizes { get; }

    /// <summary>Inputs of these sizes.</summary>
    public Gen<T> Inputs => With(Sizes);

    /// <summary>Inputs of other sizes.</summary>
    public Gen<T> With(Sizes sizes) => _inputs.WithSizes(sizes);
}

using CsCheck;
using Grader.Checks.Shrinking;
using Grader.Numerics;

namespace Grader.Checks.Tests;

/// <summary>Inputs that follow from one declaration.</summary>
public sealed class DrawTests
{
    static readonly Drawn<Layer> s_layers = Draw.Each<Layer>()
        .Size("heads", 1, 3).Size("width", 1, 4).Size("columns", known => known["heads"] * known["width"]).Size("rows", 0, 5)
        .Part(x => x.Heads, known => Gen.Const(known["heads"])).Part(x => x.Name, Gen.String[Gen.Char['a', 'c'], 1, 3])
        .Elements(x => x.Labels, Gen.Int[7, 9]).Numbers(Draw.Eighths(8));

    [Fact]
    public void Arrays_that_share_a_dimension_are_as_long_in_it_and_sizes_that_follow_from_others_fit() => s_layers.Sample(layer =>
    {
        Assert.InRange(layer.Heads, 1, 3);
        Assert.Equal(layer.Input.Rows, layer.Labels.Length);
        Assert.InRange(layer.Input.Rows, 0, 5);
        Assert.Equal(0, layer.Input.Columns % layer.Heads);
        Assert.All(layer.Labels, label => Assert.InRange(label, 7, 9));
        Assert.All(layer.Input.Flat, number => Assert.Equal(8 * number, MathF.Round(8 * number)));
        Assert.Null(layer.Mask);
    }, seed: "0000000000001", iter: 200, threads: 1);

    [Fact]
    public void The_same_declaration_gives_inputs_of_a_real_size_and_the_search_for_a_smaller_one_their_sizes()
    {
        var large = s_layers.Elements(x => x.Mask, Gen.Bool).Of(("rows", 131), ("width", 67));
        var drawn = Draw.Once(large);
        Assert.Equal((131, 131 * 131), (drawn.Input.Rows, drawn.Mask!.Length));
        Assert.Equal(67, drawn.Input.Columns / drawn.Heads);
        Assert.Equal(["rows", "width"], large.Sizes.Names);
        Assert.Equal(1, Draw.Once(large.With(Sizes.Named(("rows", 1), ("width", 67)))).Input.Rows);
        Assert.Equal(drawn.Input, Draw.Once(large).Input); // the same in every run
    }

    [Fact]
    public void A_part_may_be_changed_after_it_was_drawn_and_the_first_declaration_stays_as_it_is()
    {
        var healthy = s_layers.Select(x => x with { Name = "healthy" }).Select(Gen.Int[4, 4], (x, heads) => x with { Heads = heads });
        Assert.Equal(("healthy", 4), (Draw.Once(healthy).Name, Draw.Once(healthy).Heads));
        Assert.NotEqual("healthy", Draw.Once(s_layers).Name);
        Assert.Equal(3, Draw.Once(healthy.Of(("rows", 3))).Input.Rows);
    }

    [Fact]
    public void What_is_missing_in_a_declaration_is_named_with_what_to_write()
    {
        string Complaint(Func<Layer> draw) => Assert.Throws<InvalidCheckException>(draw).Message;
        Assert.Contains("no size is called `rows`", Complaint(() => Draw.Once(Draw.Each<Layer>())));
        var unnamed = Draw.Each<Layer>().Size("rows", 1).Size("columns", 1);
        Assert.Contains("nothing says what Labels may be; add .Elements(x => x.Labels, …)", Complaint(() => Draw.Once(unnamed)));
        var unheaded = unnamed.Elements(x => x.Labels, Gen.Int);
        Assert.Contains("add .Part(x => x.Heads, …)", Complaint(() => Draw.Once(unheaded)));
        Assert.Contains("no size that is called `row`", Complaint(() => Draw.Once(s_layers.Of(("row", 3)))));
        Assert.Contains("String is no record", Assert.Throws<InvalidCheckException>(() => Draw.Once(Draw.Each<string>())).Message);
        Assert.Contains("names no part of Layer", Complaint(() => Draw.Once(s_layers.Part(x => x.Name.Length, 3))));
    }

    [Fact]
    public void What_a_record_declares_as_least_is_held_against_what_is_drawn()
    {
        Assert.Null(DeclaredRanges.FindOutside(new Counted(1, [])));
        Assert.Equal("slots is 0, and at least 1 is declared", DeclaredRanges.FindOutside(new Counted(0, [])));
        Assert.Null(DeclaredRanges.FindOutside(3));
    }

    public sealed record Layer(
        [Dims("rows", "columns")] float[,] Input, [Dims("rows")] int[] Labels, int Heads, string Name,
        [Dims("rows", "rows")] bool[,]? Mask);

    public sealed record Counted([AtLeast(1)] int Slots, int[] Items);
}

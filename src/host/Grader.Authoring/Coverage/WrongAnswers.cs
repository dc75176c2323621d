using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Authoring.Coverage;

/// <summary>Makes a right answer wrong in one place, its last: a wrong tail is what is seen last.</summary>
static class WrongAnswers
{
    public static Value Spoil(Value answer) => answer switch
    {
        BooleanValue truth => new BooleanValue(!truth.Value),
        IntegerValue number => new IntegerValue(Other(number.Value)),
        RealValue number => new RealValue(Other(number.Value)),
        TextValue text => new TextValue(text.Value + "x"),
        ListValue { Items.IsEmpty: true } => new ListValue([new TextValue("x")]),
        ListValue list => new ListValue(list.Items.SetItem(list.Items.Length - 1, Spoil(list.Items[^1]))),
        TensorValue { Data.Length: 0 } empty => Extended(empty),
        TensorValue tensor => tensor with { Data = Spoilt(tensor.Data, tensor.Data.Length - 1) },
        _ => new MalformedValue("nothing that could be wrong"),
    };

    /// <summary>Makes every number, text and truth value of a right answer wrong.</summary>
    public static Value SpoilAll(Value answer) => answer switch
    {
        ListValue { Items.IsEmpty: false } list => new ListValue([.. list.Items.Select(SpoilAll)]),
        TensorValue { Data.Length: > 0 } tensor => tensor with { Data = Spoilt(tensor.Data, first: 0) },
        _ => Spoil(answer),
    };

    /// <summary>With one element in place of none.</summary>
    static TensorValue Extended(TensorValue empty)
    {
        ImmutableArray<int> shape = [.. empty.Shape.Select(length => Math.Max(1, length))];
        return new TensorValue(empty.Element, shape, empty.Element.NewArray(shape.Aggregate(1, (count, length) => count * length)));
    }

    /// <summary>With other elements from a place on.</summary>
    static Array Spoilt(Array data, int first)
    {
        var spoilt = (Array)data.Clone();
        for (var i = first; i < spoilt.Length; i++)
        {
            spoilt.SetValue(Other(spoilt.GetValue(i)!), i);
        }
        return spoilt;
    }

    static object Other(object element) => element switch
    {
        bool bit => !bit,
        int number => (int)Other(number),
        long number => Other(number),
        float number => (float)Other(number),
        double number => Other(number),
        _ => element,
    };

    static long Other(long number) => number == int.MaxValue ? number - 1 : number + 1;

    static double Other(double number) => double.IsFinite(number) ? number + 1 + Math.Abs(number) : 0;
}

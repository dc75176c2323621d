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
        TensorValue tensor => tensor with { Data = Spoilt(tensor.Data) },
        _ => new MalformedValue("nothing that could be wrong"),
    };

    /// <summary>With one element in place of none.</summary>
    static TensorValue Extended(TensorValue empty)
    {
        ImmutableArray<int> shape = [.. empty.Shape.Select(length => Math.Max(1, length))];
        return new TensorValue(empty.Element, shape, empty.Element.NewArray(shape.Aggregate(1, (count, length) => count * length)));
    }

    static Array Spoilt(Array data)
    {
        var spoilt = (Array)data.Clone();
        var last = data.Length - 1;
        spoilt.SetValue(data.GetValue(last) switch
        {
            bool bit => !bit,
            int number => (int)Other(number),
            long number => Other(number),
            float number => (float)Other(number),
            double number => Other(number),
            var other => other,
        }, last);
        return spoilt;
    }

    static long Other(long number) => number == int.MaxValue ? number - 1 : number + 1;

    static double Other(double number) => double.IsFinite(number) ? number + 1 + Math.Abs(number) : 0;
}

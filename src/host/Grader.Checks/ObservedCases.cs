using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Checks;

/// <summary>
/// Cases of a check, kept to find out later what kind of mistake they show. Bounded: large cases and late ones are not kept.
/// </summary>
public sealed class ObservedCases
{
    const int MaxPassed = 150;
    const int MaxFailed = 150;

    /// <summary>Numbers and characters of one case.</summary>
    const int MaxSize = 1 << 16;

    readonly List<ObservedCase> _cases;

    public ObservedCases() => _cases = [];

    ObservedCases(List<ObservedCase> cases) => _cases = cases;

    public IReadOnlyList<ObservedCase> All => _cases;

    public void Add(ObservedCase observed)
    {
        if (_cases.Count(known => known.Failed == observed.Failed) < (observed.Failed ? MaxFailed : MaxPassed) && Size(observed) <= MaxSize)
        {
            _cases.Add(observed);
        }
    }

    /// <summary>This and further cases, however many. The further ones come first, so that a reader of only some sees them.</summary>
    internal ObservedCases WithFurther(IReadOnlyList<ObservedCase> further) => new([.. further, .. _cases]);

    /// <summary>Numbers, truth values and characters; null counts nothing.</summary>
    public static long Size(IEnumerable<ImmutableArray<NamedValue>> arguments) =>
        arguments.Sum(list => list.Sum(argument => Size(argument.Value)));

    /// <summary>The same for one call, with what it returned.</summary>
    internal static long Size(Observation call) => Size([call.Arguments]) + (call.Result is null ? 0 : Size(call.Result));

    static long Size(ObservedCase observed) => observed.Calls.Sum(Size);

    /// <summary>The same for one value.</summary>
    public static long Size(Value value) => value switch
    {
        TensorValue tensor => tensor.Data.Length,
        TextValue text => text.Value.Length,
        ListValue list => list.Items.Sum(Size),
        NullValue => 0,
        _ => 1,
    };
}

using System.Reflection;
using Grader.Checks.Shrinking;

namespace Grader.Authoring.Coverage;

/// <summary>The regimes of a contract: kinds of arguments, some of them together, and what had happened before a call.</summary>
static class Regimes
{
    const int ManyCalls = 10;

    /// <summary>What a parameter is called that makes an answer repeatable.</summary>
    const string Seed = "seed";

    public static IEnumerable<Regime> Of(Type contract)
    {
        var methods = contract.GetMethods();
        var regimes = methods.SelectMany(Of);
        return methods.Length > 1 ? regimes.Concat(methods.Select(method => AfterOthers(method.Name))) : regimes;
    }

    /// <summary>A method that goes on with what another one has kept.</summary>
    static Regime AfterOthers(string method) => new(
        method, "a call of another method before on the same object",
        call => call.EarlierOfObject.Any(earlier => earlier.Method != method));

    static IEnumerable<Regime> Of(MethodInfo method)
    {
        var all = new List<ArgumentRegime>();
        foreach (var (place, parameter) in method.GetParameters().Index())
        {
            foreach (var kind in ValueRegimes.Of(parameter.ParameterType, parameter.Name!, DeclaredNull.IsLegalFor(parameter)))
            {
                var regime = new Regime(method.Name, kind.Text, call => kind.Contains(call.Argument(place)));
                all.Add(new ArgumentRegime(kind.Family, regime));
            }
        }
        var regimes = all.Select(argument => argument.Regime).Concat(Together(all)).Concat(Histories(method.Name));
        return method.GetParameters().Any(parameter => parameter.Name == Seed) ? regimes.Append(Elsewhere(method.Name)) : regimes;
    }

    /// <summary>
    /// Something of a special kind, in a call that is large. Programs have ways of their own for calls without a mask, and for large ones,
    /// and forget that both come together.
    /// </summary>
    static IEnumerable<Regime> Together(List<ArgumentRegime> all)
    {
        var large = all.Where(argument => argument.Family == RegimeFamily.LargeSize).ToList();
        return large.Count == 0 ? [] :
            from special in all
            where special.Family == RegimeFamily.Shape
            select new Regime(
                special.Regime.Method, $"{special.Regime.Text} and sizes beyond 64",
                call => special.Regime.Contains(call) && large.Any(argument => argument.Regime.Contains(call)));
    }

    /// <summary>What follows from a seed is the same in every process.</summary>
    static Regime Elsewhere(string method) => new(method, "another process than the first", call => call.IsElsewhere);

    /// <summary>What had happened before a call.</summary>
    static IEnumerable<Regime> Histories(string method)
    {
        Regime History(string text, Func<CallSituation, bool> holds) => new(method, text, holds);
        return
        [
            History("an earlier call with other arguments on the same object",
                call => call.Earlier.Any(earlier => !earlier.HasSameArguments(call.Arguments))),
            History("the same call before on the same object",
                call => call.Earlier.Any(earlier => earlier.HasSameArguments(call.Arguments))),
            History($"{ManyCalls} or more calls on the same object", call => call.EarlierOfObject.Count + 1 >= ManyCalls),
            History("another object that was called before", call => !call.IsFirstObject),
            History("another object that was called in between", call => call.IsInterrupted),
        ];
    }

    sealed record ArgumentRegime(RegimeFamily Family, Regime Regime);
}

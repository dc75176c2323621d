using Grader.Checks;

namespace Grader.Grading.Explaining;

/// <summary>
/// The circumstance under which a submission is wrong, if one trait of the inputs separates all its wrong answers from all its right ones:
/// a mask is given, the text holds a line break, there are more keys than queries.
/// </summary>
static class FailureConditions
{
    /// <summary>Fewest cases on either side of a trait; chance would have to agree on all of them.</summary>
    const int Fewest = 6;

    /// <summary>What holds for all inputs of one side and none of the other, as half of a sentence; null if no trait does.</summary>
    public static string? Between(IReadOnlyList<ObservedCase> inside, IReadOnlyList<ObservedCase> outside)
    {
        var within = inside.Select(observed => InputFeatures.Extract(observed.Calls)).ToList();
        var without = outside.Select(observed => InputFeatures.Extract(observed.Calls)).ToList();
        if (within.Count < Fewest)
        {
            return null;
        }
        return within[0].Keys.Where(trait => within.All(traits => traits.ContainsKey(trait))).OrderBy(trait => trait.Rank).Select(trait =>
        {
            // if a method was not called, nothing can be said about its arguments
            var others = without.Where(traits => traits.ContainsKey(trait)).Select(traits => traits[trait]).ToList();
            var (least, most) = (within.Min(traits => traits[trait]), within.Max(traits => traits[trait]));
            return others.Count switch
            {
                < Fewest => null,
                _ when others.Max() < least => trait.AtLeast(least),
                _ when others.Min() > most => trait.AtMost(most),
                _ => null,
            };
        }).FirstOrDefault(where => where is not null);
    }
}

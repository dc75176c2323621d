using Grader.Problems;
using Grader.Testing;

namespace Grader.Practice.Tests;

public sealed class ConceptsTests
{
    static readonly Concepts s_concepts = Concepts.Read();

    [Fact]
    public void Every_concept_names_problems_that_exist_and_fits_on_a_page()
    {
        var ids = new Catalogue(Repository.Problems).Ids.ToHashSet();
        Assert.Equal(s_concepts.All.Length, s_concepts.All.Select(concept => concept.Key).Distinct().Count());
        Assert.All(s_concepts.All, concept =>
        {
            Assert.NotEmpty(concept.Problems);
            Assert.All(concept.Problems.Append(concept.Example.Problem), id => Assert.Contains(id, ids));
            Assert.InRange(concept.Text.Split('\n').Length, 8, 30);
            Assert.All(concept.Example.Lines, line => Assert.DoesNotContain('\'', line)); // they stand in such quotes
        });
    }

    [Fact]
    public void No_kata_is_named_because_that_would_say_what_is_wrong_with_it()
    {
        var katas = new Catalogue(Repository.Problems).ReadAll().Where(problem => problem.Kata is not null).Select(problem => problem.Id);
        Assert.Empty(s_concepts.All.SelectMany(concept => concept.Problems).Intersect(katas));
    }

    [Fact]
    public void A_concept_is_found_by_its_key_or_the_beginning_that_no_other_has()
    {
        Assert.Equal("softmax", s_concepts.Find("softm")?.Key);
        Assert.Null(s_concepts.Find("s"));
        Assert.Null(s_concepts.Find("beam search"));
        Assert.Contains(s_concepts.Of("attention"), concept => concept.Key == "scaling");
    }
}

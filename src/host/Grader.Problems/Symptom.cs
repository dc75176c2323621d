using System.Collections.Immutable;

namespace Grader.Problems;

/// <summary>Something that an inspection shows and that tells a cause from its neighbours.</summary>
/// <param name="Text">What is seen, as a clause.</param>
public sealed record Symptom(string Key, string Text)
{
    /// <summary>The vocabulary. Every kata offers the whole list, so that the list gives nothing away.</summary>
    public static ImmutableArray<Symptom> All { get; } =
    [
        new("gradient-falls-by-layer", "from the last layer to the first, the gradient norm falls by orders of magnitude"),
        new("gradient-is-zero", "the gradients of some weights are exactly zero"),
        new("gradient-grows-with-steps", "the gradient norm grows from step to step and falls back where gradients are cleared"),
        new("gradient-spikes", "single steps have a gradient many times larger than their neighbours"),
        new(
            "gradient-healthy-update-small",
            "gradients are of usual size, and the updates are far smaller than a thousandth of the weights"),
        new("update-too-large", "updates are as large as the weights themselves"),
        new("loss-starts-wrong", "the first loss is far from what guessing costs"),
        new("loss-scales-with-batch", "the first loss is the batch size times what guessing costs"),
        new("loss-has-floor", "the loss stops at a floor that the labels do not explain, while the accuracy is fine"),
        new("loss-below-possible", "the loss falls below what the data allow"),
        new("loss-not-finite", "the loss is infinite or NaN from one step on"),
        new("loss-is-noise", "the loss moves about a level, and the level is what the data allow"),
        new("units-dead", "nearly all outputs of a layer are zero"),
        new("units-saturated", "nearly all outputs of a layer lie at the ends of their range"),
        new("units-alike", "all units of a layer are equal"),
        new("weights-never-change", "some weights are at the end what they were at the beginning"),
        new("rate-vanishes", "the learning rate falls to nothing while there is much left to learn"),
        new("pairs-differ-by-epoch", "a point comes with another label in a later epoch"),
        new("labels-contradict", "equal images come with different labels"),
        new("class-missing", "the batches never hold one of the classes"),
        new("batches-one-sided", "a batch holds one class only"),
        new("samples-repeated", "few different samples are ever fed"),
        new("samples-lost", "some samples are never fed"),
        new("inputs-not-standardised", "the inputs have a mean far from 0 or a standard deviation far from 1"),
        new("inputs-differ-in-evaluation", "evaluation feeds inputs of another mean or standard deviation than training does"),
        new("evaluations-differ", "two evaluations of the same network give different answers"),
        new("answer-depends-on-batch", "the answer to one input depends on what else is in the batch"),
        new("random-labels-learned", "with random labels the held-out accuracy is above chance"),
        new("future-matters", "the answer at one position depends on later positions"),
        new("all-as-usual", "loss, gradients, activations, updates and batches are what they should be"),
    ];

    /// <summary>The symptom with this key; null if there is none.</summary>
    public static Symptom? Find(string key) => All.FirstOrDefault(symptom => symptom.Key == key);
}

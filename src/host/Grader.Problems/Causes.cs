using System.Collections.Immutable;

namespace Grader.Problems;

/// <summary>The vocabulary of diagnoses. Every kata offers the whole list, so that the list gives nothing away.</summary>
public static class Causes
{
    /// <summary>Key of the cause for a loop that is not broken.</summary>
    public const string Healthy = "healthy";

    public static ImmutableArray<Cause> All { get; } =
    [
        new("squashing-activation", "vanishing gradients", "the first layers get gradients thousands of times smaller than the last"),
        new("zero-initialisation", "vanishing gradients", "all units of a layer stay equal, weight gradients are exactly zero"),
        new("dead-relu", "vanishing gradients", "units output zero for every input and never recover"),
        new("learning-rate-too-low", "vanishing gradients", "gradients are healthy, yet the parameters hardly move"),
        new("learning-rate-too-high", "loss explosion", "the loss jumps in the first steps and ends in NaN or at chance"),
        new("gradients-not-cleared", "loss explosion", "the gradient norm grows with the number of steps"),
        new("summed-loss", "loss explosion", "the first loss is the batch size times what it should be"),
        new("bad-initialisation-scale", "loss explosion", "the first loss is far above ln K"),
        new("log-of-zero", "loss explosion", "the loss turns infinite or NaN at one batch, while gradients were small"),
        new("misaligned-labels", "bad data", "the loss stays at chance although a single batch can be memorised"),
        new("leaking-split", "bad data", "validation is better than the problem allows"),
        new("missing-class", "bad data", "one class is never predicted"),
        new("wrong-normalisation", "bad data", "the inputs the network sees are far from mean 0 and standard deviation 1"),
        new("repeated-batch", "bad data", "the training loss is excellent, and only few samples are ever seen"),
        new("softmax-before-loss", "silent", "the loss stops at a floor while the accuracy is fine"),
        new("wrong-mode", "silent", "two evaluations of the same network differ"),
        new("missing-parameters", "silent", "some parameters never change"),
        new("missing-step", "silent", "no parameter changes"),
        new("detached-graph", "silent", "the gradient stops at a place through which it should pass"),
        new("scheduler-per-batch", "silent", "the learning rate falls to nothing within the first epochs"),
        new("missing-mask", "silent", "a position sees later ones; the training loss is far too good"),
        new("wrong-positions", "silent", "the order of the tokens makes no difference, or the wrong one"),
        new("wrong-targets", "silent", "what is to be predicted is not the next token"),
        new("missing-clipping", "loss explosion", "most steps are healthy, and a rare one throws the weights far away"),
        new("label-changing-augmentation", "bad data", "some training images no longer show what their label says"),
        new("sorted-batches", "bad data", "the loss has a saw-tooth within each epoch"),
        new("lost-samples", "bad data", "part of the data set is never fed"),
        new(Healthy, "healthy", "nothing is wrong; the symptom has an innocent cause"),
    ];

    /// <summary>The cause with this key; null if there is none.</summary>
    public static Cause? Find(string key) => All.FirstOrDefault(cause => cause.Key == key);
}

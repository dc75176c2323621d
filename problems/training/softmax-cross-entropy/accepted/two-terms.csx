// The form of torch's source: (1 − ε) times the negative log-likelihood, and ε times the mean of −log p over the classes.
double Loss(double[][] logits, List<int> labels, double smoothing) =>
    Counted(labels).Select(i => (1 - smoothing) * (LogSum(logits[i]) - logits[i][labels[i]]) + smoothing * (LogSum(logits[i]) - logits[i].Average()))
        .DefaultIfEmpty(0).Average();

double[][] Gradient(double[][] logits, List<int> labels, double smoothing)
{
    var counted = Counted(labels).ToHashSet();
    return logits.Select((row, i) => row.Select((z, k) =>
        !counted.Contains(i) ? 0 :
        (Math.Exp(z - LogSum(row)) - (k == labels[i] ? 1 - smoothing : 0) - smoothing / row.Length) / counted.Count).ToArray()).ToArray();
}

IEnumerable<int> Counted(List<int> labels) => Enumerable.Range(0, labels.Count).Where(i => labels[i] >= 0);

double LogSum(double[] row)
{
    var max = row.Max();
    return max + Math.Log(row.Sum(z => Math.Exp(z - max)));
}

// diagnosis: missing-mask
// line: 102
// evidence: future-matters
// diagnosis: wrong-positions
// line: 92
// evidence: answer-depends-on-batch
// diagnosis: missing-parameters
// line: 85
// evidence: weights-never-change
// diagnosis: wrong-targets
// line: 48
// evidence: loss-below-possible
// rejected by: a text of one window is enough
// feedback: The last window is never drawn: its last character is no target, and a text of 17 characters has no window at all.
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A character model: learns to continue a text, given as ids.</summary>
public class Solution
{
    const int Vocabulary = 28, BatchSize = 16;
    readonly List<float> _losses = [];
    Gpt? _network;

    public void Train(int[] text, int steps, int seed)
    {
        manual_seed(seed);
        using var run = NewDisposeScope();
        var ids = tensor(text, dtype: int64);
        _network = new Gpt(Vocabulary);
        using var optimizer = optim.Adam(_network.parameters(), lr: 0.01);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var (x, y) = Windows(ids);
            var loss = functional.cross_entropy(_network.forward(x).flatten(0, 1), y.flatten());
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            _losses.Add(loss.item<float>());
        }
    }

    /// <summary>Windows from random places of the text, and what is to be predicted at each position.</summary>
    static (Tensor X, Tensor Y) Windows(Tensor ids)
    {
        var starts = randint(0, ids.shape[0] - Gpt.Context - 1, [BatchSize, 1]);
        var windows = ids[starts + arange(Gpt.Context + 1)];      // one more than the network sees: the last position has a target too
        return (windows[.., ..^1], windows[.., 1..]);      // was the first 16 once more: the network learned to repeat what it is shown
    }

    public float[,,] Logits(int[,] rows)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var logits = cat([.. tensor(rows, dtype: int64).split(BatchSize).Select(part => _network!.forward(part))]);
        var answer = new float[logits.shape[0], logits.shape[1], logits.shape[2]];
        Buffer.BlockCopy(logits.data<float>().ToArray(), 0, answer, 0, sizeof(float) * answer.Length);
        return answer;
    }

    public float[] Losses() => [.. _losses];

    public float[] Moved(int[] text, int seed)
    {
        Train(text, 0, seed);
        var before = Weights();
        Train(text, 1, seed);
        return [.. before.Zip(Weights(), (first, second) => (second - first).abs().max().item<float>())];
        List<Tensor> Weights() => [.. _network!.Layers().SelectMany(layer => layer.parameters()).Select(weight => weight.detach().clone())];
    }
}

/// <summary>Embeddings, one block with the norms in front, and an output layer: ids [rows, length] become logits [rows, length, vocabulary].</summary>
sealed class Gpt : Module<Tensor, Tensor>
{
    public const int Context = 16, Width = 32;
    readonly Embedding _tokens, _positions = Embedding(Context, Width);
    readonly LayerNorm _beforeAttention = LayerNorm(Width), _beforeFeed = LayerNorm(Width), _last = LayerNorm(Width);
    readonly Linear _queryKeyValue = Linear(Width, 3 * Width, hasBias: false), _mix = Linear(Width, Width), _up = Linear(Width, 4 * Width), _down = Linear(4 * Width, Width), _output;

    public Gpt(int vocabulary) : base(nameof(Gpt))
    {
        _tokens = Embedding(vocabulary, Width);
        _output = Linear(Width, vocabulary);
        RegisterComponents();      // was one line higher: what is made later is no parameter, and the optimizer never hears of it
    }

    public IEnumerable<Module> Layers() => [_tokens, _positions, _beforeAttention, _queryKeyValue, _mix, _beforeFeed, _up, _down, _last, _output];

    public override Tensor forward(Tensor ids)
    {
        var x = _tokens.forward(ids) + _positions.forward(arange(ids.shape[1]));      // was numbered by row of the batch: one place for all tokens of a window
        x = x + Attend(_beforeAttention.forward(x));
        x = x + _down.forward(functional.relu(_up.forward(_beforeFeed.forward(x))));
        return _output.forward(_last.forward(x));
    }

    Tensor Attend(Tensor x)
    {
        var (scores, values) = Split(x);
        var future = ones(x.shape[1], x.shape[1], dtype: @bool).triu(1);
        // was −1e-9, which is nothing: at a score of 0 the future still gets its share
        return _mix.forward(scores.masked_fill(future, float.NegativeInfinity).softmax(-1).matmul(values).transpose(1, 2).flatten(2));
    }

    (Tensor Scores, Tensor Values) Split(Tensor x)
    {
        var parts = _queryKeyValue.forward(x).unflatten(2, 3, 2, Width / 2).permute(2, 0, 3, 1, 4);      // [part, rows, one of two heads, length, width]
        return (parts[0].matmul(parts[1].transpose(2, 3)) / Math.Sqrt(Width / 2), parts[2]);
    }
}

// expect: AC
// why: "Anything but `Logits`, `Losses`, `Moved`, `Layers` and `Split`" may change: the four bugs are gone, and the learning rate falls along a cosine over the steps of the run
// diagnosis: missing-mask
// line: 121
// evidence: future-matters
// diagnosis: wrong-positions
// line: 111
// evidence: answer-depends-on-batch
// diagnosis: missing-parameters
// line: 104
// evidence: weights-never-change
// diagnosis: wrong-targets
// line: 50
// evidence: loss-below-possible
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>A character model: learns to continue a text, given as ids.</summary>
public class Solution
{
    const int Vocabulary = 28;
    const int BatchSize = 16;

    readonly List<float> _losses = [];
    Gpt? _network;

    public void Train(int[] text, int steps, int seed)
    {
        manual_seed(seed);
        _network = new Gpt(Vocabulary);
        using var run = NewDisposeScope();
        var ids = tensor(text, dtype: int64);
        using var optimizer = optim.Adam(_network.parameters(), lr: 0.01);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, Math.Max(1, steps));
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var (x, y) = Windows(ids);
            var loss = functional.cross_entropy(_network.forward(x).flatten(0, 1), y.flatten());
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            schedule.step();
            _losses.Add(loss.item<float>());
        }
    }

    /// <summary>Windows from random places of the text, and what is to be predicted at each position.</summary>
    static (Tensor X, Tensor Y) Windows(Tensor ids)
    {
        var starts = randint(0, ids.shape[0] - Gpt.Context, [BatchSize, 1]);
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
    public const int Context = 16;
    const int Width = 32;

    readonly Embedding wte;
    readonly Embedding wpe;
    readonly LayerNorm ln_1;
    readonly Linear c_attn;
    readonly Linear c_proj;
    readonly LayerNorm ln_2;
    readonly Linear mlp_fc;
    readonly Linear mlp_proj;
    readonly LayerNorm ln_f;
    readonly Linear lm_head;

    public Gpt(int vocabulary) : base(nameof(Gpt))
    {
        wte = Embedding(vocabulary, Width);
        wpe = Embedding(Context, Width);
        ln_1 = LayerNorm(Width);
        c_attn = Linear(Width, 3 * Width, hasBias: false);
        c_proj = Linear(Width, Width);
        ln_2 = LayerNorm(Width);
        mlp_fc = Linear(Width, 4 * Width);
        mlp_proj = Linear(4 * Width, Width);
        ln_f = LayerNorm(Width);
        lm_head = Linear(Width, vocabulary);
        RegisterComponents();      // was one line higher: what is made later is no parameter, and the optimizer never hears of it
    }

    public IEnumerable<Module> Layers() => [wte, wpe, ln_1, c_attn, c_proj, ln_2, mlp_fc, mlp_proj, ln_f, lm_head];

    public override Tensor forward(Tensor ids)
    {
        var x = wte.forward(ids) + wpe.forward(arange(ids.shape[1]));      // was numbered by row of the batch: one place for all tokens of a window
        x = x + Attend(ln_1.forward(x));
        x = x + mlp_proj.forward(functional.relu(mlp_fc.forward(ln_2.forward(x))));
        return lm_head.forward(ln_f.forward(x));
    }

    Tensor Attend(Tensor x)
    {
        var (scores, values) = Split(x);
        var future = ones(x.shape[1], x.shape[1], dtype: @bool).triu(1);
        // was −1e-9, which is nothing: at a score of 0 the future still gets its share
        var weights = scores.masked_fill(future, float.NegativeInfinity).softmax(-1);
        return c_proj.forward(weights.matmul(values).transpose(1, 2).flatten(2));
    }

    (Tensor Scores, Tensor Values) Split(Tensor x)
    {
        var parts = c_attn.forward(x).unflatten(2, 3, 2, Width / 2).permute(2, 0, 3, 1, 4);      // [part, rows, one of two heads, length, width]
        return (parts[0].matmul(parts[1].transpose(2, 3)) / Math.Sqrt(Width / 2), parts[2]);
    }
}

using CsCheck;
using Grader.Testing;
using static TorchSharp.torch;

namespace Grader.Numerics.Tests;

/// <summary>libtorch as the peer: it must load, and agree with the reference where its law is the same.</summary>
public class TorchTests
{
    [Fact]
    public void The_float64_loops_agree_with_scaled_dot_product_attention() =>
        AttentionCase.Generator().Where(x => x.Query.Length > 0 && x.Key.Length > 0 && x.Value.Length > 0).ForAll(
            x =>
            {
                using var scope = NewDisposeScope();
                var mask = x.Mask is null ? null : tensor(x.Mask).unsqueeze(0);
                var result = nn.functional.scaled_dot_product_attention(Batch(x.Query), Batch(x.Key), Batch(x.Value), mask);
                var expected = x.Oracle();
                var flat = result.data<double>().ToArray();
                AttentionCase.AssertClose(
                    expected,
                    AttentionCase.Fill(expected.GetLength(0), expected.GetLength(1), (i, c) => flat[i * expected.GetLength(1) + c]),
                    Tolerance.Float64);
            },
            cases: Iterations.Of(300),
            threads: 1);

    [Fact]
    public void Two_steps_of_gradient_descent_lower_the_loss()
    {
        using var scope = NewDisposeScope();
        random.manual_seed(1);
        var model = nn.Linear(3, 1);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        var (x, y) = (randn(16, 3), randn(16, 1));
        var losses = new List<float>();
        for (var step = 0; step <= 2; step++)
        {
            optimizer.zero_grad();
            var loss = nn.functional.mse_loss(model.forward(x), y);
            losses.Add(loss.item<float>());
            loss.backward();
            optimizer.step();
        }
        Assert.True(losses[2] < losses[1] && losses[1] < losses[0], string.Join(" ", losses));
    }

    static Tensor Batch(float[,] matrix) => tensor(AttentionCase.Widen(matrix)).unsqueeze(0);
}

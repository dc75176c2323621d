using CsCheck;
using Grader.Testing;
using Microsoft.ML.Tokenizers;

namespace Grader.Numerics.Tests;

public class Cl100kEncoderTests
{
    static readonly Cl100kEncoder Encoder = new(Cl100kBase.Load());

    static readonly int[] Scripts = [0x4e00, 0x3040, 0xac00, 0x400, 0x600, 0x900, 0x1f600, 0x1f900, 0x80, 0x20000];

    static readonly TiktokenTokenizer Peer = TiktokenTokenizer.CreateForEncoding("cl100k_base", new Dictionary<string, int>());

    [Theory]
    [InlineData("")]
    [InlineData("Hello, world! It's the year 2024, isn't it? I'LL say WE'VE 'tested' they'RE.")]
    [InlineData("public static int[] Encode(string s) => s.Select(c => (int)c).ToArray();\n\n\tif (x != 12345678) { return; }\r\n")]
    [InlineData("你好，世界。天地玄黃宇宙洪荒日月盈昃辰宿列張 １２３ ⅣⅤ")]
    [InlineData("🙃🙃👩‍👩‍👧‍👦 🇩🇪e\u0301 𝒜b a𝒜b 😀b 𝟘𝟙𝟚 𠀀𠀁x")]
    [InlineData("a   b\t\tc \n \n\n  d\r\n\r\n   ")]
    [InlineData("   \n")]
    [InlineData(" \u00a0\u2003x\u3000y\u0085z\u2028w")]
    [InlineData("'s'S'ſ'LL'lL'Ve'rE'r'v'l' 's")]
    [InlineData("مرحبا بالعالم Привет мир γειά σου हिन्दी ไทย")]
    [InlineData(
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Agrees_with_Microsoft_ML_Tokenizers(string text) => Agrees(text);

    [Fact]
    public void Agrees_with_Microsoft_ML_Tokenizers_on_random_text() =>
        Gen.Char["ab 's \n\r\tÀ你1२.!-\u00a0é'SLVElver0123"].Array[0, 60]
            .ForAll(text => Agrees(new string(text)), cases: Iterations.Of(20_000));

    [Fact]
    public void Agrees_with_Microsoft_ML_Tokenizers_on_any_character() =>
        Gen.Int[0, 0x10ffff].Where(x => x is < 0xd800 or > 0xdfff).Array[0, 40].ForAll(
            points => Agrees(string.Concat(points.Select(char.ConvertFromUtf32))), cases: Iterations.Of(5_000));

    [Fact]
    public void Agrees_with_Microsoft_ML_Tokenizers_on_long_pieces() =>
        Gen.Char["abcdefgh"].Array[100, 400].ForAll(text => Agrees(new string(text)), cases: Iterations.Of(300));

    [Fact]
    public void Agrees_with_Microsoft_ML_Tokenizers_on_a_text_of_some_length()
    {
        // any long English text that every machine with the SDK has: the documentation of a package this project references
        var path = Path.Combine(AppContext.BaseDirectory, "xunit.assert.xml");
        Agrees(File.Exists(path) ? File.ReadAllText(path) : string.Join(' ', Enumerable.Range(0, 20_000)));
    }

    [Fact]
    public void Decoding_gives_back_every_text() =>
        Gen.Int[0, 0x10ffff].Where(x => x is < 0xd800 or > 0xdfff).Array[0, 200].ForAll(
            points =>
            {
                var text = string.Concat(points.Select(char.ConvertFromUtf32));
                Assert.Equal(text, Encoder.Decode(Encoder.Encode(text)));
            },
            cases: Iterations.Of(1_000));

    [Fact]
    public void Agrees_with_Microsoft_ML_Tokenizers_on_words_of_many_scripts() =>
        // neighbours in the same script, as they stand in texts: what a text of random characters hardly has
        Gen.Select(Gen.Int[0, Scripts.Length - 1].Select(x => Scripts[x]), Gen.Int[0, 120].Array[0, 40]).Array[0, 6].ForAll(
            words => Agrees(string.Join(' ', words.Select(x => string.Concat(x.Item2.Select(y => char.ConvertFromUtf32(x.Item1 + y)))))),
            cases: Iterations.Of(5_000));

    [Fact]
    public void Encodes_into_memory_of_the_callers()
    {
        Span<int> ids = stackalloc int[30];
        Assert.Equal(2, Encoder.Encode("Hello world", ids));
        Assert.Equal(Encoder.Encode("Hello world"), ids[..2].ToArray());
        Assert.Equal(0, Encoder.Encode("", []));
        Assert.Throws<ArgumentException>(() => Encoder.Encode("Hello world", new int[1]));
    }

    [Theory]
    [InlineData("The quick brown fox doesn't jump over 12345 lazy dogs.\n\tvar x = y[0];\r\n")]
    [InlineData("你好，世界。天地玄黃宇宙洪荒日月盈昃🙃🙂👩‍👩‍👧‍👦 xyzzyqwrtplk")]
    [InlineData(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" +
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Allocates_nothing_once_it_has_seen_such_a_text(string sentence)
    {
        var text = string.Concat(Enumerable.Repeat(sentence, 200));
        var ids = new int[text.Length * 3];
        var least = long.MaxValue;
        for (var call = 0; call < 20 && least > 0; call++) // the pool may give its memory back at any garbage collection
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Encoder.Encode(text, ids);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.Equal(0, least);
    }

    [Fact]
    public void Many_threads_may_encode_at_once() =>
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 4 }, seed =>
        {
            var random = new Random(seed % 8);
            for (var times = 0; times < 20; times++)
            {
                // words that are not tokens, many of them often: what is remembered must stay with its call
                var text = string.Join(
                    ' ', Enumerable.Range(0, 200).Select(_ => $"{(char)('a' + random.Next(26))}q{(char)('a' + random.Next(26))}x"));
                Assert.Equal(Encoder.Decode(Encoder.Encode(text)), text);
            }
        });

    [Fact]
    public void Refuses_an_unknown_id()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Encoder.Decode([-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encoder.Decode([100_256]));
    }

    [Fact]
    public void Special_tokens_are_ordinary_text() =>
        Assert.Equal([27, 91, 8862, 728, 428, 91, 29], Encoder.Encode("<|endoftext|>"));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("a\ufffdb", Encoder.Decode(Encoder.Encode("a\ud800b")));

    [Theory]
    [InlineData('a', 100_000)]
    [InlineData(' ', 100_000)]
    [InlineData('你', 30_000)]
    public void A_long_run_is_encoded(char letter, int count) => RunIsEncoded(letter, count);

    [Theory]
    [Trait("Tier", "full")]
    [InlineData('a', 1_000_000)]
    [InlineData(' ', 1_000_000)]
    [InlineData('你', 300_000)]
    public void A_run_of_a_million_is_encoded(char letter, int count) => RunIsEncoded(letter, count);

    static void RunIsEncoded(char letter, int count)
    {
        var text = new string(letter, count) + "x";
        Assert.Equal(text, Encoder.Decode(Encoder.Encode(text)));
    }

    [Fact]
    public void Three_hundred_thousand_different_ideographs_are_encoded()
    {
        var random = new Random(1);
        var text = new string([.. Enumerable.Range(0, 300_000).Select(_ => (char)(0x4e00 + random.Next(20_000)))]);
        Assert.Equal(text, Encoder.Decode(Encoder.Encode(text)));
    }

    static void Agrees(string text) => Assert.Equal(Peer.EncodeToIds(text), Encoder.Encode(text));
}

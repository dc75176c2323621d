// Trains Hugging Face's byte-level BPE on a file, each time a line arrives, and answers with the milliseconds it took.
// usage: node hugging-face.js TEXT SAVED      where `tokenizers` can be required; SAVED receives the tokenizer of the last training
const { createInterface } = require('readline')
const { Tokenizer } = require('tokenizers')

const [text, saved] = process.argv.slice(2)

// The expression of cl100k_base (openai/tiktoken) without the + of {1,3}+, which repeats in this dialect; then bytes as characters; the alphabet is what occurs in the text.
const split = "'(?i:[sdmt]|ll|ve|re)|[^\\r\\n\\p{L}\\p{N}]?+\\p{L}++|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]++[\\r\\n]*+|\\s++$|\\s*[\\r\\n]|\\s+(?!\\S)|\\s"
const untrained = JSON.stringify({
  version: '1.0', truncation: null, padding: null, added_tokens: [], normalizer: null,
  pre_tokenizer: {
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex: split }, behavior: 'Isolated', invert: false },
      { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
    ],
  },
  post_processor: null, decoder: null,
  model: { type: 'BPE', dropout: null, unk_token: null, continuing_subword_prefix: null, end_of_word_suffix: null, fuse_unk: false, byte_fallback: false, ignore_merges: false, vocab: {}, merges: [] },
})

createInterface({ input: process.stdin }).on('line', () => {
  const tokenizer = Tokenizer.fromString(untrained)
  const start = process.hrtime.bigint()
  tokenizer.train([text])
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  tokenizer.save(saved)
  console.log(`trained ${milliseconds}`)
})

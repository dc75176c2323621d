#!/usr/bin/env bash
# Measures the numeric core and its peers side by side and writes benchmarks/RESULTS.md. About ten minutes, most of them Microsoft.ML.Tokenizers
# on 300,000 ideographs. Needs node and npm for Hugging Face's tokenizers, which go into a temporary folder; without them that row is left out.
# Where benchmarks/runner-rows exists, it is run too and prints the rows of the runner: | what | goal | measured | met |
# usage: benchmarks/peers.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tokenizers=0.23.2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1

dotnet build benchmarks/Grader.Benchmarks -v quiet -nologo >&2
first=$(nice -n -15 true 2>/dev/null && echo "nice -n -15" || true) # before other work, where that is allowed
peers() { echo "== $*" >&2; $first artifacts/bin/Grader.Benchmarks/release/Grader.Benchmarks peers "$@" | tee -a /dev/stderr; }
narrow() { DOTNET_EnableAVX512=0 ATEN_CPU_CAPABILITY=avx2 MKL_ENABLE_INSTRUCTIONS=AVX2 peers "$@"; }

{
  echo "# Results"
  echo
  echo "Written by \`benchmarks/peers.sh\`, which measures again. A figure says how many times as fast as the peer: both ran in turn in one process;"
  echo "the shortest calls are compared, on one thread by the time that it ran, on two by the clock on the wall; in brackets stand the quartiles of the rounds'"
  echo "ratios. On a busy machine the figures for two threads mean little. Goals are the project's; what misses one is marked."
  echo
  machine=$(peers machine)
  echo "- machine: $machine"
  echo "- date: $(date -u +%Y-%m-%d), load average when it began: $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)"
  echo "- peers: libtorch (TorchSharp-cpu $(sed -n 's/.*"TorchSharp-cpu" Version="\([^"]*\)".*/\1/p' Directory.Packages.props)), Microsoft.ML.Tokenizers $(sed -n 's/.*"Microsoft.ML.Tokenizers" Version="\([^"]*\)".*/\1/p' Directory.Packages.props), SharpToken $(sed -n 's/.*"SharpToken" Version="\([^"]*\)".*/\1/p' Directory.Packages.props), Hugging Face tokenizers $tokenizers (npm)"
  echo
  if [[ $machine == *AVX-512* ]]; then
    echo "## Attention, AVX-512"
    echo
    peers attention
    echo
  fi
  echo "## Attention, AVX2 on both sides"
  echo
  narrow attention
  echo
  echo "## Encoding"
  echo
  peers encode
  echo
  echo "## Encoding what is hard"
  echo
  peers adversarial
  echo
  echo "## Training"
  echo
  if command -v npm >/dev/null && (cd "$work" && npm install --silent --no-audit --no-fund "tokenizers@$tokenizers" >&2); then
    peers train "$work/node_modules"
  else
    echo "Not measured: there is no npm."
  fi
  echo
  echo "## Runner"
  echo
  if [ -x benchmarks/runner-rows ]; then
    echo "| what | goal | measured | met |"
    echo "|---|---|---|---|"
    benchmarks/runner-rows
  else
    echo "Not measured by this script yet."
  fi
} >"$work/RESULTS.md"
cp "$work/RESULTS.md" benchmarks/RESULTS.md

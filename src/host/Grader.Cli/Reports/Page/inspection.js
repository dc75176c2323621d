"use strict";
// Everything that comes from the submission enters as text, never as markup.
const recording = JSON.parse(document.getElementById("recording").textContent);
const series = recording.series;
const colours = ["#4c78a8", "#f58518", "#54a24b", "#e45756", "#72b7b2", "#b279a2", "#eeca3b", "#9d755d", "#ff9da6", "#79706e", "#1f9e89", "#8c6bb1"];
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = x => x === null || x === undefined ? "" : x === 0 ? "0" : Math.abs(x) >= 0.001 && Math.abs(x) < 1e5 ? String(+x.toPrecision(4)) : x.toExponential(1);
const percent = x => (100 * x).toFixed(x > 0 && x < 0.01 ? 1 : 0) + " %";
const names = kind => recording.order.filter(name => name.startsWith(kind + "/")).map(name => name.slice(kind.length + 1));
const one = name => series[name] ? series[name][0] : undefined;
const main = document.getElementById("plots");
const plots = [];

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function card(title, note, wide) {
  const section = element("section", undefined, wide ? "wide" : undefined);
  section.append(element("h2", title));
  section.append(element("p", note, "note"));
  main.append(section);
  return section;
}

// Lines over the steps. On a logarithmic axis a zero has no place and leaves a gap.
function plot(title, note, lines, { log = false, range = undefined, wide = false } = {}) {
  lines = lines.filter(line => line.values && line.values.length > 1);
  if (lines.length === 0) return;
  const section = card(title, note, wide);
  const length = Math.max(...lines.map(line => line.values.length));
  const data = [Array.from({ length }, (_, i) => i + 1), ...lines.map(line => line.values.map(y => y === null || (log && y <= 0) ? null : y))];
  if (log && !data.slice(1).some(values => values.some(y => y !== null))) {
    section.append(element("p", "All are zero.", "note"));
    return;
  }
  const axis = () => ({ stroke: css("--faint"), grid: { stroke: css("--grid"), width: 1 }, ticks: { stroke: css("--grid"), width: 1 }, font: "12px system-ui" });
  const options = () => ({
    width: section.clientWidth - 32, height: 260,
    scales: { x: { time: false }, y: log ? { distr: 3, log: 10 } : range ? { range } : {} },
    axes: [axis(), { ...axis(), size: 62, values: (_, ticks) => ticks.map(number) }],
    series: [{ label: "step" }, ...lines.map((line, i) => ({
      label: line.name, stroke: colours[i % colours.length], width: 1.5, points: { show: false }, spanGaps: false, value: (_, y) => number(y),
    }))],
    cursor: { points: { size: 6 } },
  });
  plots.push({ chart: undefined, redraw() { this.chart?.destroy(); this.chart = new uPlot(options(), data, section); } });
}

function table(section, head, rows) {
  const made = element("table", undefined, "facts");
  const top = element("tr");
  head.forEach(text => top.append(element(text ? "th" : "td", text)));
  made.append(element("thead"));
  made.tHead.append(top);
  rows.forEach(row => {
    const line = element("tr");
    row.forEach(cell => line.append(element("td", cell.text ?? cell, cell.className)));
    made.append(line);
  });
  section.append(made);
}

document.title = recording.problem + " – inspected";
document.getElementById("title").textContent = recording.problem;
const facts = [recording.file, "seed " + recording.seed, (series.loss || []).length + " steps"];
if (recording.heldOut !== null) facts.push("held-out " + number(recording.heldOut));
document.getElementById("facts").textContent = facts.join(" · ");
if (recording.failure) document.querySelector("header").append(element("p", "training ended early: " + recording.failure, "failure"));

const weights = recording.weights;
const middle = values => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
plot("Loss", "of each step, what backward was called on", [{ name: "loss", values: series.loss }]);
plot("Learning rate", "as the optimizer had it at each step", [{ name: "rate", values: series.rate }]);
plot("Gradient norm of each weight", "before the step, logarithmic; the first layer first", weights.map(name => ({ name, values: series["gradient/" + name] })), { log: true, wide: true });
plot("Update ÷ weight", "norms, logarithmic; about a thousandth is usual", weights.map(name => ({
  name, values: (series["update/" + name] || []).map((update, i) => update === null || !series["weight/" + name][i] ? null : update / series["weight/" + name][i]),
})), { log: true });
plot("Weight norm", "before each step", weights.map(name => ({ name, values: series["weight/" + name] })));
const layers = names("output-mean");
plot("Deviation of each layer's output", "logarithmic", layers.map(name => ({ name, values: series["output-deviation/" + name] })), { log: true });
plot("Share of outputs that are zero", "of each layer with any", layers.filter(name => (series["output-zeros/" + name] || []).some(x => x > 0)).map(name => ({ name, values: series["output-zeros/" + name] })), { range: [0, 1] });
plot("Share of outputs at the ends of their range", "of layers bounded by 0 and 1, or by −1 and 1", layers.filter(name => (series["output-ends/" + name] || []).some(x => x > 0)).map(name => ({ name, values: series["output-ends/" + name] })), { range: [0, 1] });

if (recording.order.some(name => name.startsWith("moved/"))) {
  const section = card("Parameters", "change from the beginning to the end of the training, relative to the beginning");
  table(section, ["parameter", "moved", "median update ÷ weight"], names("moved").map(name => {
    const ratios = (series["update/" + name] || []).map((update, i) => update / (series["weight/" + name] || [])[i]).filter(Number.isFinite);
    return [name, one("moved/" + name) === 0 ? { text: "never", className: "never" } : one("moved/" + name) === null ? "from zero" : percent(one("moved/" + name)), ratios.length ? number(middle(ratios)) : "not trained"];
  }));
}

const classes = names("class").sort((a, b) => a - b);
if (classes.length > 0) {
  const section = card("Labels fed", "over the whole run");
  const total = classes.reduce((sum, name) => sum + one("class/" + name), 0), most = Math.max(...classes.map(name => one("class/" + name)));
  const bars = element("div", undefined, "bars");
  classes.forEach(name => {
    const bar = element("div", undefined, "bar"), line = element("i");
    line.style.width = 100 * one("class/" + name) / most + "%";
    bar.append(element("span", name), line, element("span", percent(one("class/" + name) / total)));
    bars.append(bar);
  });
  section.append(bars);
  plot("Largest class of each batch", "share of the batch", [{ name: "share", values: series["batch-largest-class"] }], { range: [0, 1] });
}

const mean = values => values && values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : undefined;
const data = card("What is fed", "to the network, in training and in evaluation");
table(data, ["", "training", "evaluation"], [
  ["mean of the inputs", number(mean(series["input-mean"])), number(mean(series["evaluation-input-mean"]))],
  ["deviation of the inputs", number(mean(series["input-deviation"])), number(mean(series["evaluation-input-deviation"]))],
  ...(one("rows-fed") > 0 ? [["rows", String(one("rows-fed")), ""], ["different rows", String(one("rows-different")), ""], ["rows with more than one label", String(one("rows-with-two-labels")), ""]] : []),
]);

if (series["shown-labels"]) {
  const columns = one("shown-columns"), labels = series["shown-labels"], side = Math.round(Math.sqrt(columns));
  const rows = labels.map((_, i) => series["shown-rows"].slice(i * columns, (i + 1) * columns));
  const section = card("The first batch begins", columns + " numbers a row");
  if (columns >= 25 && side * side === columns) {
    const images = element("div", undefined, "images");
    rows.forEach((row, i) => {
      const figure = element("figure"), canvas = element("canvas");
      canvas.width = canvas.height = side;
      const context = canvas.getContext("2d"), least = Math.min(...row), most = Math.max(...row);
      row.forEach((x, j) => {
        const grey = Math.round(255 * (x - least) / (most - least || 1));
        context.fillStyle = `rgb(${grey},${grey},${grey})`;
        context.fillRect(j % side, Math.floor(j / side), 1, 1);
      });
      figure.append(canvas, element("figcaption", "label " + labels[i]));
      images.append(figure);
    });
    section.append(images);
  } else {
    const shown = Math.min(columns, 6);
    table(section, [...Array.from({ length: shown }, (_, j) => "x" + j), "label"], rows.map((row, i) => [...row.slice(0, shown).map(number), String(labels[i])]));
  }
}

// only now do all cards have their width
const redraw = () => plots.forEach(drawn => drawn.redraw());
redraw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
let waiting;
addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(redraw, 150); });

if (recording.probes.length > 0) {
  table(card("Asked afterwards", "of the trained network, and of one trained on shuffled labels"), ["", ""], recording.probes.map(probe => [probe.question, probe.answer]));
}

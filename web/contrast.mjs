// Computes the contrast of the tokens in both schemes: 4.5 for words, 3 for the borders of what one acts on.
import { readFile } from "node:fs/promises";
import { colours } from "./schemes.mjs";

const grounds = ["paper", "card", "sunk"];
const tints = ["individual", "collective", "project", "fourth", "fifth", "sixth", "ok", "warn", "danger", "accent"];
const asked = [
  ...grounds.flatMap((ground) => ["ink", "ink-soft", ...tints].map((words) => [words, ground, 4.5])),
  ...tints.flatMap((tint) => [[tint, `${tint}-wash`, 4.5], ["ink", `${tint}-wash`, 4.5], ["ink-soft", `${tint}-wash`, 4.5], ["card", tint, 4.5]]),
  ["accent-ink", "accent", 4.5],
  ["accent-ink", "accent-deep", 4.5],
  ["accent-deep", "accent-wash", 4.5],
  ["danger-ink", "danger", 4.5],
  ["danger-ink", "danger-deep", 4.5],
  ["danger-deep", "danger-wash", 4.5],
  ...[...grounds, "accent-wash"].map((ground) => ["edge", ground, 3]),
];

const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const light = (hex) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ratio = (one, other) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const all = colours(await readFile(new URL("styles/tokens.css", import.meta.url), "utf8"));
let least = Infinity;
for (const scheme of ["day", "night"]) {
  const value = (name) => all.find((colour) => colour.name === `--${name}`)[scheme];
  for (const [words, ground, enough] of asked) {
    const found = ratio(value(words), value(ground));
    least = Math.min(least, found / enough);
    if (found >= enough) continue;
    console.log(`${scheme}: --${words} on --${ground} is ${found.toFixed(2)}, less than ${enough}`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`contrast: ${asked.length} pairs, each in two schemes, at least ${least.toFixed(2)} times what is asked`);

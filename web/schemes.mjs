// Colours are written once, as `--name: light-dark(day, night);`.
// Browsers older than 2024 do not know light-dark(): they get the same colours through prefers-color-scheme.
const pair = /^\s*(--[\w-]+):\s*light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\);\s*$/gm;

/** Each colour with its two values. */
export function colours(css) {
  return [...css.matchAll(pair)].map(([, name, day, night]) => ({ name, day: day.trim(), night: night.trim() }));
}

/** The style sheet with each pair said in three ways: day, night, and both where the browser chooses itself. */
export function withFallbacks(css) {
  const pairs = colours(css);
  const rest = css.replace(pair, "").replace(/\/\*[\s\S]*?\*\//g, "");
  if (rest.includes("light-dark(")) throw new Error("tokens.css: a light-dark() that stands not alone on its line");
  const list = (value) => pairs.map((colour) => `${colour.name}:${value(colour)};`).join("");
  return [
    `:root{${list((colour) => colour.day)}}`,
    `@media (prefers-color-scheme:dark){:root{${list((colour) => colour.night)}}}`,
    `@supports (color:light-dark(red,red)){:root{${list((colour) => `light-dark(${colour.day},${colour.night})`)}}}`,
    rest,
  ].join("\n");
}

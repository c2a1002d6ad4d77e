// The fonts: cut down to the characters of French and English, titles pinned to one weight.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");

// Latin-1, what French adds to it, typographic marks, arrows, and the spaces and hyphen that do not break.
const characters =
  range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸ–—‘’‚“”„•…‹›€−←↑→↓✓\u2009\u200a\u2011\u202f";

const fonts = [
  {
    name: "text.woff2",
    family: "Atkinson Hyperlegible Next",
    from: "@fontsource-variable/atkinson-hyperlegible-next",
    file: "atkinson-hyperlegible-next-latin-wght-normal.woff2",
    axes: { wght: { min: 400, max: 700 } },
    weight: "400 700",
    style: "normal",
    preload: true,
    licence: "atkinson-hyperlegible-next-licence.txt",
  },
  {
    name: "text-italic.woff2",
    family: "Atkinson Hyperlegible Next",
    from: "@fontsource-variable/atkinson-hyperlegible-next",
    file: "atkinson-hyperlegible-next-latin-wght-italic.woff2",
    axes: { wght: 400 },
    weight: "400",
    style: "italic",
    preload: false,
  },
  {
    name: "title.woff2",
    family: "Fraunces",
    from: "@fontsource-variable/fraunces",
    file: "fraunces-latin-full-normal.woff2",
    axes: { wght: 600, opsz: 40, SOFT: 60, WONK: 0 },
    weight: "600",
    style: "normal",
    preload: true,
    licence: "fraunces-licence.txt",
  },
];

let made;

/** The subset fonts with their bytes; cut once a run. */
export function fontFiles() {
  made ??= Promise.all(fonts.map(cut));
  return made;
}

async function cut(font) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${font.from}/package.json`));
  const whole = await readFile(join(folder, "files", font.file));
  const bytes = await subsetFont(whole, characters, { targetFormat: "woff2", variationAxes: font.axes });
  const licence = font.licence && { name: font.licence, bytes: await readFile(join(folder, "LICENSE")) };
  return { ...font, bytes, licence };
}

/** The `@font-face` rules; addresses are beside the style sheet. */
export function fontStyles(files) {
  return files
    .map(
      (font) =>
        `@font-face{font-family:"${font.family}";src:url("./${font.file}") format("woff2");` +
        `font-weight:${font.weight};font-style:${font.style};font-display:swap}`,
    )
    .join("\n");
}

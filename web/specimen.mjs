// Writes web/dist/specimen.html, then looks at it: axe, contrast, overflow, and pictures if a folder is given.
//   node web/specimen.mjs [--look <folder for pictures>]
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const web = fileURLToPath(new URL(".", import.meta.url));
const dist = join(web, "dist");
const manifest = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));
const page = (await readFile(join(web, "specimen.html"), "utf8")).replace(/\{([\w-]+\.\w+)\}/g, (_, name) => {
  if (!manifest[name]) throw new Error(`specimen.html asks for ${name}, which the build does not make`);
  return manifest[name];
});
const file = join(dist, "specimen.html");
await writeFile(file, page);
// A page read from the disk reads nothing packed.
for (const name of await readdir(dist)) {
  if (name.endsWith(".gz")) await writeFile(join(dist, name.slice(0, -3)), gunzipSync(await readFile(join(dist, name))));
}

const at = process.argv.indexOf("--look");
if (at > 0) {
  const pictures = process.argv[at + 1] ?? join(web, "..", "journeys", "pictures");
  await mkdir(pictures, { recursive: true });
  process.exitCode = (await look(pictures)) ? 0 : 1;
}

async function look(pictures) {
  const { chromium } = await import("playwright-core");
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--allow-file-access-from-files"],
  });
  let well = true;
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 360, 768, 1280]) {
      const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      tab.on("pageerror", (problem) => console.log("script:", problem.message));
      await tab.goto(pathToFileURL(file).href);
      await tab.evaluate(() => document.fonts.ready);
      await tab.addScriptTag({ path: axe });
      const { violations } = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const small = await tab.evaluate(() =>
        [...document.querySelectorAll("button, .button, input:not([type=hidden]), select, summary, .tabs a, .bar a, .pages a")]
          .map((element) => ({ element, box: (element.closest("label.choice, label.check") ?? element).getBoundingClientRect() }))
          .filter(({ element, box }) => box.height > 0 && box.height < 43.5 && !element.closest(".skip"))
          .map(({ element, box }) => `${element.tagName}.${element.className} ${Math.round(box.height)}`),
      );
      for (const violation of violations) {
        console.log(colorScheme, width, violation.id, violation.help);
        for (const node of violation.nodes.slice(0, 4)) console.log("   ", node.html.slice(0, 120), node.failureSummary.split("\n")[1]);
      }
      if (wide > 0) console.log(colorScheme, width, `overflows by ${wide}px`);
      if (small.length) console.log(colorScheme, width, "small targets:", small.join(", "));
      well &&= violations.length === 0 && wide <= 0 && small.length === 0;
      await tab.screenshot({ path: join(pictures, `specimen-${colorScheme}-${width}.png`), fullPage: true });
      await tab.close();
    }
  }
  await browser.close();
  console.log(well ? "specimen: axe finds nothing, nothing overflows, targets are large enough" : "specimen: see above");
  return well;
}

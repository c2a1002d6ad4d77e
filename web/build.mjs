// Builds the front end: web/ and the styles of the slices in, web/dist/ out.
// Names carry the hash of their content; manifest.json says which name is the present one.
import { createHash } from "node:crypto";
import { existsSync, watch } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { fontFiles, fontStyles } from "./fonts.mjs";
import { withFallbacks } from "./schemes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const web = join(root, "web");
const dist = join(web, "dist");
const watching = process.argv.includes("--watch");

// Browsers since spring 2022: those that know cascade layers.
const target = ["chrome99", "firefox97", "safari15.4"];
const written = new Set([".css", ".js", ".svg", ".json", ".txt"]);

const hashed = (name, bytes) => {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return `${basename(name, extname(name))}-${hash}${extname(name)}`;
};

async function listFiles(folder, keep) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && keep(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function listSliceStyles() {
  const areas = existsSync(join(root, "crates")) ? (await readdir(join(root, "crates"))).sort() : [];
  const found = await Promise.all(
    areas.map((area) => listFiles(join(root, "crates", area, "src"), (name) => name.endsWith(".css"))),
  );
  return found.flat();
}

async function bundleScript(entry) {
  const built = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    minify: true,
    target,
    write: false,
    charset: "utf8",
    logLevel: "warning",
  });
  return built.outputFiles[0].contents;
}

async function bundleStyles(fonts) {
  const slices = (await listSliceStyles()).map((file) => relative(root, file));
  const contents = [
    '@import "./web/styles/index.css";',
    '@import "tresse:fonts" layer(base);',
    ...slices.map((file) => `@import "./${file.replaceAll("\\", "/")}" layer(slices);`),
  ].join("\n");
  const built = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: "css", sourcefile: "tresse.css" },
    bundle: true,
    minify: true,
    target,
    write: false,
    charset: "utf8",
    logLevel: "warning",
    external: ["*.woff2"],
    plugins: [
      {
        name: "tresse",
        setup(build) {
          build.onResolve({ filter: /^tresse:fonts$/ }, () => ({ path: "fonts", namespace: "tresse" }));
          build.onLoad({ filter: /.*/, namespace: "tresse" }, () => ({ contents: fontStyles(fonts), loader: "css" }));
          build.onLoad({ filter: /[\\/]tokens\.css$/ }, async ({ path }) => ({
            contents: withFallbacks(await readFile(path, "utf8")),
            loader: "css",
          }));
        },
      },
    ],
  });
  return built.outputFiles[0].contents;
}

/** Comments and line breaks between tags are for us, not for readers. */
const tightened = (svg) => svg.replace(/<!--[\s\S]*?-->/g, "").replace(/>\s+</g, "><").trim() + "\n";

async function build(quality = 11) {
  const began = performance.now();
  const fonts = (await fontFiles()).map((font) => ({ ...font, file: hashed(font.name, font.bytes) }));
  // What every page has, and what only a page has on which a text is written.
  const [script, writing, styles] = await Promise.all([
    bundleScript("web/start.ts"),
    bundleScript("web/writing.ts"),
    bundleStyles(fonts),
  ]);

  const manifest = {};
  const files = new Map();
  const put = (name, bytes) => {
    manifest[name] = hashed(name, bytes);
    files.set(manifest[name], bytes);
  };

  put("start.js", script);
  put("writing.js", writing);
  put("tresse.css", styles);
  for (const path of await listFiles(join(web, "pictures"), (name) => name.endsWith(".svg"))) {
    put(basename(path), Buffer.from(tightened(await readFile(path, "utf8"))));
  }
  for (const font of fonts) {
    files.set(font.file, font.bytes);
    if (font.licence) put(font.licence.name, font.licence.bytes);
  }
  manifest.fonts = fonts.filter((font) => font.preload).map((font) => font.file);
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));

  await mkdir(dist, { recursive: true });
  // The program holds a text packed, in both ways that browsers read, and unpacks it for whoever reads neither.
  for (const [name, bytes] of [...files]) {
    if (!written.has(extname(name))) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    files.set(`${name}.br`, brotliCompressSync(bytes, { params }));
    files.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
    files.delete(name);
  }
  // The manifest last and at once, so that a reader never meets a name without its file.
  for (const [name, bytes] of files) {
    // What is packed is written again: the last build may have pressed it less.
    if (/\.(br|gz)$/.test(name) || !existsSync(join(dist, name))) await writeFile(join(dist, name), bytes);
  }
  await writeFile(join(dist, "manifest.json.new"), `${JSON.stringify(sorted, null, 2)}\n`);
  await rename(join(dist, "manifest.json.new"), join(dist, "manifest.json"));
  for (const name of await readdir(dist)) {
    if (!["manifest.json", "specimen.html"].includes(name) && !files.has(name)) await rm(join(dist, name), { recursive: true });
  }

  const kilobytes = (name) => (files.get(`${manifest[name]}.br`).length / 1000).toFixed(1);
  const took = Math.round(performance.now() - began);
  console.log(`web/dist: styles ${kilobytes("tresse.css")} kB, script ${kilobytes("start.js")} kB, editor ${kilobytes("writing.js")} kB, ${files.size} files, ${took} ms`);
}

await build();

if (watching) {
  let timer;
  const later = (_event, name) => {
    if (name && !/\.(css|ts|svg)$/.test(name)) return;
    clearTimeout(timer);
    // One save often makes several events.
    timer = setTimeout(() => build(4).catch((problem) => console.error(problem.message)), 80);
  };
  for (const folder of ["web/styles", "web/pictures", "web/islands"]) watch(join(root, folder), { recursive: true }, later);
  watch(web, later);
  if (existsSync(join(root, "crates"))) watch(join(root, "crates"), { recursive: true }, later);
  console.log("watching");
}

// Runs the journeys: `node journeys/run.mjs`, or `node journeys/run.mjs live` for those whose file name has the word.

import { copyFileSync, mkdtempSync, readdirSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { chromiumPath } from "./support/person.mjs";

const LONGEST_MS = 15 * 60_000;
/** Begun first, or one of them would be waited for alone at the end. */
const LONG = ["demo", "walk", "gatherings-pages"];

const word = process.argv[2] ?? "";
const isLong = (name) => LONG.includes(name.split(".")[0]);
const found = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".journey.mjs") && name.includes(word));
const names = found.sort((a, b) => isLong(b) - isLong(a));

if (!chromiumPath()) {
  console.log("skipped: no chromium");
  process.exit(process.env.CI === "true" ? 1 : 0);
}
if (!names.length) {
  console.log(`no journey has « ${word} » in its name`);
  process.exit(1);
}

// A copy, so that a build meanwhile does not change the program under a journey's feet.
const folder = mkdtempSync(join(tmpdir(), "tresse-journeys-"));
const built = process.env.TRESSE_BINARY ?? join(import.meta.dirname, "../target/debug/tresse");
if (!existsSync(built)) {
  console.log(`${built} is not there: cargo build -p app`);
  process.exit(1);
}
process.env.TRESSE_BINARY = join(folder, "tresse");
copyFileSync(built, process.env.TRESSE_BINARY);

const files = names.map((name) => join(import.meta.dirname, name));
const count = { passed: 0, failed: 0 };
// A file that hangs is a failure, not a wait.
const tests = run({ files, concurrency: 2, timeout: LONGEST_MS });
// A file is no test of its own, unless it breaks before its first one.
const isTest = ({ details, name }) => details.type !== "suite" && !name.endsWith(".mjs");
tests.on("test:pass", (event) => (count.passed += isTest(event) ? 1 : 0));
tests.on("test:fail", (event) => (count.failed += event.details.type === "suite" && event.details.error?.failureType === "subtestsFailed" ? 0 : 1));
tests.compose(spec).pipe(process.stdout);
tests.on("end", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
});
process.on("exit", () => console.log(`${count.passed} passed, ${count.failed} failed`));

// What must be true of every page: no request elsewhere, nothing in the console, valid HTML, no barrier that axe knows of,
// one heading, a title, the right language, nothing wider than a small phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "node:test";
import { HtmlValidate } from "html-validate";
import { isKey } from "./words.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SMALLEST = 320;

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste, or of how templates are laid out.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "attribute-boolean-style": "off",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
    "doctype-style": "off",
    "long-title": "off",
    "no-implicit-button-type": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Tables that fold on phones lose their roles in some browsers; said twice, they keep them.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
  },
});

/** Listens to a page from its first request on. */
export class Watch {
  strangers = [];
  complaints = [];
  document;

  constructor(page, base) {
    this.base = base;
    page.context().on("request", (request) => this.#asked(request.url()));
    page.on("response", (answer) => {
      if (answer.frame() === page.mainFrame() && answer.request().isNavigationRequest()) this.#arrived(answer);
    });
    page.on("pageerror", (wrong) => this.complaints.push(String(wrong)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push({ text: message.text(), url: message.location().url });
    });
  }

  #asked(url) {
    if (!url.startsWith(`${this.base}/`) && !/^(data|blob|about):/.test(url)) this.strangers.push(url);
  }

  #arrived(answer) {
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (!isPage) return;
    this.document = { url: answer.url(), status: answer.status(), html: answer.text().catch(() => "") };
  }

  /** Nothing was asked of another host, and nothing broke in the page. */
  verify() {
    assert.deepEqual(this.strangers, [], "requests to another host");
    // A page that says no is no fault of scripts; the browser reports it as one.
    const isAnswer = (each) => each.url === this.document?.url && each.text.startsWith("Failed to load resource");
    const faults = this.complaints.filter((each) => typeof each === "string" || !isAnswer(each));
    this.complaints = [];
    assert.deepEqual(faults, [], `errors in the console of ${this.document?.url}`);
  }
}

const checked = new Set();

/**
 * Looks at the page that somebody has come to; the same kind of page is looked at once a file.
 * What is wrong is noted in the house and said at the end (`pagesHold`), so that the journey goes on.
 */
export async function checkPage(person, status) {
  const { page, watch, house } = person;
  const note = async (check) => {
    try {
      await check();
    } catch (wrong) {
      if (wrong.code !== "ERR_ASSERTION") throw wrong;
      const found = wrong.operator === "match" || wrong.operator === "doesNotMatch" ? "" : wrong.actual;
      house.findings.add([wrong.message.split("\n+ actual")[0], found].flat().filter(Boolean).map(shown).join("\n"));
    }
  };
  await note(() => watch.verify());
  const kind = await kindOf(person, status);
  if (checked.has(kind)) return;
  checked.add(kind);
  const where = `${person.path()} (${status}, ${person.language}, ${page.viewportSize().width} px)`;
  const html = (await watch.document?.html) || (await page.content());
  await note(() => checkHead(html, person.language, where));
  await note(() => checkHtml(html, where));
  if (person.scripts) await note(() => checkAxe(page, where));
  await note(() => checkWidth(page, where));
}

const shown = (what) => (typeof what === "string" ? what : JSON.stringify(what));

/** The last test of every journey: each page that it came to was well made. */
export function pagesHold(house) {
  it("every page on the way was well made", () => {
    const findings = [...house().findings];
    house().findings.clear();
    assert.equal(findings.length, 0, `\n${findings.join("\n\n")}`);
  });
}

/** The path without what differs from one run to the next, and what changes a page's shape. */
async function kindOf(person, status) {
  const path = person.path().replace(/\b[0-9a-z]{20,}\b/g, "…").replace(/^\/spaces\/(?!new\b)[^/]+/, "/spaces/…");
  const shape = await person.page.evaluate(() => {
    const signs = [".menu", ".bar-side .button", ".errors", ".notice", "main form", ".empty", ".rows li", "main details", ".tabs a"];
    return signs.map((sign) => Math.min(document.querySelectorAll(sign).length, 2)).join("");
  });
  const { width } = person.page.viewportSize();
  return [path, status, person.language, shape, width, person.scripts, person.scheme ?? ""].join(" ");
}

function checkHead(html, language, where) {
  assert.match(html, new RegExp(`<html lang="${language}"`), `language of ${where}`);
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  assert.match(title, /\S.* · \S/, `title of ${where}`);
  assert.equal(html.match(/<h1[\s>]/g)?.length ?? 0, 1, `one h1 on ${where}`);
  assert.doesNotMatch(html, / style="|<script(?![^>]* src=)/, `nothing inline on ${where}`);
  // A message that has no words shows its key.
  const text = html.replace(/<[^>]*>/g, " ");
  const bare = text.split(/\s+/).filter((word) => word.includes("-") && isKey(word));
  assert.deepEqual(bare, [], `words missing on ${where}`);
}

/** A live page renews itself where there are no scripts: a real-time event, with a link to stop it (WCAG 2.2, 2.2.1). */
function renewsLive(fault, html) {
  const renewals = html.match(/http-equiv="refresh"/g) ?? [];
  return fault.ruleId === "meta-refresh" && renewals.length === 1 && html.includes("<live-room") && html.includes('<noscript><meta http-equiv="refresh"');
}

async function checkHtml(html, where) {
  const report = await validator.validateString(html, where);
  const faults = report.results.flatMap((result) => result.messages).filter((each) => each.severity === 2 && !renewsLive(each, html));
  const lines = html.split("\n");
  const inWords = (each) => `${each.ruleId}: ${each.message}: ${lines[each.line - 1]?.slice(Math.max(0, each.column - 2), each.column + 100)}`;
  assert.equal(faults.map(inWords).join("\n"), "", `HTML of ${where}`);
}

/** axe, by the browser's own tools: the page's policy forbids scripts that are not its own. */
export async function checkAxe(page, where) {
  const tools = await page.context().newCDPSession(page);
  await tools.send("Runtime.evaluate", { expression: AXE });
  await tools.detach();
  const { violations, passes } = await page.evaluate(async (tags) => {
    const result = await window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    const inWords = ({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`);
    return { violations: result.violations.flatMap(inWords), passes: result.passes.length };
  }, AXE_TAGS);
  assert.ok(passes > 10, `axe looked at ${where}`);
  assert.equal(violations.join("\n"), "", `axe on ${where}`);
}

async function checkWidth(page, where) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: SMALLEST, height: size.height });
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > room + 1);
    return [`${document.documentElement.scrollWidth} px`, ...out.slice(0, 6).map((each) => each.outerHTML.slice(0, 120))];
  });
  await page.setViewportSize(size);
  assert.equal(wide.join("\n"), "", `wider than ${SMALLEST} px: ${where}`);
}

/** What a first visit costs over the wire, everything included, as the browser counts it. */
export async function weigh(person, path) {
  const tools = await person.context.newCDPSession(person.page);
  await tools.send("Network.enable");
  await tools.send("Network.clearBrowserCache");
  const addresses = new Map();
  const weights = new Map();
  tools.on("Network.responseReceived", ({ requestId, response }) => addresses.set(requestId, response.url));
  tools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => weights.set(requestId, encodedDataLength));
  await person.page.goto(path, { waitUntil: "networkidle" });
  await tools.detach();
  const parts = [...weights].map(([id, bytes]) => ({ address: addresses.get(id) ?? "", bytes }));
  return { total: parts.reduce((sum, part) => sum + part.bytes, 0), parts };
}

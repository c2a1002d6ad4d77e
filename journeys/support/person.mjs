// Somebody before a browser. They find things by what they read: a button's words, a field's label.
// Every page that they come to is checked (see checks.mjs).

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { checkPage, Watch } from "./checks.mjs";
import { words } from "./words.mjs";

const ARGUMENTS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const PATIENCE_MS = 30_000;

/** Browsers that will do, the lightest first: the shell has no windows, and takes four fifths of the time. */
const BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Where Chromium is, or nothing. */
export function chromiumPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const known = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const asked = process.env.CHROMIUM;
  return (asked ? [asked] : known).find((path) => existsSync(path));
}

/** Opens a browser; one that falls before its first page, as Chromium does on some machines, is opened once more. */
export function openBrowser() {
  const launch = () => chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
  return launch().catch((cause) => {
    console.log(`the browser fell as it opened, and is opened again: ${String(cause.message).split("\n", 1)[0]}`);
    return launch();
  });
}

export class Person {
  /** Opens a browser of one's own: `language`, `width`, `scheme` ("dark"), `scripts: false`, `checks: false`. */
  static async arrive(browser, house, options = {}) {
    const { language = "fr", width = 1280, scheme = "light", scripts = true, checks = true } = options;
    const context = await browser.newContext({
      baseURL: house.base,
      locale: language === "en" ? "en-GB" : "fr-FR",
      timezoneId: "Europe/Paris",
      colorScheme: scheme,
      javaScriptEnabled: scripts,
      acceptDownloads: true,
      viewport: { width, height: 800 },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new Person();
    Object.assign(person, { house, context, scripts, scheme, checks, language, t: words(language) });
    person.page = await context.newPage();
    person.watch = new Watch(person.page, house.base);
    return person;
  }

  /** Goes to an address. */
  async open(path, { status = 200 } = {}) {
    const answer = await this.page.goto(path);
    const seen = answer?.status();
    assert.equal(seen, status, `${path} answers ${seen}`);
    await this.#look(status);
    return this;
  }

  async #look(status) {
    if (this.checks) await checkPage(this, status);
    else this.watch.verify();
  }

  /** Does something that leads to another page, and looks at it. */
  async goes(act, status = 200) {
    const [answer] = await Promise.all([this.#nextPage(), act()]);
    assert.equal(answer.status(), status, `${new URL(answer.url()).pathname} answers ${answer.status()}`);
    await this.#look(status);
    return this;
  }

  async #nextPage() {
    const isPage = (answer) => answer.frame() === this.page.mainFrame() && answer.request().isNavigationRequest();
    const isLast = (answer) => isPage(answer) && (answer.status() < 300 || answer.status() >= 400);
    const [answer] = await Promise.all([this.page.waitForResponse(isLast), this.page.waitForEvent("load")]);
    return answer;
  }

  /** Presses a button that sends a form. */
  press(name, { within, status = 200 } = {}) {
    return this.goes(() => this.button(name, within).click(), status);
  }

  /** Follows a link. */
  follow(name, { within, status = 200 } = {}) {
    return this.goes(() => this.link(name, within).click(), status);
  }

  button(name, within = this.page.locator("main")) {
    return within.getByRole("button", { name: anySpace(name), exact: typeof name === "string" });
  }

  link(name, within = this.page.locator("body")) {
    return within.getByRole("link", { name: anySpace(name), exact: typeof name === "string" }).first();
  }

  /** A field by the beginning of its label, as people read it. */
  field(label, within = this.page.locator("main")) {
    return within.getByLabel(label instanceof RegExp ? anySpace(label) : startingWith(label)).first();
  }

  async types(label, text, within) {
    await this.field(label, within).fill(text);
  }

  async ticks(label, within) {
    await this.field(label, within).check();
  }

  async unticks(label, within) {
    await this.field(label, within).uncheck();
  }

  async picks(label, value, within) {
    await this.field(label, within).selectOption(value);
  }

  /** Opens what is folded away. */
  async unfolds(name, within = this.page.locator("main")) {
    await within.locator("summary", { hasText: anySpace(name) }).first().click();
  }

  async sees(text, within = this.page.locator("body")) {
    const found = within.getByText(anySpace(text)).first();
    await found.waitFor({ state: "attached", timeout: 10_000 }).catch(() => assert.fail(`“${text}” is not on ${this.path()}`));
  }

  async seesNot(text, within = this.page.locator("body")) {
    assert.equal(await within.getByText(anySpace(text)).count(), 0, `“${text}” is on ${this.path()}`);
  }

  /** The word that the house says after a form. */
  async told() {
    const notice = this.page.locator("main > .notice").first();
    return (await notice.count()) ? (await notice.locator("p").first().innerText()).trim() : "";
  }

  async isTold(key) {
    assert.equal(await this.told(), this.t(key), `on ${this.path()}`);
  }

  async title() {
    return (await this.page.locator("h1").first().innerText()).trim();
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  main() {
    return this.page.locator("main").innerText();
  }

  /** What is wrong with a field, as said beside it. */
  async wrong(field) {
    const said = this.page.locator(`#${field}-error`);
    return (await said.count()) ? (await said.innerText()).trim() : "";
  }

  /** Changes the language by the switch at the top. */
  async speaks(language) {
    this.language = language;
    this.t = words(language);
    if ((await this.page.locator("html").getAttribute("lang")) !== language) {
      await this.goes(() => this.page.locator(`.languages button[value=${language}]`).click());
    }
    return this;
  }

  /** A file that a link brings. */
  async takes(name, within) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.link(name, within).click()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path };
  }

  /** Opens a space from a trame of the library, by the trame's picture name or by its address. */
  async opensSpace(name, trame = "Collectif apprenant", joining = "open") {
    await this.open("/trames");
    const card = this.page.locator("article.card", { hasText: trame }).first();
    await this.goes(() => card.locator("a.button").first().click());
    await this.types(this.t("opening-name"), name);
    await this.page.locator(`input[name=joining][value=${joining}]`).check();
    await this.goes(() => this.page.locator("main form .button").first().click());
    await this.isTold("opening-done");
    return this.path();
  }

  /** Reads the newest mail to an address in the outbox, once there is one, and opens its link to this house. */
  async opensMailTo(email, status = 200) {
    await this.open("/outbox");
    await this.waitsForMailTo(email, 1);
    const letter = this.page.locator("article", { hasText: email }).first();
    await this.goes(() => letter.locator("a[href^='/']").first().click(), status);
  }

  /** Waits until the outbox holds so many letters to an address. */
  async waitsForMailTo(email, count) {
    await this.#waits(`${count} letters to ${email}`, async () => (await this.page.locator("article", { hasText: email }).count()) >= count);
  }

  /** Waits until the outbox holds a letter that says all of this. */
  async waitsForLetter(...words) {
    const letter = words.reduce((found, hasText) => found.filter({ hasText }), this.page.locator("article"));
    await this.#waits(`a letter that says ${words.join(", ")}`, async () => (await letter.count()) > 0);
  }

  async #waits(what, holds) {
    for (let turn = 0; turn < 100; turn++) {
      await this.page.goto("/outbox");
      if (await holds()) return;
      await this.page.waitForTimeout(100);
    }
    assert.fail(`${what}: not in the outbox`);
  }

  async leaves() {
    await this.context.close();
  }
}

/** What is looked for, whatever kind of space stands in the page: words are compared so by the browser, patterns are not. */
function anySpace(wanted) {
  return wanted instanceof RegExp ? new RegExp(wanted.source.replaceAll(" ", "\\s"), wanted.flags) : wanted;
}

function startingWith(label) {
  return new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}`);
}

// The demonstration: everybody in it can be entered, every page it names opens, and its pages are taken as pictures.

import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House, ROOT } from "./support/house.mjs";

const KINDS = ["visitor", "member", "trainee", "facilitator", "staff", "coordinator", "local_authority", "researcher", "administrator"];
const PAGES = ["home", "space", "agenda", "event", "cycle", "replay", "sheet", "door", "cohort", "training", "week", "roles"];
const PICTURES = join(import.meta.dirname, "pictures");
const README = join(ROOT, "docs/pictures");

describe("the demonstration", () => {
  let house, demo;

  before(async () => {
    house = await House.open({ demo: true });
    demo = await tells();
    await mkdir(PICTURES, { recursive: true });
  });
  after(() => house?.close());

  /** What `tresse demo` prints: one JSON object and nothing else, with fresh links each time. */
  async function tells() {
    const { code, stdout, stderr } = await house.run("demo");
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout);
  }

  it("tells its people and its pages", () => {
    const kinds = demo.accounts.map((account) => account.kind);
    for (const kind of KINDS) assert.ok(kinds.includes(kind), `${kind} among ${kinds}`);
    for (const key of PAGES) assert.ok(demo.pages[key], `${key} among ${Object.keys(demo.pages)}`);
  });

  it("everybody comes in by their link, once, and finds their home in both languages", async () => {
    for (const { kind, name, sign_in: link } of demo.accounts) {
      assert.ok(name, kind);
      const person = await house.visitor({ checks: false });
      await person.open(link);
      for (const language of ["en", "fr"]) {
        await person.open("/");
        await person.speaks(language);
        if (kind !== "visitor") assert.equal(await person.title(), person.t("home-hello", { name }));
        person.checks = true;
        await person.open("/");
        person.checks = false;
      }
      const other = await house.visitor({ checks: false });
      if (kind !== "visitor") await other.open(link, { status: 410 });
      await Promise.all([person.leaves(), other.leaves()]);
    }
  });

  it("every page that it names opens for anyone, in both languages", async () => {
    for (const language of ["fr", "en"]) {
      const visitor = await house.visitor({ language, width: 360 });
      for (const [key, address] of Object.entries(demo.pages)) {
        await visitor.open(address);
        assert.notEqual(visitor.path(), "/sign-in", key);
      }
      await visitor.leaves();
    }
  });

  it("a replay calls another host only once its reader said so", async () => {
    const visitor = await house.visitor({ language: "fr" });
    await visitor.open(demo.pages.replay);
    assert.equal(await visitor.page.locator("iframe").count(), 0);
    await visitor.page.locator("#video form button").click();
    await visitor.page.waitForURL(/video=show/);
    const host = "https://tube.liens-patients.example/";
    assert.ok((await visitor.page.locator("iframe").getAttribute("src")).startsWith(host));
    assert.deepEqual(visitor.watch.strangers.filter((address) => !address.startsWith(host)), []);
    await visitor.leaves();
  });

  it("every page hangs together: no link in it leads nowhere", async () => {
    const visitor = await house.visitor();
    const [seen, waiting] = [new Set(), ["/", ...Object.values(demo.pages)].map((address) => new URL(address, house.base).pathname)];
    while (waiting.length) {
      const path = waiting.pop();
      if (seen.has(path) || seen.size > 400) continue;
      seen.add(path);
      const answer = await visitor.context.request.get(path);
      assert.ok(answer.ok(), `${path} answers ${answer.status()}`);
      if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
      for (const [, next] of (await answer.text()).matchAll(/ href="(\/[^"#?]*)/g)) if (!next.startsWith("/assets/")) waiting.push(next);
    }
    assert.ok(seen.size > 20, `${seen.size} pages`);
    await visitor.leaves();
  });

  it("its pages are taken as pictures, and hold in the dark", async () => {
    const space = new URL(demo.pages.space, house.base).pathname;
    const open = { door: "/", spaces: "/spaces", space, roles: `${space}/roles`, identity: `${space}/identity`, trames: "/trames", "sign-in": "/sign-in" };
    for (const key of ["agenda", "event", "cycle", "replay", "sheet"]) open[key] = new URL(demo.pages[key], house.base).pathname;
    const own = { home: "/", members: `${space}/members`, account: "/me", data: "/me/data" };
    for (const language of ["fr", "en"]) {
      for (const [width, scheme] of [[1280, "light"], [360, "light"], [1280, "dark"], [360, "dark"]]) {
        const { accounts } = await tells();
        const visitor = await house.visitor({ language, width, scheme });
        await takes(visitor, open, `${language}-${width}-${scheme}`);
        await visitor.leaves();
        const person = await house.visitor({ language, width, scheme, checks: false });
        await person.open(accounts.find(({ kind }) => kind === "facilitator").sign_in);
        await person.speaks(language);
        person.checks = true;
        await takes(person, own, `${language}-${width}-${scheme}`);
        await person.leaves();
      }
    }
  });

  async function takes(person, pages, how) {
    for (const [name, path] of Object.entries(pages)) {
      await person.open(path);
      await person.page.screenshot({ path: join(PICTURES, `${name}-${how}.png`), fullPage: true });
    }
  }

  it("the README has its pictures, when they are asked for", { skip: process.env.TRESSE_PICTURES !== "1" }, async () => {
    await rm(README, { recursive: true, force: true });
    await mkdir(README, { recursive: true });
    const space = new URL(demo.pages.space, house.base).pathname;
    const reader = await house.visitor({ language: "en", width: 1100, checks: false });
    const keeps = async (name, path) => {
      await reader.open(path);
      await reader.page.screenshot({ path: join(README, `${name}.png`), clip: { x: 0, y: 0, width: 1100, height: 760 } });
    };
    await keeps("space", space);
    await keeps("trames", "/trames");
    await keeps("roles", `${space}/roles`);
    await reader.open((await tells()).accounts.find(({ kind }) => kind === "facilitator").sign_in);
    await reader.speaks("en");
    await keeps("home", "/");
    await reader.leaves();
  });

  pagesHold(() => house);
});

// Two servers of one house behind a proxy, one room. One of them is killed: whoever was there comes back to the other
// within five seconds, and nothing that was acknowledged is lost or there twice. Needs PostgreSQL, which carries the
// signals between them.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House, ROOT } from "./support/house.mjs";
import { keepsWhatWasSaid, Program } from "./support/program.mjs";
import { comes, opensRoom, WAIT_MS } from "./support/room.mjs";

const BACK_MS = 5_000;
const PROGRAMS = 20;
const XTASK = join(ROOT, "target/debug/xtask");

const database = await postgres();

describe("a live room of two servers, one of which is killed", { skip: database ? false : "no PostgreSQL" }, () => {
  let proxy, one, two, ada, gil, hana, room;
  const programs = [];

  before(async () => {
    proxy = await Proxy.open();
    const env = { TRESSE_DATABASE_URL: database.url, TRESSE_BASE_URL: proxy.base };
    one = await House.open({ env });
    two = await House.open({ settled: false, env });
    for (const house of [one, two]) proxy.leads(house.base);
    one.base = proxy.base;
    ada = await one.person("Ada", { language: "fr" });
    gil = await one.visitor({ language: "fr", width: 360 });
    hana = await one.visitor({ language: "en", width: 1280 });
    room = await opensRoom(ada);
    await comes(gil, room, "Gil");
    await comes(hana, room, "Hana");
    for (let number = 0; number < PROGRAMS; number++) programs.push(await Program.comes(one, room, `P${number}`));
  });
  after(async () => {
    for (const program of programs) program.ends();
    for (const house of [one, two]) await house?.close();
    proxy?.close();
    database?.close();
  });

  it("carries what is said from one to the other", async () => {
    assert.ok(proxy.counts.every((count) => count > 5), `both were asked: ${proxy.counts}`);
    await hana.page.locator("#chat-text").fill("From one side to the other");
    await hana.page.locator("#chat .live-composer .button").click();
    for (const person of [gil, ada]) {
      await person.page.locator("live-room").getByText("From one side to the other").first().waitFor({ timeout: WAIT_MS });
    }
    await Promise.all(programs.map((program) => program.hears(["From one side to the other"], WAIT_MS)));
  });

  it("has everybody back within five seconds when one is killed while they talk", async () => {
    const talking = programs.map((program) => program.talks(8, 120));
    await new Promise((then) => setTimeout(then, 500));
    await one.kill();
    const began = Date.now();
    await Promise.all(talking);
    await Promise.all(programs.map((program) => program.isBack(BACK_MS)));
    for (const person of [gil, hana]) await person.page.locator("live-room:not([data-lost])").waitFor({ timeout: BACK_MS });
    assert.ok(Date.now() - began <= BACK_MS, `${Date.now() - began} ms`);
    // The browser notes what it could not reach.
    for (const person of [ada, gil, hana]) person.watch.complaints = [];
  });

  it("kept what was acknowledged, once each, for whoever takes only what is newer", async () => {
    await keepsWhatWasSaid(programs, ada, room);
  });

  pagesHold(() => one);
});

/** A throw-away PostgreSQL, or nothing where there is none. */
async function postgres() {
  if (!existsSync(XTASK)) return undefined;
  const words = ["postgres", "--", "sh", "-c", 'echo "$TRESSE_TEST_POSTGRES"; cat'];
  const server = spawn(XTASK, words, { stdio: ["pipe", "pipe", "ignore"] });
  const url = await new Promise((found) => {
    server.stdout.once("data", (text) => found(String(text).trim()));
    server.once("exit", () => found(undefined));
    server.once("error", () => found(undefined));
  });
  // Its command ends with its input, and it with its command.
  return url && { url: `${url}/postgres`, close: () => server.stdin.end() };
}

/** Leads each connection to the next server that answers. */
class Proxy {
  #servers = [];
  #ends = new Set();
  #turn = 0;
  counts = [];

  static async open() {
    const proxy = new Proxy();
    proxy.server = createServer((near) => proxy.#lead(near, 0));
    await new Promise((ready) => proxy.server.listen(0, "127.0.0.1", ready));
    proxy.base = `http://127.0.0.1:${proxy.server.address().port}`;
    return proxy;
  }

  leads(base) {
    this.#servers.push(Number(new URL(base).port));
    this.counts.push(0);
  }

  #lead(near, tries) {
    const place = this.#turn++ % this.#servers.length;
    const far = connect(this.#servers[place], "127.0.0.1");
    let isThere = false;
    for (const end of [near, far]) this.#ends.add(end);
    far.once("connect", () => {
      isThere = true;
      this.counts[place] += 1;
      near.pipe(far).pipe(near);
    });
    far.on("error", () => {});
    far.once("close", () => {
      this.#ends.delete(far);
      // Nobody answers there: the next one does.
      if (!isThere && tries < this.#servers.length) this.#lead(near, tries + 1);
      else near.destroy();
    });
    near.on("error", () => {});
    near.once("close", () => {
      this.#ends.delete(near);
      far.destroy();
    });
  }

  close() {
    this.server.close();
    for (const end of this.#ends) end.destroy();
  }
}

// A server that is killed in the middle of a session: whoever was there is back within five seconds of its return, and
// nothing that was acknowledged is lost or there twice.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { WebSocket } from "ws";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { comes, opensRoom, WAIT_MS } from "./support/room.mjs";

const BACK_MS = 5_000;
const PROGRAMS = 20;

describe("a live room whose server is killed", () => {
  let house, ada, gil, hana, room;
  const programs = [];

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada", { language: "fr" });
    gil = await house.visitor({ language: "fr", width: 360 });
    hana = await house.visitor({ language: "en", width: 1280 });
    room = await opensRoom(ada);
    await comes(gil, room, "Gil");
    await comes(hana, room, "Hana");
    for (let number = 0; number < PROGRAMS; number++) programs.push(await Program.comes(house, room, `P${number}`));
  });
  after(async () => {
    for (const program of programs) program.ends();
    await house?.close();
  });

  it("is full of people who talk when it is killed", async () => {
    const talking = programs.map((program) => program.talks(8, 120));
    await gil.page.locator("#chat-text").fill("En train d’écrire");
    await new Promise((then) => setTimeout(then, 500));
    await house.kill();
    await Promise.all(talking);
    assert.ok(programs.every((program) => program.said.length === 8));
    assert.ok(programs.some((program) => program.acknowledged.size > 0), "some were heard before");
    assert.ok(programs.some((program) => program.acknowledged.size < 8), "and some were not");
    await hana.page.locator("live-room[data-lost]").waitFor({ timeout: WAIT_MS });
    // What is sent now waits, and the page stays.
    await hana.page.locator("#chat-text").fill("Said while it was away");
    await hana.page.locator("#chat .live-composer .button").click();
    assert.equal(hana.path(), room);
  });

  it("has everybody back within five seconds of its return", async () => {
    await house.comesBack();
    const began = Date.now();
    const there = [gil, hana].map((person) => person.page.locator("live-room:not([data-lost])").waitFor({ timeout: BACK_MS }));
    await Promise.all([...there, ...programs.map((program) => program.isBack(BACK_MS))]);
    assert.ok(Date.now() - began <= BACK_MS, `${Date.now() - began} ms`);
    assert.equal(await gil.page.locator("#chat-text").inputValue(), "En train d’écrire");
    await gil.page.locator("live-room").getByText("Said while it was away").first().waitFor({ timeout: WAIT_MS });
    // The browser notes what it could not reach.
    for (const person of [ada, gil, hana]) person.watch.complaints = [];
  });

  it("kept what it acknowledged, once each, and in the order of its numbers", async () => {
    // Sent again with the same identifier, what had no answer is there once too.
    await Promise.all(programs.map((program) => program.saysAgain()));
    const all = new Set(programs.flatMap((program) => program.said.map((line) => line.text)));
    for (const program of programs) {
      await program.hears(all, WAIT_MS);
      const numbers = program.numbers;
      assert.deepEqual(numbers, [...numbers].sort((one, other) => one - other), "numbers only grow");
      assert.equal(program.acknowledged.size, 8);
    }
    await ada.open(`${room}/host`);
    await ada.page.locator("form[action$='/closing'] button").first().click();
    await ada.page.locator(".live-state a").first().waitFor({ timeout: WAIT_MS });
    const file = await ada.page.request.get(`${house.base}${room}/record.json`);
    const kept = (await file.json()).chapters.chat.map((line) => line.text);
    for (const text of all) assert.equal(kept.filter((line) => line === text).length, 1, text);
    assert.equal(kept.filter((line) => line === "Said while it was away").length, 1);
  });

  pagesHold(() => house);
});

/** Somebody who follows a room by a program, as docs/live-protocol.md says. */
class Program {
  said = [];
  acknowledged = new Set();
  heard = new Set();
  numbers = [];
  #last;
  #acts = new Map();
  #over = false;

  static async comes(house, room, name) {
    const program = new Program();
    const answer = await house.post(`${room}/seat`, { name, naming: "named" });
    assert.equal(answer.status, 303);
    program.cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
    program.name = name;
    program.base = house.base;
    program.address = `${house.base.replace("http", "ws")}${room}/socket`;
    program.#open();
    await program.isBack(WAIT_MS);
    return program;
  }

  #open() {
    if (this.#over) return;
    const since = this.#last === undefined ? "" : `?since=${this.#last}`;
    const socket = new WebSocket(this.address + since, { headers: { cookie: this.cookie, origin: this.base } });
    this.socket = socket;
    socket.on("message", (text) => this.#hear(JSON.parse(String(text))));
    socket.on("error", () => {});
    socket.on("close", () => {
      this.isThere = false;
      setTimeout(() => this.#open(), 200 + Math.random() * 1_800);
    });
  }

  #hear(frame) {
    if (frame.hello) {
      this.isThere = true;
      this.#last ??= frame.hello.number;
    }
    if (frame.ok !== undefined) this.acknowledged.add(this.#acts.get(frame.ok));
    if (frame.put === undefined) return;
    for (const item of frame.put) {
      if (item.n !== undefined && item.n > (this.numbers.at(-1) ?? 0)) this.numbers.push(item.n);
      if (item.kind === "line" && item.is) this.heard.add(item.is.text);
    }
    if (frame.to !== undefined) this.#last = Math.max(this.#last ?? 0, frame.to);
  }

  #say(line) {
    const act = `a${this.#acts.size + 1}`;
    this.#acts.set(act, line.once);
    if (this.isThere) this.socket.send(JSON.stringify({ act, to: "lines", with: line }));
  }

  /** So many lines, so far apart; whether or not anybody hears them. */
  async talks(lines, apart) {
    for (let number = 1; number <= lines; number++) {
      const line = { once: uid(), text: `${this.name} dit ${number}` };
      this.said.push(line);
      this.#say(line);
      await new Promise((then) => setTimeout(then, apart));
    }
  }

  async saysAgain() {
    for (let turn = 0; turn < 40 && this.acknowledged.size < this.said.length; turn++) {
      const line = this.said.find((each) => !this.acknowledged.has(each.once));
      this.#say(line);
      await new Promise((then) => setTimeout(then, 350));
    }
  }

  isBack(within) {
    return this.#until(() => this.isThere, within, "is not back");
  }

  hears(texts, within) {
    return this.#until(() => [...texts].every((text) => this.heard.has(text)), within, "missed something");
  }

  async #until(is, within, what) {
    const late = Date.now() + within;
    while (!is()) {
      assert.ok(Date.now() < late, `${this.name} ${what}`);
      await new Promise((then) => setTimeout(then, 20));
    }
  }

  ends() {
    this.#over = true;
    this.socket.close();
  }
}

/** A version-7 UUID in 26 letters and digits, as the server writes them. */
function uid() {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  const random = crypto.getRandomValues(new Uint8Array(10));
  let value = BigInt(Date.now()) << 80n;
  for (const [place, byte] of random.entries()) value |= BigInt(byte) << BigInt(8 * place);
  value = (value & ~(0xfn << 76n)) | (7n << 76n);
  value = (value & ~(3n << 62n)) | (2n << 62n);
  let text = "";
  for (let place = 25; place >= 0; place--) text += letters[Number((value >> BigInt(5 * place)) & 31n)];
  return text;
}

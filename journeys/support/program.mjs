// Somebody who follows a room by a program of their own, and talks in it.

import assert from "node:assert/strict";
import { WebSocket } from "ws";
import { WAIT_MS } from "./room.mjs";

/** Somebody who follows a room by a program, as docs/live-protocol.md says. */
export class Program {
  said = [];
  acknowledged = new Set();
  heard = new Set();
  #newest = 0;
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
      // As the document has it: what is not newer than what is known says nothing.
      if (item.n !== undefined && item.n <= this.#newest) continue;
      this.#newest = item.n ?? this.#newest;
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

/** When a room had a bad moment: everybody hears everything, and its record has each line once. Gives its lines. */
export async function keepsWhatWasSaid(programs, host, room) {
  // Sent again with the same identifier, what had no answer is there once too.
  await Promise.all(programs.map((program) => program.saysAgain()));
  const all = new Set(programs.flatMap((program) => program.said.map((line) => line.text)));
  for (const program of programs) {
    await program.hears(all, WAIT_MS);
    assert.equal(program.acknowledged.size, program.said.length);
  }
  await host.open(`${room}/host`);
  await host.page.locator("form[action$='/closing'] button").first().click();
  await host.page.locator(".live-state a").first().waitFor({ timeout: WAIT_MS });
  const file = await host.page.request.get(`${room}/record.json`);
  const kept = (await file.json()).chapters.chat.map((line) => line.text);
  assert.equal(new Set(kept).size, kept.length, "each line once");
  for (const program of programs) assert.ok([...program.heard].every((line) => kept.includes(line)), `${program.name} heard what is not kept`);
  for (const line of all) assert.ok(kept.includes(line), line);
  return kept;
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

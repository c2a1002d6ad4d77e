// Real Yjs clients on one document: some type, all read; says how late an edit is everywhere, and what the server took.
//   node bin/benches/cowriting-crowd.mjs ADDRESS COOKIE CLIENTS WRITERS SECONDS PROCESS [DOCUMENT]
// With DOCUMENT the server is Hocuspocus: each message begins with that name, and with a word of who comes.

import { readFileSync } from "node:fs";
import { setTimeout as later } from "node:timers/promises";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as awareness from "y-protocols/awareness";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";

const [address, cookie, clients, writers, seconds, server, name] = process.argv.slice(2);
/** How often a writer types: four times a second. */
const KEY_MS = 250;

const sent = new Map();
const late = [];
let broken = 0;

/** The update that a message holds, if it holds one; the message itself is still to be read. */
function contents(message) {
  const ahead = decoding.createDecoder(message.arr);
  ahead.pos = message.pos;
  return decoding.readVarUint(ahead) === 0 ? undefined : decoding.readVarUint8Array(ahead);
}

/** Notes how late each edit of another is. Read from the update: an observer would walk the whole text each time. */
function note(update, reader) {
  const now = performance.now();
  for (const { content } of Y.decodeUpdate(update).structs) {
    for (const [, key] of (content?.str ?? "").matchAll(/<(\d+)>/g)) {
      const edit = sent.get(Number(key));
      if (edit && edit.writer !== reader) late.push(now - edit.at);
    }
  }
}

class Client {
  constructor() {
    this.doc = new Y.Doc();
    this.text = this.doc.getText("text");
    this.awareness = new awareness.Awareness(this.doc);
    this.awareness.setLocalState({ user: { name: "bench" } });
    this.doc.on("update", (update, origin) => {
      if (origin !== this) this.say(0, (to) => sync.writeUpdate(to, update));
    });
    this.ready = new Promise((ready, lost) => {
      this.socket = new WebSocket(address, { headers: { cookie, origin: new URL(address).origin.replace("ws", "http") }, perMessageDeflate: false });
      this.socket.binaryType = "arraybuffer";
      this.socket.on("error", lost);
      this.socket.on("close", () => (this.closing ? 0 : broken++));
      this.socket.on("open", () => {
        if (name) this.say(2, (to) => { encoding.writeVarUint(to, 0); encoding.writeVarString(to, "bench"); encoding.writeVarString(to, "1"); });
        this.say(0, (to) => sync.writeSyncStep1(to, this.doc));
        this.say(1, (to) => encoding.writeVarUint8Array(to, awareness.encodeAwarenessUpdate(this.awareness, [this.doc.clientID])));
      });
      this.socket.on("message", (bytes) => {
        const from = decoding.createDecoder(new Uint8Array(bytes));
        if (name) decoding.readVarString(from);
        const kind = decoding.readVarUint(from);
        if (kind === 0 || kind === 4) {
          const to = this.begin(0);
          const before = encoding.length(to);
          const update = contents(from);
          const step = sync.readSyncMessage(from, to, this.doc, this);
          if (encoding.length(to) > before) this.socket.send(encoding.toUint8Array(to));
          if (update) note(update, this);
          if (step === 1) ready();
        } else if (kind === 1) {
          awareness.applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(from), this);
        }
      });
    });
  }

  begin(kind) {
    const to = encoding.createEncoder();
    if (name) encoding.writeVarString(to, name);
    encoding.writeVarUint(to, kind);
    return to;
  }

  say(kind, write) {
    const to = this.begin(kind);
    write(to);
    this.socket.send(encoding.toUint8Array(to));
  }

  leave() {
    this.closing = true;
    this.socket.terminate();
    this.awareness.destroy();
  }
}

const ticks = () => {
  const fields = readFileSync(`/proc/${server}/stat`, "utf8").split(") ")[1].split(" ");
  return Number(fields[11]) + Number(fields[12]);
};
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server}/status`, "utf8"))[1]) / 1024;

const empty = memory();
const all = [];
for (let place = 0; place < Number(clients); place++) {
  all.push(new Client());
  if (place % 20 === 19) await Promise.all(all.map((client) => client.ready));
}
await Promise.all(all.map((client) => client.ready));
await later(500);

let key = 0;
const began = ticks();
const timers = all.slice(0, Number(writers)).map((client, place) => {
  const type = () => {
    key += 1;
    sent.set(key, { at: performance.now(), writer: client });
    client.text.insert(client.text.length, `<${key}>`);
  };
  return setTimeout(() => (client.timer = setInterval(type, KEY_MS)), (place * KEY_MS) / Number(writers));
});
await later(Number(seconds) * 1000);
timers.forEach((timer) => clearTimeout(timer));
all.forEach((client) => clearInterval(client.timer));
await later(1500);
const took = (ticks() - began) * 10;
const full = memory();
late.sort((a, b) => a - b);
const at = (part) => (late[Math.min(late.length - 1, Math.floor(late.length * part))] ?? 0).toFixed(1);
const texts = new Set(all.map((client) => client.text.toString()));
const missing = key * (Number(clients) - 1) - late.length;
const figures = { edits: key, deliveries: late.length, missing, texts: texts.size, broken, late_p50_ms: at(0.5), late_p95_ms: at(0.95), server_processor_ms: took, server_memory_mb: full.toFixed(1), server_memory_empty_mb: empty.toFixed(1) };
for (const [figure, value] of Object.entries(figures)) console.log(figure, value);
all.forEach((client) => client.leave());
process.exit(0);

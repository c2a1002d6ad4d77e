// A document of so many edits: written (`write`), or opened and timed (`open`, median of five, in milliseconds).
//   node bin/benches/cowriting-long.mjs write|open ADDRESS COOKIE [EDITS paper|scattered]

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";

const [what, address, cookie, edits = "260000", manner = "paper"] = process.argv.slice(2);

let seed = 7;
const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
const letter = () => String.fromCharCode(97 + chance(26));

/**
 * As people write: a passage is typed, the end of it taken back, and now and then one goes elsewhere. Letters are typed
 * and taken back in the proportion of an article whose edits were recorded, 182,315 to 77,463, and the state is half as
 * large again as it is there (160 kB: github.com/dmonad/crdt-benchmarks, B4); how long a passage is, is ours.
 */
function paper(text, left) {
  let at = 0;
  while (left > 0) {
    if (chance(2) === 0) at = chance(text.length + 1);
    for (let typed = Math.min(left, 1 + chance(92)); typed > 0; typed--, left--) text.insert(at++, letter());
    for (let back = Math.min(left, at, chance(42)); back > 0; back--, left--) text.delete(--at, 1);
  }
}

/** Every twelfth edit is elsewhere, every fifth takes a letter back: ten times as many items for Yjs. */
function scattered(text, edits) {
  let at = 0;
  for (let edit = 0; edit < edits; edit++) {
    if (edit % 12 === 0) at = chance(text.length + 1);
    if (edit % 5 === 4 && at > 0) text.delete(--at, 1);
    else text.insert(at++, letter());
  }
}

/** Opens the document, sends what it lacks of ours, and gives the milliseconds until we had all of it. */
function meet(doc, send) {
  return new Promise((done, lost) => {
    const began = performance.now();
    const socket = new WebSocket(address, { headers: { cookie, origin: new URL(address).origin.replace("ws", "http") }, perMessageDeflate: false });
    socket.binaryType = "arraybuffer";
    socket.on("error", lost);
    const say = (write) => {
      const to = encoding.createEncoder();
      encoding.writeVarUint(to, 0);
      write(to);
      socket.send(encoding.toUint8Array(to));
    };
    socket.on("open", () => say((to) => sync.writeSyncStep1(to, doc)));
    let has = 0;
    let gave = !send;
    socket.on("message", (bytes) => {
      const from = decoding.createDecoder(new Uint8Array(bytes));
      if (decoding.readVarUint(from) !== 0) return;
      const to = encoding.createEncoder();
      encoding.writeVarUint(to, 0);
      const step = sync.readSyncMessage(from, to, doc, "server");
      if (encoding.length(to) > 1 && send) socket.send(encoding.toUint8Array(to));
      if (step === 1) has = performance.now() - began;
      if (step === 0) gave = true;
      if (has && gave) setTimeout(() => { socket.close(); done(has); }, send ? 3000 : 0);
    });
    socket.on("close", (code) => (code >= 4000 ? lost(new Error(`closed: ${code}`)) : 0));
  });
}

if (what === "write") {
  const doc = new Y.Doc();
  const manners = { paper, scattered };
  manners[manner](doc.getText("text"), Number(edits));
  await meet(doc, true);
} else {
  const times = [];
  for (let turn = 0; turn < 5; turn++) times.push(await meet(new Y.Doc(), false));
  console.log(Math.max(times[0], times.sort((a, b) => a - b)[2]).toFixed(0));
}
process.exit(0);

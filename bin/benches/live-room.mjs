// Prepares a live room on an empty instance through its own forms, for the benchmark; prints `path poll-act`.
//   node bin/benches/live-room.mjs http://127.0.0.1:7373 PLACES

const [base, places = ""] = process.argv.slice(2);
const cookies = new Map();

async function ask(path, fields) {
  const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), "accept-language": "en" };
  const how = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await fetch(new URL(path, base), { headers, redirect: "manual", ...how });
  for (const cookie of answer.headers.getSetCookie()) {
    const [name, value] = cookie.split(";")[0].split("=");
    cookies.set(name, value);
  }
  const text = await answer.text();
  const next = answer.headers.get("location");
  if (answer.status === 303 && next) return ask(next);
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status}\n${text.slice(0, 2_000)}`);
  return { path, text };
}

const once = (page) => /name="once" value="([^"]+)"/.exec(page.text)?.[1] ?? "";

await ask("/welcome", { name: "Bench", language: "en", zone: "Europe/Paris", administrator: "Eve", email: "eve@bench.example", password: "four words without relation" });
const trames = await ask("/trames");
const trame = [...trames.text.matchAll(/\/spaces\/new\?trame=([0-9a-z]{26})/g)].map((found) => found[1]);
const list = trame.length ? trame : [...trames.text.matchAll(/\/trames\/([0-9a-z]{26})/g)].map((found) => found[1]);
let kind;
let space;
for (const candidate of list) {
  const form = await ask(`/spaces/new?trame=${candidate}`);
  const opened = await ask("/spaces", { once: once(form), trame: candidate, name: `Room ${candidate.slice(-4)}`, joining: "open" });
  space = opened.path;
  const offer = await ask(`${space}/gatherings/new`).catch(() => ({ text: "" }));
  kind = /kind=(virtual-class)\b/.exec(offer.text)?.[1];
  if (kind) break;
}
const form = await ask(`${space}/gatherings/new?kind=${kind}`);
const day = new Date(Date.now() + 600_000);
const wall = (date) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" }).format(date).replace(" ", "T");
const offered = await ask(`${space}/gatherings`, {
  once: once(form),
  kind,
  title: "A full room",
  mode: "remote",
  zone: "Europe/Paris",
  link: "https://visio.example/room",
  starts: wall(day),
  ends: wall(new Date(day.getTime() + 3_600_000)),
  state: "announced",
  listed: "on",
});
const room = `${offered.path}/live`;
await ask(`${room}/room`, { door: "open", places, nameless: "on" });
await ask(`${room}/seat`, { name: "Eve", naming: "here", code: "" });
await ask(`${room}/opening`, { screen: "host" });
const poll = once(await ask(`${room}/host`));
await ask(`${room}/polls`, { once: poll, screen: "host", kind: "single", title: "What do you lack most?", choices: "Time\nTrust\nTools\nA place" });
await ask(`${room}/polls/${poll}/opening`, { screen: "host" });
console.log(`${room} polls/${poll}/answer`);

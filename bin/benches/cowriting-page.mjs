// Prepares a page on an empty instance through its own forms, for the benchmark; prints `socket cookie`.
//   node bin/benches/cowriting-page.mjs http://127.0.0.1:7373

const [base] = process.argv.slice(2);
const cookies = new Map();
const jar = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

async function ask(path, fields) {
  const how = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
  const answer = await fetch(new URL(path, base), { headers: { cookie: jar(), "accept-language": "en" }, redirect: "manual", ...how });
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
const list = [...new Set([...trames.text.matchAll(/(?:\/spaces\/new\?trame=|\/trames\/)([0-9a-z]{26})/g)].map((found) => found[1]))];
for (const trame of list) {
  const form = await ask(`/spaces/new?trame=${trame}`);
  const space = await ask("/spaces", { once: once(form), trame, name: `Page ${trame.slice(-4)}`, joining: "open" });
  const begun = await ask(`${space.path}/pages/new`).catch(() => undefined);
  if (!begun) continue;
  const page = await ask(`${space.path}/pages`, { once: once(begun), title: "A page", template: "empty" });
  console.log(`${page.path.replace("/edition", "/socket")} ${jar().replaceAll(" ", "")}`);
  break;
}

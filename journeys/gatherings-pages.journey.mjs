// Every page of what people come to, on the demonstration, before, during and after: well made, in both languages, on a
// telephone and on a desk, in the light and in the dark. TRESSE_PICTURES=folder keeps a picture of each.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { fromNow } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const PICTURES = process.env.TRESSE_PICTURES;
const SPACE = "/spaces/cooperatives-pedagogiques-numeriques";
const CYCLE_SPACE = "/spaces/la-cooperation-levier-de-resilience";
const WAYS = [
  { language: "fr", width: 360, scheme: "light" },
  { language: "en", width: 1280, scheme: "dark" },
  // For whoever looks at the pictures.
  ...(PICTURES ? [{ language: "fr", width: 1280, scheme: "light" }, { language: "en", width: 360, scheme: "dark" }] : []),
];

describe("what people come to, page by page", () => {
  let house, holder;
  const at = {};

  before(async () => {
    house = await House.open({ demo: true });
    if (PICTURES) await mkdir(PICTURES, { recursive: true });
    holder = await coordinator({ language: "fr", checks: false });
    await prepare();
  });
  after(() => house?.close());

  /** Who coordinates the network, and so holds everything in it. */
  async function coordinator(how) {
    const person = await house.arrives("solange@personnes.example", { ...how, checks: false });
    await person.speaks(how.language);
    return person;
  }

  /** Fills the form that is sent to an address, on a page, and sends it; gives where that leads. */
  async function sends(person, path, action, fields = {}, press = "") {
    await person.open(path);
    const form = person.page.locator(`main form[action="${action}"]`).first();
    await form.waitFor({ state: "attached", timeout: 5_000 });
    await form.evaluate((one, values) => {
      one.closest("details")?.setAttribute("open", "");
      for (const [name, value] of Object.entries(values)) {
        const fields = [...one.querySelectorAll(`[name="${name}"]`)];
        if (!fields.length) throw new Error(`no field ${name}`);
        for (const field of fields) {
          if (field.type === "radio" || field.type === "checkbox") field.checked = value === true || field.value === value;
          else field.value = value === 1 && field.options ? field.options[1].value : value;
        }
      }
      const bare = [...one.querySelectorAll("textarea[required], input[type=text][required]")].filter((field) => !field.value);
      for (const field of bare) field.value = "Trois mots ici";
    }, fields);
    await person.goes(() => form.locator(press ? `button[value="${press}"]` : "button").last().click());
    return person.path();
  }

  const offers = (kind, title, minutes, length, more = {}, press = "announced") =>
    sends(holder, `${SPACE}/gatherings/new?kind=${kind}`, `${SPACE}/gatherings`, { title, starts: fromNow(minutes), ends: fromNow(minutes + length), ...more }, press);

  /** What the pages need to have something to show. */
  async function prepare() {
    const HOUR = 60, DAY = 24 * HOUR;
    at.coming = await offers("virtual-class", "Écrire à plusieurs mains", 9 * DAY, 120, { summary: "Une page, dix mains, et l’art de ne pas se marcher dessus.", link: "https://visio.example/classe", places_remote: "20", waiting_remote: "5" });
    at.now = await offers("virtual-class", "Raconter ce que l’on a essayé", 10, 120, { link: "https://visio.example/raconter", places_remote: "20" });
    at.past = await offers("virtual-class", "Garder la trace", -2 * DAY, 120, {});
    at.off = await offers("virtual-class", "Le grand soir des cartes", 12 * DAY, 120, {});
    await sends(holder, `${at.off}/cancellation`, `${at.off}/cancellation`, { note: "La salle est inondée." });
    at.draft = await offers("virtual-class", "Pas encore sûr", 30 * DAY, 120, {}, "draft");
    at.poll = await sends(holder, at.draft, `${at.draft}/date-poll`);
    for (const days of [31, 33]) await sends(holder, at.poll, `${at.poll}/dates`, { starts: fromNow(days * DAY) });

    for (const each of [at.now, at.coming]) await sends(holder, each, `${each}/registration`);
    await sends(holder, `${at.now}/people`, `${at.now}/people`, { name: "Hana Lestrange", email: "hana@ailleurs.example" });
    await sends(holder, `${at.now}/run-sheet`, `${at.now}/run-sheet`);
    at.step = await firstLink(`${at.now}/run-sheet`, `${at.now}/run-sheet/steps/`);
    await sends(holder, `${at.now}/check-in`, `${at.now}/check-in`);
    at.door = await firstLink("/doors", "/doors/");
    at.own = await registrationAt(at.coming);
    at.ownNow = await registrationAt(at.now);
    await house.restart({ ahead: 20 });
    at.question = await asks(at.past, "Comment retrouver ce que l’on a gardé ?");
    await asks(at.coming, "Faut-il un ordinateur ?");
    await sends(holder, at.question, `${at.question}/elements`, { elements: "Par un **titre** qui dit ce que c’est." });
    await sends(holder, at.question, `${at.question}/answer`);
    await sends(holder, at.question, `${at.question}/publication`);
    await sends(holder, `${at.past}/replay`, `${at.past}/replay`, { video: "https://tube.monts.example/w/3f9vTsVMQmyPWdbjjrBxPL", chapters: "0:00 Accueil\n12:30 Deux mains", slides: "https://diapos.example/x" });
    for (const title of ["Écrire ensemble", "Le guide de la trace"]) await sends(holder, `${at.past}/replay`, `${at.past}/replay/references`, { title, authors: "Lise Val", year: "2021", link: "https://exemple.fr/livre" });
    await sends(holder, `${at.past}/replay`, `${at.past}/replay/key-points`, { title: "Une trace se range le jour même." });
    await sends(holder, `${at.coming}/duties`, `${at.coming}/duties`, { name: "Accueillir", gist: "Ouvrir la salle dix minutes avant.", hands: "1" });
    at.cycle = await sends(holder, `${SPACE}/cycles/new`, `${SPACE}/cycles`, { title: "Trois soirs pour écrire", summary: "On s’y met, on relit, on publie." });
    at.cycle = at.cycle.replace("/sessions", "");
    await sends(holder, `${at.cycle}/sessions`, `${at.cycle}/sessions/new`, { starts: fromNow(14 * DAY), minutes: "90", titles: "S’y mettre\nRelire\nPublier" }, "announced");
    await sends(holder, `${SPACE}/proposals`, `${SPACE}/proposals`, { title: "Apprendre à filmer", body: "Avec les téléphones que l’on a." });
    at.place = await firstLink(`${SPACE}/places`, "/places/");
    for (const each of [at.coming, at.past]) {
      await sends(holder, `${each}/edition`, `${each}/edition`, { mode: "hybrid", room: 1, summary: "Une page, dix mains, et l’art de ne pas se marcher dessus.", body: "On écrit **ensemble**, puis on relit.\n\n- venir avec un texte\n- repartir avec un autre" });
    }
    at.sheet = await sends(holder, `${SPACE}/sheets/new?kind=account&gathering=${at.past.split("/").pop()}`, `${SPACE}/sheets`, {}, "published");
  }

  async function registrationAt(gathering) {
    await holder.open(gathering);
    return holder.page.locator("#registration a.button").getAttribute("href");
  }

  async function asks(gathering, text) {
    await sends(holder, `${gathering}/questions`, `${gathering}/questions`, { text });
    return firstLink(`${gathering}/questions`, "/questions/");
  }

  async function firstLink(path, start) {
    await holder.open(path);
    const found = holder.page.locator(`main a[href^="${start}"]`).first();
    return (await found.count()) ? found.getAttribute("href") : undefined;
  }

  /** What everybody may see, with a name for its picture. */
  const open = () => ({
    agenda: "/agenda", "agenda-none": "/agenda?words=zzzz", month: "/agenda/month", "agenda-map": "/agenda/map", map: "/map", doors: "/doors", door: at.door,
    "space-agenda": `${SPACE}/gatherings`, "space-month": `${SPACE}/gatherings/month`, "space-map": `${SPACE}/gatherings/map`,
    coming: at.coming, now: at.now, past: at.past, off: at.off, registered: `${at.coming}/registered`, questions: `${at.coming}/questions`,
    duties: `${at.coming}/duties`, cycles: `${SPACE}/cycles`, cycle: at.cycle, "cycle-space": `${CYCLE_SPACE}/cycles`,
    "cycle-agenda": `${CYCLE_SPACE}/gatherings`, "cycle-registered": `${at.cycle}/registered`,
    proposals: `${SPACE}/proposals`, poll: at.poll, places: `${SPACE}/places`, place: at.place, "space-questions": `${SPACE}/questions`,
    question: at.question, "check-in-door": "/check-in", own: at.own, "own-questions": `${at.own}/questions`, "own-duties": `${at.own}/duties`, "own-early": `${at.own}/take-away`,
    "own-now": at.ownNow, "own-take-away": `${at.ownNow}/take-away`, "own-feedback": `${at.ownNow}/feedback`, "own-mailing-list": `${at.ownNow}/mailing-list`,
    sheets: `${SPACE}/sheets`, sheet: at.sheet,
  });

  /** What those who hold it see. */
  const held = () => ({
    "h-agenda": "/agenda", "h-coming": at.coming, "h-now": at.now, "h-past": at.past, "h-draft": at.draft,
    "h-kinds-of": `${SPACE}/gatherings/new`, "h-new": `${SPACE}/gatherings/new?kind=virtual-class`, "h-edition": `${at.coming}/edition`,
    "h-cancellation": `${at.coming}/cancellation`, "h-people": `${at.coming}/people`, "h-people-none": `${at.past}/people`, "h-letter": `${at.coming}/people/letter`,
    "h-run-sheet": `${at.coming}/run-sheet`, "h-run-sheet-now": `${at.now}/run-sheet`, "h-step": at.step, "h-duties": `${at.coming}/duties`,
    "h-attendance": `${at.now}/attendance`, "h-attendance-early": `${at.coming}/attendance`, "h-check-in": `${at.now}/check-in`, "h-check-in-early": `${at.coming}/check-in`,
    "h-hours": `${at.now}/attendance/hours`, "h-history": `${at.now}/attendance/history`, "h-sheet": `${at.now}/attendance/sheet`,
    "h-questions": `${at.past}/questions`, "h-question": at.question, "h-space-questions": `${SPACE}/questions`, "h-replay": `${at.past}/replay`,
    "h-take-away": `${at.now}/take-away`, "h-feedback": `${at.now}/feedback`, "h-results": `${at.past}/feedback/results`,
    "h-mailing-list": `${at.now}/mailing-list`, "h-list-people": `${at.past}/mailing-list/people`, "h-community": `${at.past}/community`,
    "h-cycles-new": `${SPACE}/cycles/new`, "h-cycle": at.cycle, "h-cycle-edition": `${at.cycle}/edition`, "h-cycle-sessions": `${at.cycle}/sessions`,
    "h-proposals": `${SPACE}/proposals`, "h-poll": at.poll, "h-places-new": `${SPACE}/places/new`, "h-place": at.place, "h-place-edition": `${at.place}/edition`,
    "h-room-new": `${at.place}/rooms/new`, "h-layout-new": `${at.place}/layouts/new`, "h-kinds": `${SPACE}/kinds`, "h-kind": `${SPACE}/kinds/virtual-class`,
    "h-publics": `${SPACE}/publics`, "h-calendar": "/me/calendar", "h-sheets-new": `${SPACE}/sheets/new`, "h-sheet-new": `${SPACE}/sheets/new?kind=account`,
    "h-account": at.sheet, "h-account-edition": `${at.sheet}/edition`,
  });

  async function looks(person, pages, how) {
    const wrong = [];
    person.checks = true;
    for (const [name, path] of Object.entries(pages)) {
      await person.open(path).catch((cause) => wrong.push(`${name}: ${cause.message}`));
      if (PICTURES) await person.page.screenshot({ path: join(PICTURES, `${name}-${how}.png`), fullPage: true });
    }
    assert.deepEqual(wrong, []);
  }

  for (const way of WAYS) {
    const how = `${way.language}-${way.width}-${way.scheme}`;
    it(`anybody, ${how}`, async () => {
      const visitor = await house.visitor(way);
      await looks(visitor, open(), how);
      await visitor.leaves();
    });

    it(`those who hold them, ${how}`, async () => {
      const person = await coordinator(way);
      await looks(person, held(), how);
      await person.leaves();
    });
  }

  it("a gathering, its account and its place lead to one another", async () => {
    const visitor = await house.visitor({ checks: false });
    const leads = async (from, ...to) => {
      await visitor.open(from);
      for (const path of to) assert.ok(await visitor.page.locator(`main a[href="${path}"]`).count(), `${from} leads to ${path}`);
    };
    await leads(at.past, at.sheet, at.place);
    await leads(at.sheet, at.past, at.place);
    await leads(at.place, at.past, at.sheet);
    await visitor.leaves();
  });

  pagesHold(() => house);
});

// The session of the demonstration that is ready to go live: one holds it, one screen shows it, three take part, through
// the whole run sheet. One of them loses the network in the middle, one has no scripts.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House, ROOT } from "./support/house.mjs";
import { comes as comesInto, WAIT_MS } from "./support/room.mjs";

const HOST = "raphael@personnes.example";
const MOST_STEPS = 20;
const DRAWN = join(ROOT, "crates/commands/src/demo/pictures/circle.png");

describe("a live room, one host, one projection, three participants", () => {
  let house, host, screen, gil, hana, ida, room;

  before(async () => {
    house = await House.open({ demo: true });
    room = new URL(JSON.parse((await house.run("demo")).stdout).pages.live).pathname;
    host = await house.arrives(HOST, { language: "fr" });
    screen = await house.arrives(HOST, { language: "fr" });
    gil = await house.visitor({ language: "fr", width: 360 });
    hana = await house.visitor({ language: "en", width: 1280, scheme: "dark" });
    ida = await house.visitor({ language: "fr", width: 360, scripts: false });
  });
  after(() => house?.close());

  /** Waits until somebody's page says something, without being opened again. */
  async function hears(person, text, within = person.page.locator("live-room")) {
    await within.getByText(text).first().waitFor({ state: "visible", timeout: WAIT_MS });
  }

  /** Presses a button of the room: with scripts the page stays. */
  async function acts(person, locator) {
    if (person.scripts) await locator.click();
    else await person.goes(() => locator.click());
  }

  async function says(person, text) {
    await person.page.locator("#chat-text").fill(text);
    await acts(person, person.page.locator("#chat .live-composer .button"));
  }

  async function comes(person, name) {
    await comesInto(person, room, name);
    assert.equal(person.path(), room);
  }

  const step = (person) => person.page.locator(".live-now .live-step-name").first();
  const panel = (word) => host.page.locator(`#panel-${word}`);

  async function unfolds(word) {
    if (!(await panel(word).evaluate((each) => each.open))) await panel(word).locator(":scope > summary").click();
  }

  /** One key, and everybody is at the next step. Gives its name. */
  async function passes() {
    const before = (await step(host).count()) ? await step(host).innerText() : "";
    await host.page.locator("body").press("n");
    await host.page.waitForFunction((known) => {
      const name = document.querySelector(".live-now .live-step-name");
      return name && name.textContent.trim() !== known;
    }, before.trim(), { timeout: WAIT_MS });
    return (await step(host).innerText()).trim();
  }

  it("is opened by whoever holds it, and shown large with its code", async () => {
    await host.open(`${room}/host?panel=steps`);
    await acts(host, host.page.locator("form[action$='/opening'] button").first());
    await host.page.locator(".live-on").first().waitFor({ timeout: WAIT_MS });
    await screen.open(`${room}/projection`);
    assert.match(await screen.page.locator(".live-join-code").innerText(), /^[A-Z]{6}$/);
    assert.equal(await screen.page.locator("live-room form").count(), 0, "nothing to press");
  });

  it("lets people in with a name alone, each in their language", async () => {
    await comes(gil, "Gil");
    await comes(hana, "Hana");
    await comes(ida, "Ida");
  });

  it("carries what somebody says to everybody, scripts or not", async () => {
    await says(gil, "Bonjour depuis la montagne");
    await hears(hana, "Bonjour depuis la montagne");
    await hears(host, "Bonjour depuis la montagne");
    assert.equal(await gil.page.locator("#chat-text").inputValue(), "");
    await ida.open(`${room}?still`);
    await ida.sees("Bonjour depuis la montagne");
    await says(ida, "Et depuis la vallée");
    await hears(gil, "Et depuis la vallée");
  });

  it("begins its run sheet with one key, on every screen", async () => {
    const name = await passes();
    for (const person of [gil, hana, screen]) await hears(person, name, step(person));
    await gil.page.locator(".live-now").getByText(/min/).first().waitFor({ timeout: WAIT_MS });
    await acts(host, host.page.locator(".live-now form[action$='/extension'] button").nth(1));
    await hears(hana, "5 min", hana.page.locator(".live-now .chip"));
    await ida.open(`${room}?still`);
    await ida.sees(name);
  });

  it("keeps questions apart, with votes, a turn, the large screen and the second of the answer", async () => {
    await hana.page.locator("#pool-text").fill("Who decides when nobody decides?");
    await acts(hana, hana.page.locator("#pool .live-composer .button"));
    await hears(gil, "Who decides when nobody decides?", gil.page.locator("#pool"));
    const card = (person) => person.page.locator("#pool li", { hasText: "Who decides when nobody decides?" }).first();
    await acts(gil, card(gil).locator("form[action$='/vote'] button"));
    await ida.open(`${room}?still`);
    await acts(ida, card(ida).locator("form[action$='/vote'] button"));
    await hears(hana, "▲ 3", card(hana));
    await unfolds("questions");
    await acts(host, card(host).locator("form[action$='/screen'] button"));
    await hears(screen, "Who decides when nobody decides?", screen.page.locator(".pool-large-text"));
    await acts(host, card(host).locator("form[action$='/live-answer'] button").first());
    await screen.page.locator(".pool-large").waitFor({ state: "detached", timeout: WAIT_MS });
    await hears(hana, /\d:\d\d/, hana.page.locator("#pool .live-askeds"));
  });

  it("gives the floor to raised hands", async () => {
    await acts(gil, gil.page.locator("#hands form[action$='/hand'] button"));
    await hears(host, "Gil", host.page.locator("#hands .live-hands"));
    await acts(host, host.page.locator("form[action$='/floor/next'] button"));
    await hears(screen, /Gil/, screen.page.locator(".hands-floor"));
    await hears(hana, /Gil/, hana.page.locator(".hands-floor"));
    await acts(gil, gil.page.locator("#hands form[action$='/hand/lowering'] button"));
    await screen.page.locator(".hands-floor").waitFor({ state: "detached", timeout: WAIT_MS });
    // By the keyboard, which stays where it was when its button goes.
    await acts(gil, gil.page.locator("#hands form[action$='/hand'] button"));
    await hears(host, "Gil", host.page.locator("#hands .live-hands"));
    await host.page.locator("form[action$='/floor/next'] button").press("Enter");
    await host.page.locator("form[action$='/floor/end'] button").press("Enter");
    await host.page.locator("form[action$='/floor/end']").waitFor({ state: "detached", timeout: WAIT_MS });
    assert.ok(await host.page.locator("#hands").evaluate((hands) => hands.contains(document.activeElement) && hands !== document.activeElement));
  });

  it("shows what is drawn, and the engineer ticks what was looked at", async () => {
    await unfolds("pictures");
    await host.page.setInputFiles("#picture", DRAWN);
    await host.page.locator("#alternative").fill("Un cercle de chaises");
    await host.goes(() => panel("pictures").locator("form[action$='/pictures'] .button").click());
    for (const person of [gil, screen]) {
      await person.page.locator("img[alt='Un cercle de chaises']").first().waitFor({ timeout: WAIT_MS });
    }
    await unfolds("online");
    await acts(host, panel("online").locator("form[action$='/checks/tick'] button").first());
    await hears(host, "Raphaël", panel("online").locator(".live-checks li").first());
  });

  it("asks everybody, and shows the results when the host does", async () => {
    const poll = host.page.locator("#polls li", { hasText: "De quel temps manquez-vous le plus" }).first();
    await acts(host, poll.locator("form[action$='/opening'] button"));
    await hears(hana, "De quel temps manquez-vous le plus");
    await hana.page.locator("form[action$='/answer'] input[name=choice]").first().check();
    await acts(hana, hana.page.locator("form[action$='/answer'] .button").first());
    await hana.page.locator(".poll-done").filter({ hasText: /\S/ }).first().waitFor({ timeout: WAIT_MS });
    await ida.open(`${room}?still`);
    await ida.page.locator("form[action$='/answer'] input[name=choice]").first().check();
    await acts(ida, ida.page.locator("form[action$='/answer'] .button").first());
    assert.equal(await gil.page.locator(".poll").getByText("%").count(), 0, "hidden until the host shows them");
    for (const act of ["closing", "showing", "projection"]) await acts(host, poll.locator(`form[action$='/${act}'] button`));
    await hears(gil, /100\s%/);
    await hears(screen, "De quel temps manquez-vous le plus", screen.page.locator(".poll-projected"));
    await acts(host, poll.locator("form[action$='/withdrawal'] button"));
  });

  it("divides into small groups, and hears what they bring", async () => {
    await unfolds("cells");
    await panel("cells").locator("details.more > summary").first().click();
    await host.page.locator("#cell-task").fill("Un temps qui vous manque");
    await acts(host, panel("cells").locator("form[action$='/rounds'] .button"));
    await hears(gil, "Un temps qui vous manque");
    const cell = gil.page.locator("#cells");
    await hears(gil, gil.t("cell-round", { count: 1 }), cell);
    await hears(hana, hana.t("cell-round", { count: 1 }), hana.page.locator("#cells"));
    await cell.locator("summary", { hasText: gil.t("cell-brings-write") }).click();
    await cell.locator("#cell-brings").fill("Le temps de se taire");
    await acts(gil, cell.locator("form[action$='/brings'] .button"));
    await hears(gil, "Le temps de se taire", cell.locator(".live-cell-text").first());
    await acts(host, panel("cells").locator(".live-round-going form[action$='/return'] button"));
    await hears(hana, "Le temps de se taire", hana.page.locator("#cells"));
  });

  it("forgives a cut: what was said meanwhile is there, and what was typed too", async () => {
    await gil.page.locator("#chat-text").fill("En train d’écrire");
    await gil.context.setOffline(true);
    await says(hana, "Said during the cut");
    await hears(host, "Said during the cut");
    const name = await passes();
    await gil.context.setOffline(false);
    await hears(gil, "Said during the cut");
    await hears(gil, name, step(gil));
    assert.equal(await gil.page.locator("#chat-text").inputValue(), "En train d’écrire");
    // The browser notes what it could not reach.
    gil.watch.complaints = [];
  });

  it("comes back by itself when the server was stopped and started", async () => {
    await house.restart({ ahead: 0 });
    await hana.page.locator("live-room:not([data-lost])").waitFor({ timeout: WAIT_MS });
    await hana.page.waitForFunction(() => !document.querySelector("live-room[data-lost]"));
    await says(hana, "After the restart");
    await hears(gil, "After the restart");
    for (const person of [gil, hana, host, screen]) person.watch.complaints = [];
  });

  it("goes through the whole run sheet to its closing time, where each writes what they leave with", async () => {
    await host.page.locator("live-room:not([data-lost])").waitFor({ timeout: WAIT_MS });
    const closing = gil.page.locator(".live-step-closing");
    for (let turn = 0; turn < MOST_STEPS && !(await closing.count()); turn++) {
      const name = await passes();
      for (const person of [gil, hana, screen]) await hears(person, name, step(person));
    }
    await closing.waitFor({ timeout: WAIT_MS });
    await gil.page.locator("#keepsake-keeps").fill("Je garde le temps de se taire");
    await gil.page.locator("#keepsake input[name=visibility][value=named]").check();
    await acts(gil, gil.page.locator("#keepsake form[action$='/keepsake'] .button").first());
    await hears(screen, "Je garde le temps de se taire");
    await ida.open(`${room}?still`);
    await ida.page.locator("#keepsake-keeps").fill("Je garde la vallée");
    await ida.page.locator("#keepsake input[name=visibility][value=nameless]").check();
    await acts(ida, ida.page.locator("#keepsake form[action$='/keepsake'] .button").first());
    await hears(screen, "Je garde la vallée");
    await host.page.locator("body").press("n");
    await hears(hana, hana.t("step-over"), hana.page.locator(".live-now"));
  });

  it("ends on the page of its gathering, with what was said", async () => {
    await acts(host, host.page.locator("form[action$='/closing'] button").first());
    await hana.page.locator("live-room .live-state a").first().waitFor({ timeout: WAIT_MS });
    await hana.goes(() => hana.page.locator("live-room .live-state a").last().click());
    await hana.sees("Said during the cut");
    await hana.sees("Le temps de se taire");
    await hana.sees("De quel temps manquez-vous le plus");
    await hana.page.locator("#record-questions > summary").click();
    await hana.goes(() => hana.page.locator("#record-questions a[href*='at=']").first().click());
    assert.match(hana.page.url(), /\/gatherings\/[0-9a-z]{26}\?at=\d+#video$/);
  });

  pagesHold(() => house);
});

// A live room: one holds it, one screen shows it, three take part; one of them loses the network, one has no scripts.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { comes as comesInto, opensRoom, WAIT_MS } from "./support/room.mjs";

describe("a live room, one host, one projection, three participants", () => {
  let house, ada, screen, gil, hana, ida, room;

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada", { language: "fr" });
    screen = ada;
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

  async function comes(person, name) {
    await comesInto(person, room, name);
    assert.equal(person.path(), room);
  }

  it("is prepared from the page of its gathering", async () => {
    room = await opensRoom(ada);
  });

  it("lets people in with a name alone, each in their language", async () => {
    await comes(gil, "Gil");
    await comes(hana, "Hana");
    await comes(ida, "Ida");
  });

  it("carries what somebody says to everybody, scripts or not", async () => {
    await gil.page.locator("#chat-text").fill("Bonjour depuis la montagne");
    await acts(gil, gil.page.locator("#chat .live-composer .button"));
    await hears(hana, "Bonjour depuis la montagne");
    await hears(ada, "Bonjour depuis la montagne");
    assert.equal(await gil.page.locator("#chat-text").inputValue(), "");
    await ida.open(`${room}?still`);
    await ida.sees("Bonjour depuis la montagne");
    await ida.page.locator("#chat-text").fill("Et depuis la vallée");
    await acts(ida, ida.page.locator("#chat .live-composer .button"));
    await hears(gil, "Et depuis la vallée");
  });

  it("follows the run sheet with one key", async () => {
    await ada.page.locator("body").press("n");
    await gil.page.locator(".live-now").getByText(/min/).first().waitFor({ timeout: WAIT_MS });
  });

  it("keeps questions apart, with votes", async () => {
    await hana.page.locator("#pool-text").fill("Who decides when nobody decides?");
    await acts(hana, hana.page.locator("#pool .live-composer .button"));
    await hears(gil, "Who decides when nobody decides?", gil.page.locator("#pool"));
    await acts(gil, gil.page.locator("#pool form[action$='/vote'] button").first());
    await ida.open(`${room}?still`);
    await ida.sees("Who decides when nobody decides?");
  });

  it("asks everybody, and shows the results when the host does", async () => {
    await ada.page.locator("#polls summary").first().click();
    await ada.page.locator("#poll-new-title").fill("De quel temps manquez-vous ?");
    await ada.page.locator("#polls textarea[name=choices]").first().fill("Se connaître\nDécider");
    await acts(ada, ada.page.locator("#polls form[action$='/polls'] .button").first());
    await hears(ada, "De quel temps manquez-vous ?");
    await acts(ada, ada.page.locator("form[action*='/polls/'][action$='/opening'] button").first());
    await hears(hana, "De quel temps manquez-vous ?");
    await hana.page.locator("form[action$='/answer'] input[name=choice]").first().check();
    await acts(hana, hana.page.locator("form[action$='/answer'] .button").first());
    await hana.page.locator(".poll-done").filter({ hasText: /\S/ }).first().waitFor({ timeout: WAIT_MS });
  });

  it("forgives a cut: what was said meanwhile is there, and what was typed too", async () => {
    await gil.page.locator("#chat-text").fill("En train d’écrire");
    await gil.context.setOffline(true);
    await hana.page.locator("#chat-text").fill("Said during the cut");
    await acts(hana, hana.page.locator("#chat .live-composer .button"));
    await hears(ada, "Said during the cut");
    await gil.context.setOffline(false);
    await hears(gil, "Said during the cut");
    assert.equal(await gil.page.locator("#chat-text").inputValue(), "En train d’écrire");
    // The browser notes what it could not reach.
    gil.watch.complaints = [];
  });

  it("comes back by itself when the server was stopped and started", async () => {
    await house.restart({ ahead: 0 });
    for (const person of [gil, hana]) person.watch.complaints = [];
    await hana.page.locator("live-room:not([data-lost])").waitFor({ timeout: WAIT_MS });
    await hana.page.locator("#chat-text").fill("After the restart");
    await hana.page.waitForFunction(() => !document.querySelector("live-room[data-lost]"));
    await acts(hana, hana.page.locator("#chat .live-composer .button"));
    await hears(gil, "After the restart");
    for (const person of [gil, hana, ada]) person.watch.complaints = [];
  });

  it("is shown large, and ends on the page of its gathering", async () => {
    await screen.open(`${room}/projection`);
    await ada.open(`${room}/host`);
    await acts(ada, ada.page.locator("form[action$='/closing'] button").first());
    await hana.page.locator("live-room .live-state a").first().waitFor({ timeout: WAIT_MS });
    await hana.goes(() => hana.page.locator("live-room .live-state a").last().click());
    await hana.sees("Said during the cut");
  });

  pagesHold(() => house);
});

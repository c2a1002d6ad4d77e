// A server that is killed in the middle of a session: whoever was there is back within five seconds of its return, and
// nothing that was acknowledged is lost or there twice.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { keepsWhatWasSaid, Program } from "./support/program.mjs";
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

  it("is told again what was sent as the connection was lost", async () => {
    house.freezes();
    await hana.page.locator("#chat-text").fill("Said as it was lost");
    await hana.page.locator("#chat .live-composer .button").click();
    await hana.page.locator("#chat .live-composer[data-busy]").waitFor({ timeout: WAIT_MS });
    await house.kill();
    await house.comesBack();
    await Promise.all(programs.map((program) => program.isBack(BACK_MS)));
    const heard = gil.page.locator("#chat").getByText("Said as it was lost");
    await heard.first().waitFor({ timeout: WAIT_MS });
    await hana.page.locator("#chat .live-composer:not([data-busy])").waitFor({ timeout: WAIT_MS });
    assert.equal(await hana.page.locator("#chat-text").inputValue(), "");
    for (const person of [ada, gil, hana]) person.watch.complaints = [];
  });

  it("kept what it acknowledged, once each, for whoever takes only what is newer", async () => {
    const kept = await keepsWhatWasSaid(programs, ada, room);
    for (const said of ["Said while it was away", "Said as it was lost"]) {
      assert.equal(kept.filter((line) => line === said).length, 1, said);
    }
  });

  pagesHold(() => house);
});

// Three write one page at the same time; one loses the network and comes back, one has no scripts; all read the same.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const WAIT_MS = 15_000;

describe("a page that several people write at once", () => {
  let house, ada, ben, cleo, dan, space, page;

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada", { language: "fr" });
    ben = await house.person("Ben", { language: "en", scheme: "dark" });
    cleo = await house.person("Cleo", { language: "fr", width: 360 });
    dan = await house.person("Dan", { language: "fr", scripts: false });
  });
  after(() => house?.close());

  const editor = (who) => who.page.locator(".cm-content");
  /** The text that somebody's editor holds, with its lines. */
  const text = (who) => editor(who).evaluate((content) => [...content.querySelectorAll(".cm-line")].map((line) => {
    const copy = line.cloneNode(true);
    copy.querySelectorAll(".caret").forEach((caret) => caret.remove());
    return copy.textContent;
  }).join("\n"));

  async function holds(who, wanted) {
    const end = Date.now() + WAIT_MS;
    let seen = "";
    while (Date.now() < end) {
      seen = await text(who);
      if (wanted.every((part) => seen.includes(part))) return seen;
      await new Promise((later) => setTimeout(later, 50));
    }
    assert.fail(`${who.page.url()} holds “${seen}”, not ${wanted}`);
  }

  async function is(who, state) {
    await who.page.locator(`page-editor[data-state=${state}]`).waitFor({ timeout: WAIT_MS });
  }

  /** Types at a place to which keys lead: the end of the text, unless others are said. */
  async function types(who, words, keys = ["ControlOrMeta+End"]) {
    await editor(who).focus();
    for (const key of keys) await who.page.keyboard.press(key);
    await who.page.keyboard.type(words, { delay: 5 });
  }

  it("is begun from a template, and found where pages are", async () => {
    space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
    await ada.open(`${space}/arrangement`);
    await ada.page.locator("input[name=joining][value=open], select[name=joining]").first().evaluate((field) => {
      if (field.tagName === "SELECT") field.value = "open";
      else field.checked = true;
    });
    await ada.goes(() => ada.page.locator("form[action$='/arrangement'] button").last().click());
    for (const who of [ben, cleo, dan]) {
      await who.open(`${space}/membership`);
      const charter = who.page.locator("input[name=charter]");
      if (await charter.count()) await charter.check();
      await who.goes(() => who.page.locator("form[action$='/membership'] button").last().click());
    }
    await ada.open(`${space}/pages`);
    await ada.follow(ada.t("page-first"));
    await ada.types(ada.t("page-title"), "Notre jardin");
    await ada.press(ada.t("page-begin"));
    page = ada.path().replace("/edition", "");
    await is(ada, "connected");
    await types(ada, "Un jardin.\n");
  });

  it("is written by three at once, who see one another", async () => {
    await ben.open(`${page}/edition`);
    await cleo.open(`${page}/edition`);
    await holds(ben, ["Un jardin."]);
    await holds(cleo, ["Un jardin."]);
    await Promise.all([
      types(ada, "Ada sème. ", ["ControlOrMeta+Home"]),
      types(ben, "Ben arrose. "),
      types(cleo, " Cleo récolte.", ["ControlOrMeta+Home", "End"]),
    ]);
    const parts = ["Un jardin.", "Ada sème.", "Ben arrose.", "Cleo récolte."];
    for (const who of [ada, ben, cleo]) await holds(who, parts);
    assert.equal(await text(ada), await text(ben));
    await ada.page.locator(".writing-person", { hasText: "Cleo" }).waitFor();
    await ben.page.locator(".caret-name", { hasText: "Ada" }).first().waitFor({ state: "attached" });
  });

  it("goes on offline, takes a plain form meanwhile, and joins on return", async () => {
    await types(ada, "\n\nLe début.\n");
    await holds(cleo, ["Le début."]);
    await dan.open(`${page}/edition`);
    await cleo.context.setOffline(true);
    await is(cleo, "offline");
    await cleo.sees(cleo.t("editor-offline"));
    await types(cleo, "\nHors ligne, Cleo écrit.");
    await cleo.page.getByRole("button", { name: cleo.t("page-save") }).click();
    await cleo.sees(cleo.t("editor-offline"));
    assert.equal(cleo.path(), `${page}/edition`);
    await types(ada, "\nPendant ce temps, Ada aussi.");
    await holds(ben, ["Ada aussi."]);
    const plain = dan.page.locator("textarea[name=text]");
    await plain.fill(`${await plain.inputValue()}\n\nDan, sans script.`);
    await dan.press(dan.t("page-save"));
    await dan.isTold("page-saved-together");
    await holds(ben, ["Ada aussi.", "Dan, sans script."]);
    await cleo.context.setOffline(false);
    await is(cleo, "connected");
    const parts = ["Hors ligne, Cleo écrit.", "Pendant ce temps, Ada aussi.", "Dan, sans script."];
    const texts = [];
    for (const who of [ada, ben, cleo]) texts.push(await holds(who, parts));
    assert.equal(new Set(texts).size, 1, texts.join("\n---\n"));
    await dan.open(page);
    for (const part of parts) await dan.sees(part);
  });

  it("keeps what was written alone when its window is closed before the network is back", async () => {
    await cleo.context.setOffline(true);
    await is(cleo, "offline");
    await types(cleo, "\nGardé dans le navigateur.");
    await cleo.page.waitForTimeout(300);
    const window = cleo.page;
    cleo.page = await cleo.context.newPage();
    await window.close();
    await cleo.context.setOffline(false);
    await cleo.page.goto(`${page}/edition`);
    await holds(ada, ["Gardé dans le navigateur."]);
  });

  it("is written with the keyboard alone: marks, menu, and out again", async () => {
    await editor(ada).focus();
    await ada.page.keyboard.press("ControlOrMeta+End");
    await ada.page.keyboard.type("\n\n/tab");
    await ada.page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    await ada.page.keyboard.press("Enter");
    await holds(ada, ["| --- | --- | --- |"]);
    await ada.page.keyboard.press("ControlOrMeta+End");
    await ada.page.keyboard.press("ControlOrMeta+b");
    await ada.page.keyboard.type("fort");
    await holds(ben, ["**fort**"]);
    await ada.page.locator("[data-preview] strong", { hasText: "fort" }).waitFor({ timeout: WAIT_MS });
    await ada.page.locator("[data-preview] table").first().waitFor();
    await ada.page.keyboard.press("ControlOrMeta+z");
    await ada.page.keyboard.press("Escape");
    await ada.page.keyboard.press("Tab");
    const inside = await ada.page.evaluate(() => document.activeElement?.classList.contains("writing-host") ?? false);
    assert.equal(inside, false, "Tab does not leave the text");
  });

  it("is commented on a passage, seen by those without scripts too", async () => {
    await ada.page.locator(".writing-act").first().focus();
    await editor(ada).focus();
    await ada.page.keyboard.press("ControlOrMeta+Home");
    await ada.page.keyboard.press("Shift+End");
    await ada.page.keyboard.press("ControlOrMeta+Alt+m");
    await ada.page.locator("textarea[name=body]").fill("Quel jardin ?");
    await ada.press(ada.t("comment-send"));
    await ada.page.locator(".commented", { hasText: "Un jardin." }).waitFor({ timeout: WAIT_MS });
    await dan.open(page);
    await dan.sees("Quel jardin ?");
    await dan.sees("Ada sème. Un jardin. Cleo récolte.", dan.page.locator(".page-quote"));
  });

  it("takes up a sheet by its address, and says on what terms it may be used", async () => {
    await dan.open(`${space}/sheets/new?kind=account`);
    for (const [name, words] of Object.entries({ title: "Écrire à huit mains", situation: "Une page blanche.", did: "On **écrit**.", gave: "Un texte." })) {
      await dan.page.locator(`[name="field-${name}"]`).fill(words);
    }
    await dan.press(dan.t("sheet-publish"));
    const sheet = dan.path();
    await editor(ada).focus();
    await ada.page.keyboard.press("ControlOrMeta+End");
    await ada.page.keyboard.type("\n\n/Une");
    // With the mouse: a key is not taken in the first moments of a menu.
    await ada.page.locator(".cm-tooltip-autocomplete li").first().click();
    await ada.page.locator("#writing-address").fill(`${house.base}${sheet}`);
    await ada.page.keyboard.press("Enter");
    await holds(ben, [`{{sheet:${sheet.split("/").at(-1)}}}`]);
    await ada.page.locator("[data-preview] .page-sheet", { hasText: "Une page blanche." }).waitFor({ timeout: WAIT_MS });
    await ada.open(page);
    await ada.sees("Une page blanche.", ada.page.locator(".page-sheet"));
    await ada.picks(ada.t("page-licence-say"), "CC0-1.0");
    await ada.goes(() => ada.page.locator("form[action$='/licence'] button").click());
    await ada.isTold("page-licence-said");
  });

  it("is read in its history, as slides, and by a guest who writes along", async () => {
    await dan.open(`${page}/versions`);
    await dan.goes(() => dan.page.locator("ol.rows a").first().click());
    await dan.open(`${page}/slides`);
    await ada.open(page);
    await ada.goes(() => ada.page.locator("form[action$='/links'] button").click());
    const address = new URL(await ada.page.locator("code").innerText()).pathname;
    const gil = await house.visitor({ language: "fr", width: 360 });
    await gil.open(address);
    await gil.types(gil.t("page-guest-name"), "Gil");
    await gil.press(gil.t("page-come"));
    await is(gil, "connected");
    await types(gil, "\nGil passe.");
    await holds(ben, ["Gil passe."]);
  });

  pagesHold(() => house);
});

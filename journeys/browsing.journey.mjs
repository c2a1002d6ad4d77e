// Sheets are found through counts, a map and a calendar; a member names a view; it is followed, and shown on another site.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";


for (const { language, trame, scripts } of [
  { language: "fr", trame: "Réseau de coopératives", scripts: true },
  { language: "en", trame: /Network of/i, scripts: false },
]) {
  describe(`sheets are seen in many ways, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, cleo, visitor, space, view;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts, checks: false });
      space = await ada.opensSpace("Atelier", trame);
      await writes("place", { name: "La Filature", where: "12 rue du Pont, Mirandreuil", "where-latitude": "48.39", "where-longitude": "-4.48", access: "De plain-pied.", kind: "workshop" });
      await writes("place", { name: "Le Phare", where: "Port-Lézin", "where-latitude": "47.75", "where-longitude": "-3.37", access: "Par la digue.", kind: "primary" });
      const told = { situation: "Une page blanche.", did: "On écrit ensemble.", gave: "Un texte commun." };
      await writes("account", { ...told, title: "Écrire à huit mains", day: day(), people: "8", where: "La Filature" });
      await writes("account", { ...told, title: "La marée en images", day: day(-400), people: "5", where: "Port-Lézin" });
      cleo = await house.person("Cleo", { language, scripts });
      await cleo.open(`${space}/membership`);
      const charter = cleo.page.locator("input[name=charter]");
      if (await charter.count()) await charter.check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
      visitor = await house.visitor({ language, scripts, width: 360, scheme: "dark" });
    });
    after(() => house?.close());

    async function writes(kind, fields) {
      await ada.open(`${space}/sheets/new?kind=${kind}`);
      for (const box of await ada.page.locator("main form details.more").all()) await box.evaluate((details) => (details.open = true));
      for (const [name, value] of Object.entries(fields)) {
        const field = ada.page.locator(`[name="field-${name}"]`);
        if ((await field.evaluate((element) => element.localName)) === "select") await field.selectOption(value);
        else await field.fill(value);
      }
      await ada.press(ada.t("sheet-publish"));
      await ada.isTold("sheet-published");
    }

    const titles = (person) => person.page.locator("#sheets h3").allInnerTexts();

    it("a visitor narrows by a kind and by what is counted", async () => {
      await visitor.open(`${space}/sheets`);
      assert.equal((await titles(visitor)).length, 4);
      await visitor.goes(() => visitor.page.locator(".browse-kinds a", { hasText: /Lieux|Places/ }).click());
      assert.equal((await titles(visitor)).length, 2);
      await visitor.goes(() => visitor.page.locator("#facets a", { hasText: /atelier ouvert|workshop open/i }).click());
      assert.deepEqual(await titles(visitor), ["La Filature"]);
      await visitor.goes(() => visitor.page.locator(".browse-chips a.chip").first().click());
      assert.equal((await titles(visitor)).length, 2);
    });

    it("on the map, whose points and list lead to the sheets", async () => {
      await visitor.goes(() => visitor.page.locator(".browse-looks a", { hasText: visitor.t("browse-look-map") }).click());
      assert.equal(await visitor.page.locator(".map-dot").count(), 2);
      await visitor.follow(visitor.t("map-closer"));
      await visitor.follow(visitor.t("map-whole"));
      await visitor.follow("Le Phare", { within: visitor.page.locator(".map-list") });
      assert.equal(await visitor.title(), "Le Phare");
    });

    it("in the calendar, where the days that have something say it", async () => {
      await visitor.open(`${space}/sheets?view=month`);
      await visitor.sees("Écrire à huit mains", visitor.page.locator(".browse-month"));
      await visitor.follow(visitor.t("browse-month-before"));
      await visitor.follow(visitor.t("browse-month-after"));
      await visitor.follow("Écrire à huit mains", { within: visitor.page.locator(".browse-month") });
      assert.equal(await visitor.title(), "Écrire à huit mains");
    });

    it("by words, in every way of seeing", async () => {
      await visitor.open(`${space}/sheets`);
      await visitor.types(visitor.t("browse-words"), "maree");
      await visitor.press(visitor.t("browse-search"));
      assert.deepEqual(await titles(visitor), ["La marée en images"]);
      for (const look of ["cards", "table", "faces", "map", "month", "gallery", "board"]) {
        await visitor.open(`${space}/sheets?kind=place&view=${look}`);
        assert.equal(await visitor.page.locator(".browse-looks [aria-current]").innerText(), visitor.t(`browse-look-${look}`));
      }
    });

    it("a card goes to another column with the keyboard, and back; dragged where scripts run", async () => {
      await visitor.open(`${space}/sheets?kind=place&view=board`);
      assert.equal(await visitor.page.locator(".browse-move").count(), 0, "a visitor moves nothing");
      await ada.open(`${space}/sheets?kind=place&view=board`);
      const card = ada.page.locator(".browse-column li", { hasText: "Le Phare" });
      const column = (name) => ada.page.locator(".browse-column", { has: ada.page.locator("h3", { hasText: name }) });
      const there = () => column(/atelier ouvert|workshop open/i).locator("h4").allInnerTexts();
      await card.locator("summary").focus();
      await ada.page.keyboard.press("Enter");
      await ada.page.keyboard.press("Tab");
      assert.equal(await card.locator("select").evaluate((select) => select === document.activeElement), true);
      await card.locator("select").selectOption("workshop");
      await ada.page.keyboard.press("Tab");
      await ada.goes(() => ada.page.keyboard.press("Enter"));
      await ada.isTold("browse-moved");
      assert.deepEqual((await there()).sort(), ["La Filature", "Le Phare"]);
      await ada.press(ada.t("frame-undo"));
      assert.deepEqual(await there(), ["La Filature"]);
      if (scripts) {
        // The column beside: a browser that is led does not scroll while it drags.
        const beside = column(/collège/);
        await ada.goes(() => card.dragTo(beside));
        await ada.isTold("browse-moved");
        assert.deepEqual(await beside.locator("h4").allInnerTexts(), ["Le Phare"]);
        await ada.press(ada.t("frame-undo"));
      }
      assert.deepEqual(await there(), ["La Filature"]);
    });

    it("a member names what they see", async () => {
      await cleo.open(`${space}/sheets?kind=account&view=cards&sort=title`);
      await cleo.unfolds(cleo.t("saved-name-it"));
      await cleo.types(cleo.t("saved-name"), "Nos récits");
      await cleo.press(cleo.t("saved-keep"));
      await cleo.isTold("saved-done");
      view = cleo.path();
      assert.equal(await cleo.title(), "Nos récits");
      assert.deepEqual(await titles(cleo), ["Écrire à huit mains", "La marée en images"]);
      await visitor.open(`${space}/sheets`);
      await visitor.follow("Nos récits");
      assert.equal(visitor.path(), view);
    });

    it("and gives it another name, and takes it away and back", async () => {
      await cleo.follow(cleo.t("saved-change"));
      await cleo.types(cleo.t("saved-name"), "Récits");
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("saved-changed");
      await cleo.follow(cleo.t("saved-change"));
      await cleo.press(cleo.t("saved-remove"));
      await cleo.isTold("saved-removed");
      await visitor.open(view, { status: 404 });
      await cleo.press(cleo.t("frame-undo"));
      await cleo.isTold("saved-restored");
      await visitor.open(view);
      assert.equal(await visitor.title(), "Récits");
    });

    it("its feeds are read by programs", async () => {
      const read = async (format) => {
        const answer = await fetch(`${house.base}${view}/as/${format}`);
        assert.equal(answer.status, 200, format);
        return answer.text();
      };
      assert.match(await read("atom"), /<entry>[\s\S]*La marée en images/);
      assert.match(await read("csv"), /^\ufeff?[^\n]+\r\n[\s\S]*Écrire à huit mains/);
      assert.match(await read("ics"), /BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE/);
      assert.equal(JSON.parse(await read("geojson")).type, "FeatureCollection");
      assert.equal(JSON.parse(await read("jsonld")).itemListElement.length, 2);
    });

    it("another site shows it in a frame, and no other page of ours", async () => {
      await cleo.open(view);
      await cleo.unfolds(cleo.t("browse-away"));
      const snippet = (await cleo.page.locator(".browse-snippet").innerText()).trim();
      const other = createServer((request, answer) => {
        answer.setHeader("content-type", "text/html; charset=utf-8");
        answer.end(`<!doctype html><title>Ailleurs</title><h1>Ailleurs</h1>${snippet}<iframe id="refused" src="${house.base}${view}"></iframe>`);
      });
      await new Promise((ready) => other.listen(0, "127.0.0.1", ready));
      try {
        const guest = await house.visitor({ language, scripts, checks: false });
        const page = await guest.context.newPage();
        await page.goto(`http://127.0.0.1:${other.address().port}/`);
        const frame = page.frameLocator("iframe").first();
        await frame.getByRole("link", { name: "La marée en images" }).waitFor();
        assert.equal(await frame.locator("h1").innerText(), "Récits");
        const refused = page.frames().find((each) => each.url().endsWith(view));
        assert.ok(!refused || !(await refused.content()).includes("La marée en images"), "other pages are not framed");
        await page.close();
      } finally {
        other.closeAllConnections();
        other.close();
      }
      await visitor.open(`${view}/embed`);
    });

    pagesHold(() => house);
  });
}

// A collective says why it exists; on its day the review opens by itself; the group decides to close; its archive opens
// from the disk, without the house.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";
import { unzip } from "./support/zip.mjs";

const DAY = 24 * 60;


for (const { language, width, scripts, scheme } of [
  { language: "fr", width: 360, scripts: true, scheme: "dark" },
  { language: "en", width: 1280, scripts: false, scheme: "light" },
]) {
  describe(`a lifetime, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts, scheme };
    let house, ada, cleo, space, review, folder;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", /collectif apprenant|learning collective/i);
      cleo = await house.person("Cleo", how);
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
    });
    after(async () => {
      if (folder) await rm(folder, { recursive: true, force: true });
      await house?.close();
    });

    it("the group says why it exists, and when it will look back", async () => {
      await ada.open(`${space}/lifetime`);
      await ada.sees(ada.t("lifetime-no-review"));
      await ada.follow(ada.t("lifetime-say"));
      await ada.types(ada.t("lifetime-why"), "Ne plus préparer nos classes chacun de notre côté.");
      await ada.types(ada.t("lifetime-over"), "Quand plus personne ne demandera d’aide.");
      await ada.types(ada.t("lifetime-day"), "2020-01-01");
      await ada.press(ada.t("lifetime-say-it"), { status: 422 });
      assert.equal(await ada.wrong("review"), ada.t("lifetime-day-to-come"));
      await ada.types(ada.t("lifetime-day"), day(20));
      await ada.press(ada.t("lifetime-say-it"));
      await ada.isTold("lifetime-said");
    });

    it("a few take up a question, in a cell that has its people and its day", async () => {
      await ada.open(space);
      await ada.follow(ada.t("opening-cell"));
      await ada.page.locator("#name").fill("Lire sans écran");
      await ada.page.locator("#purpose").fill("Que lire à voix haute, et à qui ?");
      await ada.page.locator("#weeks").fill("30");
      await ada.press(ada.t("opening-open-cell"));
      await ada.isTold("opening-cell-done");
      const cell = ada.path();
      await cleo.open(`${cell}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
      await cleo.open(`${cell}/lifetime`);
      await cleo.open(space);
      await cleo.sees("Que lire à voix haute, et à qui ?");
    });

    it("on its day the review opens by itself", async () => {
      await house.restart({ ahead: 22 * DAY });
      await ada.waitsForMailTo("cleo@monts.example", 1);
      await cleo.open("/");
      await cleo.sees(cleo.t("lifetime-awaits"));
      await cleo.open(space);
      await cleo.follow(cleo.t("lifetime-review-go"));
      review = cleo.path();
      await cleo.sees("Quand plus personne ne demandera d’aide.");
      await cleo.types(cleo.t("review-story"), "J’ai appris à demander.");
      await cleo.press(cleo.t("review-story-tell"));
      await cleo.isTold("review-story-told");
    });

    it("the group decides", async () => {
      await ada.open(review);
      await ada.sees(ada.t("review-decide-first"));
      await ada.page.locator("#question input[value=consent]").check();
      await ada.press(ada.t("review-ask"));
      await ada.isTold("decision-proposed");
      const decision = ada.path();
      for (const who of [ada, cleo]) {
        await who.open(decision);
        await who.page.locator("input[name=choice][value=agree]").check();
        await who.goes(() => who.page.locator("form[action$='/stance'] .button").click());
      }
      await ada.open(decision);
      await ada.press(ada.t("decision-close"));
      await ada.page.locator("input[name=outcome][value=adopted]").check();
      await ada.types(ada.t("decision-outcome-words"), "Nous avons fini.");
      await ada.press(ada.t("decision-say-outcome"));
      await ada.isTold("decision-settled");
    });

    it("it is closed, once that was said clearly", async () => {
      await ada.open(review);
      await ada.page.locator("input[name=outcome][value=close]").check();
      await ada.types(ada.t("review-words"), "Nous avons fini ce que nous avions à faire.");
      await ada.press(ada.t("review-carry-out"), { status: 422 });
      assert.equal(await ada.wrong("sure"), ada.t("review-say-sure"));
      await ada.page.locator("input[name=sure]").check();
      await ada.page.locator("input[name=public]").check();
      await ada.press(ada.t("review-carry-out"));
      await ada.isTold("review-carried-close");
      await cleo.open(space);
      await cleo.sees(cleo.t("space-life-closed"));
      assert.equal(await cleo.page.locator("form[action$='/notices']").isVisible().catch(() => false), false, "no form is shown");
      await cleo.open("/me/badges");
    });

    it("its archive opens from the disk", async () => {
      for (let turn = 0; turn < 60; turn++) {
        await cleo.page.goto(`${space}/lifetime`);
        if (await cleo.page.locator("a[href$='/archives/space']").count()) break;
        await cleo.page.waitForTimeout(200);
      }
      await cleo.open(`${space}/lifetime`);
      const file = await cleo.takes(cleo.t("archive-take"));
      folder = await mkdtemp(join(tmpdir(), "tresse-archive-"));
      for (const [name, bytes] of unzip(await readFile(file.path))) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      const browser = cleo.context.browser();
      const away = await browser.newContext({ offline: true, javaScriptEnabled: false, viewport: { width, height: 800 } });
      const page = await away.newPage();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(folder, "index.html")).href);
      assert.equal((await page.locator("h1").innerText()).trim(), "Atelier");
      assert.ok((await page.locator("main").innerText()).includes("Nous avons fini ce que nous avions à faire."));
      await page.locator("nav a", { hasText: cleo.t("archive-part-people") }).click();
      assert.ok((await page.locator("main").innerText()).includes("J’ai appris à demander."));
      await page.locator("nav a", { hasText: cleo.t("archive-part-decisions") }).click();
      assert.ok((await page.locator("main").innerText()).includes("Nous avons fini."));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.ok(asked.every((url) => url.startsWith("file:")), asked.join("\n"));
      await away.close();
    });

    it("anybody may take the public one", async () => {
      const visitor = await house.visitor(how);
      await visitor.open(`${space}/lifetime`);
      const file = await visitor.takes(visitor.t("archive-take"));
      const files = unzip(await readFile(file.path));
      assert.ok(files.has("index.html") && !files.has("people.html"));
    });

    pagesHold(() => house);
  });
}

// A trainee's week: from the braid to an activity, a quiz, a bead that is done; and a word from whoever leads.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";
import { keysOf } from "./support/keys.mjs";


for (const { language, width, scripts } of [
  { language: "fr", width: 1280, scripts: true },
  { language: "en", width: 360, scripts: false },
]) {
  describe(`a trainee's week, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Promotion", /training|formation/i);
      cleo = await house.person("Cleo", how);
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
    });
    after(() => house?.close());

    const activity = (key) => `${space}/activities/${key}`;
    /** The link to an activity, in the braid where it is drawn, in the list elsewhere. */
    const bead = (key) => cleo.page.locator(`${width >= 960 ? ".braid-bead" : ".braid-list a"}[href="${activity(key)}"]`);
    const isDone = async (key) => {
      const link = cleo.page.locator(`a[href="${activity(key)}"]`);
      const around = width >= 960 ? bead(key) : cleo.page.locator(".braid-row", { has: link });
      return (await around.locator('use[href="#braid-done"]').count()) === 1;
    };

    it("before there are dates, shows the plan", async () => {
      await cleo.open(`${space}/week`);
      assert.equal(await cleo.title(), cleo.t("week-undated"));
      assert.equal(await cleo.page.locator(".braid-bead").count(), 60);
      ada.checks = false;
      await ada.open(`${space}/week`);
      await ada.follow(ada.t("week-date"));
      await ada.types(ada.t("dates-first"), day(-14));
      await ada.press(ada.t("dates-begin"));
      ada.checks = true;
    });

    it("opens on what is to do, and leads from a bead to its activity", async () => {
      await cleo.open(`${space}/week`);
      assert.match(await cleo.title(), /3 .*14/);
      assert.equal(await cleo.page.locator("#things .rows > li").count(), 4);
      await cleo.goes(() => bead("introduce-oneself").click());
      assert.equal(cleo.path(), activity("introduce-oneself"));
      await cleo.press(cleo.t("activity-complete"));
      await cleo.isTold("activity-completed");
      await cleo.follow(cleo.t("activity-braid"));
      assert.ok(await isDone("introduce-oneself"));
    });

    it("a quiz is answered, and says why", async () => {
      if (scripts) {
        // With the keyboard alone, from the top of the page to a bead, and through the questions.
        const { key, tabsTo } = keysOf(cleo);
        await cleo.open(`${space}/week`);
        await tabsTo((here) => here.href === activity("commons-quiz"));
        await cleo.goes(() => key("Enter"));
        for (const name of await questions()) {
          // What is chosen from is framed as a whole when the focus is in it.
          const isThere = () => cleo.page.evaluate((name) => document.activeElement.name === name, name);
          for (let step = 0; step < 40 && !(await isThere()); step += 1) await key("Tab");
          assert.ok(await isThere(), `the keyboard comes to ${name}`);
          await key("Space");
        }
        await tabsTo((here) => here.tag === "button" && here.label === cleo.t("activity-answer"));
        await cleo.goes(() => key("Enter"));
      } else {
        await cleo.open(`${space}/week`);
        await cleo.goes(() => bead("commons-quiz").click());
        for (const name of await questions()) await cleo.page.locator(`input[name="${name}"]`).first().check();
        await cleo.press(cleo.t("activity-answer"));
      }
      await cleo.isTold("activity-answered");
      assert.equal(await cleo.page.locator(".activity-verdict").count(), 4);
      await cleo.sees(cleo.t("activity-again"));
      await cleo.open(`${space}/week`);
      assert.ok(await isDone("commons-quiz"), "answering it is doing it");
    });

    async function questions() {
      const names = await cleo.page.locator("#questions input").evaluateAll((all) => all.map((one) => one.name));
      return [...new Set(names)];
    }

    it("the list says the same", async () => {
      await cleo.open(`${space}/week?as=list`);
      assert.equal(await cleo.page.locator(".braid-drawing").count(), 0);
      assert.equal(await cleo.page.locator(".braid-list .braid-row").count(), 63);
      assert.equal(await cleo.page.locator('.braid-list use[href="#braid-done"]').count(), 2);
    });

    it("what is not clear reaches whoever leads, who writes once", async () => {
      await cleo.open(activity("facets"));
      await cleo.press(cleo.t("reaction-unclear"));
      await cleo.page.locator(`#reactions button[aria-pressed=true]`).waitFor();
      await ada.open(`${space}/trainees`);
      await ada.goes(() => ada.page.locator("#unclear .rows-end a").click());
      await ada.types(ada.t("trainee-letter-body"), "Regardez l’exemple du potager.");
      await ada.press(ada.t("trainee-letter-send"));
      await ada.isTold("trainee-letter-sent");
      await ada.open("/outbox");
      assert.equal(await ada.page.locator("article", { hasText: "l’exemple du potager" }).count(), 1);
      await ada.open(`${space}/trainees/hours`);
      await ada.sees("Cleo", ada.page.locator(".table"));
    });

    pagesHold(() => house);
  });
}

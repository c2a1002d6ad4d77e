// A plan is designed by two trainers, made somebody's own, and offered back.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const TRAINING = { fr: "Animer un projet coopératif", en: "Facilitating a cooperative project" };

for (const { language, scripts, width } of [
  { language: "fr", scripts: true, width: 1280 },
  { language: "en", scripts: false, width: 360 },
]) {
  describe(`a plan is designed, ${language}${scripts ? "" : ", without scripts, on a phone"}`, () => {
    let house, ada, ben, plan;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts, width });
      ben = await house.person("Ben", { language, scripts, width });
      const space = await ada.opensSpace("Promotion", TRAINING[language]);
      plan = `${space}/plan`;
    });
    after(() => house?.close());

    const card = (person, key) => person.page.locator(`#a-${key}`);
    /** As a hand does: the button goes down, the mouse moves, and the button comes up. */
    async function drags(page, from, to) {
      await to.scrollIntoViewIfNeeded();
      const [start, end] = [await from.boundingBox(), await to.boundingBox()];
      await page.mouse.move(start.x + start.width - 30, start.y + start.height - 20);
      await page.mouse.down();
      await page.mouse.move(start.x + start.width - 40, start.y + start.height - 25, { steps: 5 });
      await page.mouse.move(end.x + 40, end.y + 10, { steps: 10 });
      await page.mouse.up();
    }

    const cell = (person, week, strand) => person.page.locator(`#week-${week} .plan-cell[data-strand=${strand}]`);

    it("the whole stands as a grid under one drawing", async () => {
      await ada.open(plan);
      assert.equal(await ada.page.locator(".plan-week").count(), 14);
      assert.equal(await ada.page.locator(".plan-strip .plan-knot").count(), 3);
      assert.equal(await card(ada, "present-project").count(), 1);
    });

    it("a card is moved, by hand or by its form, and the move is undone", async () => {
      const here = cell(ada, 1, "project").locator("#a-present-project");
      const there = cell(ada, 1, "collective").locator("#a-present-project");
      if (scripts) {
        await ada.goes(() => drags(ada.page, card(ada, "present-project"), cell(ada, 1, "collective").locator(".plan-add")));
      } else {
        await ada.unfolds(ada.t("plan-do"), card(ada, "present-project"));
        await card(ada, "present-project").getByRole("spinbutton").fill("1");
        await card(ada, "present-project").getByRole("combobox").selectOption("collective");
        await ada.press(ada.t("plan-move"), { within: card(ada, "present-project") });
      }
      await ada.isTold("planned-moved");
      assert.equal(await there.count(), 1);
      await ada.press(ada.t("frame-undo"));
      await ada.isTold("plan-undone");
      assert.equal(await here.count(), 1);
    });

    it("two who write the same activity see both versions", async () => {
      const second = await house.person("Ada", { language, scripts, width });
      await ada.open(`${plan}/activities/landmarks`);
      await second.open(`${plan}/activities/landmarks`);
      await second.page.locator("#name-fr").fill("Des repères");
      await second.press(second.t("form-save"));
      await ada.page.locator("#name-fr").fill("Des mots communs");
      await ada.press(ada.t("form-save"), { status: 422 });
      const versions = ada.page.locator(".compare");
      assert.match(await versions.innerText(), /Des repères[^]*Des mots communs/);
      assert.equal(await ada.page.locator("#name-fr").inputValue(), "Des mots communs");
      await ada.press(ada.t("planned-save-mine"));
      await ada.isTold("planned-saved");
      await ada.sees(language === "fr" ? "Des mots communs" : "Getting the first landmarks", card(ada, "landmarks"));
    });

    it("somebody makes the plan theirs, changes it and offers it back", async () => {
      await ben.open(`${plan}/fork`);
      await ben.types(ben.t("fork-name"), "Au village");
      await ben.press(ben.t("fork-make"));
      await ben.isTold("fork-made");
      await ben.follow(ben.t("plan-add-activity"));
      await ben.page.locator("#name-fr").fill("Visiter un voisin");
      await ben.page.locator("#aim-fr").fill("Voir ailleurs.");
      await ben.press(ben.t("planned-add"));
      await ben.isTold("planned-added");
      await ben.follow(ben.t("lineage-offer", { space: "Promotion" }));
      await ben.types(ben.t("offer-message"), "Une visite change tout.");
      await ben.press(ben.t("offer-send"));
      await ben.isTold("offer-made");
    });

    it("it is taken, and the family of the plan shows both", async () => {
      await ada.open(`${plan}/offers`);
      await ada.follow("Au village", { within: ada.page.locator("main") });
      await ada.sees("Une visite change tout.");
      await ada.press(ada.t("offer-take-some"));
      await ada.isTold("offer-taken");
      await ada.sees("Visiter un voisin");
      await ada.follow(ada.t("plan-lineage"), { within: ada.page.locator("main") });
      const listed = await ada.page.locator(".lineage strong").allInnerTexts();
      const drawn = await ada.page.locator(".lineage-name").allTextContents();
      assert.deepEqual(listed, ["Promotion", "Au village"]);
      assert.deepEqual(drawn, listed);
      await ada.open(`${plan}/preview?week=2`);
      await ada.open(`${plan}/frame`);
      await ada.open(`${plan}/history`);
    });

    pagesHold(() => house);
  });
}

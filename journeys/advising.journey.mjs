// Somebody describes a group without an account and reads the mix, where each rule comes from and what would change it; a space
// keeps the advice, weighs a rule otherwise with its reason, adds one of its own, and says weeks later whether it helped.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const TOLD = {
  people: "60", posture: "observers", bond: "work", distance: "remote", time: "both", ease: "mixed", trust: "some",
  stage: "transformation", stake: "middle", duration: "years", hours: "1",
};
const DAY = 24 * 60;

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`advice, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const french = language === "fr";
    let house, ada, ben, space, kept;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      ben = await house.person("Ben", how);
      await ben.open(`${space}/membership`);
      await ben.ticks(ben.t("membership-i-accept"));
      await ben.goes(() => ben.page.locator("main form .button").first().click());
    });
    after(() => house?.close());

    /** Answers the questions as they stand on the page. */
    async function tells(who, told) {
      for (const [key, value] of Object.entries(told)) {
        const choice = who.page.locator(`input[type=radio][name="${key}"][value="${value}"]`);
        if (await choice.count()) await choice.check();
        else await who.page.locator(`#${key}`).fill(value);
      }
      await who.page.locator("input[name=aims-produce]").check();
      await who.goes(() => who.page.locator(".dosage-form .button").first().click());
    }

    const mix = (who) => who.page.locator(".dosage-mix meter").evaluateAll((all) => all.map((each) => each.value));
    const says = (who) => who.page.locator(".dosage-sentences").first().innerText();

    it("too little is known: the questions that would help are named", async () => {
      const zoe = await house.visitor(how);
      await zoe.open("/dosage");
      await tells(zoe, { people: "60", distance: "remote" });
      await zoe.sees(zoe.t("dosage-not-known"));
      await zoe.page.locator("#advice a[href='#stage']").waitFor();
      await zoe.leaves();
    });

    it("the mix, each reason with its source, which rule won, and what would change it", async () => {
      const zoe = await house.visitor({ ...how, scheme: "dark" });
      await zoe.open("/dosage");
      await tells(zoe, TOLD);
      const before = { mix: await mix(zoe), says: await says(zoe) };
      assert.equal(before.mix.length, 2);
      assert.match(before.says, french ? /l’emporte ici/ : /wins here/);
      await zoe.unfolds(zoe.t("dosage-why"));
      await zoe.sees(french ? "La taille des groupes et les rôles des membres" : "The size of groups and the roles of members");
      assert.equal((await zoe.page.locator("aside a[href^='/shelf/tools/']").count()) <= 3, true);
      assert.equal((await zoe.page.locator("aside a[href^='/shelf/methods/']").count()) <= 5, true);
      // The same answers give the same advice; one moved, the words move.
      await zoe.open(zoe.path() + new URL(zoe.page.url()).search);
      assert.deepEqual({ mix: await mix(zoe), says: await says(zoe) }, before);
      await tells(zoe, { trust: "conflict" });
      assert.notDeepEqual(await mix(zoe), before.mix);
      assert.notEqual(await says(zoe), before.says);
      await zoe.goes(() => zoe.page.locator("aside a[href^='/shelf/']").first().click());
      await zoe.leaves();
    });

    it("a member keeps the advice in a space", async () => {
      await ben.open(`${space}/dosage`);
      await tells(ben, TOLD);
      await ben.types(ben.t("dosage-keep-title"), "Soixante, trois pays");
      await ben.press(ben.t("dosage-keep"));
      await ben.isTold("kept-kept");
      kept = ben.path();
      await ben.open(`${space}/dosages`);
      await ben.sees("Soixante, trois pays");
    });

    it("the space weighs a rule otherwise, and its reason stays; a rule of its own counts", async () => {
      await ada.open(`${space}/dosage/rules`);
      await ada.goes(() => ada.page.locator(`a[href="${space}/dosage/rules/r29"]`).click());
      await ada.page.locator("input[name=weight][value='0']").check();
      await ada.types(ada.t("rule-reason"), "  ");
      await ada.press(ada.t("form-save"), { status: 422 });
      assert.notEqual(await ada.wrong("reason"), "");
      await ada.types(ada.t("rule-reason"), "Nous sommes trois à animer.");
      await ada.press(ada.t("form-save"));
      await ada.isTold("rule-weighed");
      await ada.open(`${space}/dosage/rules/r29`);
      await ada.sees("Nous sommes trois à animer.");
      await ada.open(`${space}/dosage/rules`);
      await ada.page.locator("#condition").selectOption({ index: 2 });
      await ada.page.locator("#tools").selectOption("1");
      await ada.page.locator("#says").fill("Un pad par pays.");
      await ada.page.locator("#why").fill("Chaque langue a le sien.");
      await ada.press(ada.t("rule-add-button"));
      await ada.isTold("rule-added");
      await ada.sees("Un pad par pays.");
      await ben.open(kept);
      await ben.page.locator("main > .notice, main .notice.info").first().waitFor();
      const at = new URL(await ben.page.locator("main header a.button").getAttribute("href"), house.base);
      await ben.open(at.pathname + at.search);
      assert.doesNotMatch(await says(ben), french ? /Une heure par semaine/ : /One hour a week/);
    });

    it("weeks later its author says whether it helped, and it stands beside the rules", async () => {
      await house.restart({ ahead: 30 * DAY });
      ben = await house.arrives("ben@monts.example", how);
      await ben.open("/");
      await ben.follow("Soixante, trois pays");
      await ben.page.locator("input[name=outcome][value=partly]").check();
      await ben.types(ben.t("kept-words"), "Le pad a servi, la visite non.");
      await ben.press(ben.t("kept-tell"));
      await ben.isTold("kept-told");
      ada = await house.arrives("ada@monts.example", how);
      await ada.open(`${space}/dosage/rules/r04`);
      await ada.sees(ada.t("rule-partly", { count: 1 }));
    });

    it("tools that nobody used are named, and nothing is switched off by itself", async () => {
      await ada.open(`${space}/dosage/own-tools`);
      await ada.sees(ada.t("lightness-young"));
      await house.restart({ ahead: 200 * DAY });
      ada = await house.arrives("ada@monts.example", how);
      await ada.open(`${space}/dosage/own-tools`);
      const tools = ada.page.locator("input[name=modules]");
      assert.equal((await tools.count()) > 0 && (await tools.count()) <= 3, true);
      assert.equal(await ada.page.locator("input[name=modules]:checked").count(), 0);
      await tools.first().check();
      await ada.press(ada.t("lightness-off"));
      await ada.isTold("lightness-done");
    });

    pagesHold(() => house);
  });
}

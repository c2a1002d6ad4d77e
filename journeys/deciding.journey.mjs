// A group decides by consent, with an objection that makes the proposal better; shares out points; and chooses without
// candidate who holds a role, from the page of the role and back to it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";


for (const { language, width, scripts, scheme } of [
  { language: "fr", width: 360, scripts: true, scheme: "light" },
  { language: "en", width: 1280, scripts: false, scheme: "dark" },
]) {
  describe(`a group decides, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts, scheme };
    let house, ada, ben, cleo, space, decision;

    /** Says one's word of a decision. */
    async function says(who, { choice, reason = "" }, status = 200) {
      await who.open(decision);
      await who.page.locator(`#choice input[value=${choice}]`).check();
      await who.page.locator("#reason").fill(reason);
      await who.goes(() => who.page.locator("form[action$='/stance'] .button").click(), status);
    }

    /** Says what came of it, once it is closed. */
    async function settles(who, words) {
      await who.open(decision);
      await who.press(who.t("decision-close"));
      await who.isTold("decision-closed-now");
      await who.page.locator("input[name=outcome][value=adopted]").check();
      await who.page.locator("#words").fill(words);
      await who.page.locator("#review").fill(day(90));
      await who.press(who.t("decision-say-outcome"));
      await who.isTold("decision-settled");
    }

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", /collectif apprenant|learning collective/i);
      ben = await house.person("Ben", how);
      cleo = await house.person("Cleo", how);
      for (const who of [ben, cleo]) {
        await who.open(`${space}/membership`);
        await who.page.locator("input[name=charter]").check();
        await who.goes(() => who.page.locator("main form .button").first().click());
      }
    });
    after(() => house?.close());

    it("somebody proposes, and it waits for the others", async () => {
      await cleo.open(`${space}/decisions`);
      await cleo.follow(cleo.t("decision-propose"));
      await cleo.goes(() => cleo.page.locator("a[href$='method=consent']").click());
      await cleo.page.locator("#title").fill("Se voir le jeudi");
      await cleo.page.locator("#body").fill("Chaque **jeudi**, une heure.");
      await cleo.page.locator("#quorum").fill("2");
      await cleo.press(cleo.t("decision-put"));
      await cleo.isTold("decision-proposed");
      decision = cleo.path();
      await ben.open("/");
      await ben.sees(ben.t("decision-awaits"));
    });

    it("an objection says why, and the proposal changes for it", async () => {
      await says(cleo, { choice: "agree" });
      await says(ben, { choice: "objection" }, 422);
      await says(ben, { choice: "objection", reason: "Le jeudi je suis au marché." });
      await cleo.open(decision);
      await cleo.sees("Le jeudi je suis au marché.");
      await cleo.follow(cleo.t("decision-amend"));
      await cleo.page.locator("#title").fill("Se voir le lundi");
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("decision-amended");
      await ben.open(decision);
      await ben.sees(ben.t("decision-amended-since"));
      await says(ben, { choice: "agree" });
      await ben.sees(ben.t("decision-consent-stands"));
      await ben.sees(ben.t("decision-quorum-met"));
    });

    it("what came of it stays in the log, with a day to look again", async () => {
      await settles(cleo, "Le lundi, pour trois mois.");
      const visitor = await house.visitor(how);
      await visitor.open(`${space}/decisions`);
      await visitor.follow("Se voir le lundi");
      await visitor.sees("Le lundi, pour trois mois.");
      await visitor.leaves();
    });

    it("points are shared out, and nobody sees the count before the end", async () => {
      await ada.open(`${space}/decisions/new?method=points`);
      await ada.page.locator("#title").fill("Par quoi commencer ?");
      await ada.page.locator("#body").fill("Cinq points chacun.");
      await ada.page.locator("#option-1").fill("Un jardin");
      await ada.page.locator("#option-2").fill("Un four");
      await ada.page.locator("#points").fill("5");
      await ada.press(ada.t("decision-put"));
      decision = ada.path();
      await ben.open(decision);
      await ben.page.locator("#option-0").fill("4");
      await ben.page.locator("#option-1").fill("2");
      await ben.goes(() => ben.page.locator("form[action$='/stance'] .button").click(), 422);
      await ben.page.locator("#option-0").fill("1");
      await ben.page.locator("#option-1").fill("4");
      await ben.goes(() => ben.page.locator("form[action$='/stance'] .button").click());
      await cleo.open(decision);
      assert.equal(await cleo.page.locator("aside progress").count(), 0);
      await settles(ada, "Le four d’abord.");
      assert.equal(await ada.page.locator("aside progress").count(), 2);
    });

    it("who shall hold a role is asked from its page", async () => {
      await cleo.open(`${space}/roles/developer`);
      await cleo.follow(cleo.t("decision-elect-ask"));
      await cleo.press(cleo.t("decision-put"));
      await cleo.isTold("decision-proposed");
      decision = cleo.path();
      await ben.open(`${space}/roles/developer`);
      await ben.sees(ben.t("decision-elect-open"), ben.page.locator("#election"));
      await ben.goes(() => ben.page.locator("#election a").first().click());
      await ben.page.locator("#choice").selectOption({ label: "Cleo" });
      await ben.goes(() => ben.page.locator("form[action$='/stance'] .button").click(), 422);
      await ben.page.locator("#reason").fill("Elle relie les gens.");
      await ben.goes(() => ben.page.locator("form[action$='/stance'] .button").click());
      await ada.open(decision);
      await ada.press(ada.t("decision-second-round"));
      await ada.isTold("decision-asked-again");
      await ada.sees("Elle relie les gens.");
    });

    it("whom the group chose is given it, on the page of the role", async () => {
      await settles(ada, "Cleo, jusqu’au bilan.");
      await ada.goes(() => ada.page.locator("a[href$='#give']").click());
      await ada.unfolds(ada.t("role-assign"));
      await ada.page.locator("#person").selectOption({ label: "Cleo" });
      await ada.goes(() => ada.page.locator("form[action$='/assignment'] .button").click());
      await ada.isTold("role-given");
      await ada.sees(ada.t("decision-elect-came"), ada.page.locator("#election"));
      await ada.waitsForLetter("cleo@monts.example", language === "fr" ? "Développeur" : "Community developer");
    });

    pagesHold(() => house);
  });
}

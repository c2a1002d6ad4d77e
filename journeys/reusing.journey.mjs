// A sheet goes from hand to hand: taken up elsewhere with its credit, changed and offered back, translated, tried, looked
// at before it is shown; a question is answered together, and what leads where is seen.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

for (const { language, network, collective, scripts, width, scheme } of [
  { language: "fr", network: "Réseau de coopératives", collective: "Collectif apprenant", scripts: true, width: 1280, scheme: "light" },
  { language: "en", network: /Network of/i, collective: "Learning collective", scripts: false, width: 360, scheme: "dark" },
]) {
  describe(`a sheet in other hands, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, cleo, dov, atelier, jardin, sheet, copy, offer;

    before(async () => {
      house = await House.open();
      const how = { language, scripts, width, scheme };
      ada = await house.person("Ada", how);
      atelier = await ada.opensSpace("Atelier", network);
      dov = await house.person("Dov", how);
      jardin = await dov.opensSpace("Jardin", collective);
      cleo = await house.person("Cleo", how);
      for (const space of [atelier, jardin]) await joins(cleo, space);
      await joins(dov, atelier);
      sheet = await writes(ada, { title: "Écrire à plusieurs", people: "12", situation: "Dix personnes, une page blanche.", did: "On **écrit** ensemble.", gave: "Un texte commun." });
    });
    after(() => house?.close());

    async function joins(person, space) {
      await person.open(`${space}/membership`);
      const charter = person.page.locator("input[name=charter]");
      if (await charter.count()) await charter.check();
      await person.goes(() => person.page.locator("main form .button").first().click());
    }

    async function fills(person, fields) {
      for (const [name, value] of Object.entries(fields)) await person.page.locator(`[name="field-${name}"]`).fill(value);
    }

    async function writes(person, fields, button = "sheet-publish") {
      await person.open(`${atelier}/sheets/new?kind=account`);
      await fills(person, fields);
      await person.press(person.t(button));
      return person.path();
    }

    it("is taken up in another space, with its credit and what had no place there", async () => {
      await cleo.open(sheet);
      await cleo.follow(cleo.t("taking-title"));
      await cleo.page.locator("#to").selectOption("jardin account");
      await cleo.press(cleo.t("taking-look"));
      await cleo.sees(cleo.t("taking-kept-below"));
      await cleo.press(cleo.t("taking-take"));
      await cleo.isTold("taking-done");
      copy = cleo.path().replace("/edition", "");
      await fills(cleo, { title: "Écrire à trente", day: "2026-03-10", said: "On a dit beaucoup." });
      await cleo.press(cleo.t("sheet-publish"));
      const credit = await cleo.page.locator(".taking-credit").innerText();
      assert.match(credit, /Ada/);
      assert.match(credit, /CC BY-SA/);
      await cleo.sees("Dix personnes, une page blanche.", cleo.page.locator("#left"));
      await ada.open(sheet);
      await ada.sees("Écrire à trente", ada.page.locator("#came"));
    });

    it("is followed when the original changes, field by field", async () => {
      await ada.open(`${sheet}/edition`);
      await fills(ada, { people: "20" });
      await ada.press(ada.t("form-save"));
      await cleo.open(copy);
      await cleo.follow(cleo.t("taking-see-changes"));
      await cleo.page.locator("input[name=field][value=people]").check();
      await cleo.press(cleo.t("taking-take-ticked"));
      await cleo.isTold("taking-followed");
      await cleo.sees("20", cleo.page.locator(".facts").first());
    });

    it("gives something back, which its author takes or leaves", async () => {
      await cleo.follow(cleo.t("taking-offer-back"));
      await cleo.page.locator("input[name=field]").first().check();
      await cleo.types(cleo.t("giving-words"), "Nous étions trente.");
      await cleo.press(cleo.t("giving-offer"));
      await cleo.isTold("giving-offered");
      offer = cleo.path();
      await ada.open("/");
      await ada.sees(ada.t("giving-awaits"));
      await ada.open(offer);
      await ada.page.locator("input[name=field]").first().check();
      await ada.types(ada.t("giving-answer"), "Merci !");
      await ada.press(ada.t("giving-decide"));
      await ada.isTold("giving-decided");
      await ada.open(sheet);
      assert.equal(await ada.title(), "Écrire à trente");
      await ada.sees("Cleo", ada.page.locator("main"));
    });

    it("is translated, and stands beside its original", async () => {
      await ada.page.locator("#sheet-language").selectOption("fr");
      await ada.press(ada.t("translation-say"));
      await cleo.open(sheet);
      await cleo.follow(cleo.t("translation-title"));
      await cleo.page.locator("#language").selectOption("en");
      await cleo.press(cleo.t("translation-begin"));
      await fills(cleo, { title: "Writing together", situation: "Ten people, a blank page.", did: "We **write** together.", gave: "A text in common." });
      await cleo.press(cleo.t("sheet-publish"));
      await cleo.isTold("translation-kept");
      await cleo.follow(cleo.t("translation-beside"));
      const sides = cleo.page.locator(".translation-sides article");
      assert.deepEqual(await sides.evaluateAll((all) => all.map((side) => side.lang)), ["fr", "en"]);
      const [one, other] = await Promise.all([sides.nth(0).boundingBox(), sides.nth(1).boundingBox()]);
      assert.equal(one.y === other.y, width > 800, "side by side where there is room, one after the other where there is not");
      await cleo.open(`${atelier}/sheets/untranslated?language=oc`);
      await cleo.sees("Writing together");
    });

    it("is tried, and what came of it is counted in words", async () => {
      await dov.open(sheet);
      await dov.follow(dov.t("trial-tell"));
      await dov.types(dov.t("trial-day"), "2026-03-01");
      await dov.page.locator("input[name=distance][value=together]").check();
      await dov.page.locator("input[name=verdict][value=changed]").check();
      await dov.types(dov.t("trial-words"), "Nous avons coupé en deux.");
      await dov.press(dov.t("trial-say"));
      await dov.isTold("trial-told");
      await dov.sees(dov.t("trial-verdict-changed"), dov.page.locator("#trials"));
    });

    it("waits for somebody to look at it where the space asks for that", async () => {
      await ada.open(`${atelier}/sheets/reviewed`);
      await ada.page.locator("input[value=account]").check();
      await ada.press(ada.t("form-save"));
      await ada.isTold("review-settings-kept");
      const proposed = await writes(cleo, { title: "À regarder", situation: "Une situation.", did: "Un geste.", gave: "Un effet." }, "sheet-propose");
      await cleo.isTold("sheet-proposed");
      await dov.open(proposed, { status: 404 });
      await ada.open(`${atelier}/sheets`);
      await ada.follow("À regarder", { within: ada.page.locator("#waits") });
      await ada.follow(ada.t("review-look"));
      await ada.press(ada.t("review-give-back"), { status: 422 });
      assert.equal(await ada.wrong("words"), ada.t("form-missing"));
      await ada.types(ada.t("sheet-review-words"), "C’est clair, merci.");
      await ada.press(ada.t("review-show"));
      await ada.isTold("review-shown");
      await dov.open(proposed);
    });

    it("leads where a question was answered together", async () => {
      await cleo.open(`${atelier}/inquiries`);
      await cleo.follow(cleo.t("inquiry-ask"));
      await cleo.types(cleo.t("inquiry-question"), "Comment garder la parole courte ?");
      await cleo.press(cleo.t("inquiry-put"));
      await cleo.isTold("inquiry-asked");
      const question = cleo.path();
      await dov.open(question);
      await dov.types(dov.t("inquiry-bring"), `Un sablier, comme dans [celle-ci](${sheet}).`);
      await dov.press(dov.t("inquiry-bring-it"));
      await dov.isTold("inquiry-brought");
      await ada.open(question);
      await ada.follow(ada.t("inquiry-put-in"));
      await dov.open(`${question}/answer`);
      await dov.types(dov.t("inquiry-answer-text"), "Un tour de table.");
      await dov.press(dov.t("form-save"));
      await ada.press(ada.t("form-save"), { status: 422 });
      assert.match((await ada.page.locator("del").allInnerTexts()).join(" "), /table/);
      await ada.press(ada.t("form-save"));
      await ada.isTold("inquiry-answer-kept");
      await cleo.open(question);
      await cleo.press(cleo.t("inquiry-accept"));
      await cleo.isTold("inquiry-accepted");
      await cleo.open(sheet);
      await cleo.sees("Comment garder la parole courte", cleo.page.locator("#pointing"));
    });

    it("and what leads nowhere is seen by those who look after the space", async () => {
      await ada.open(`${atelier}/links`);
      await ada.sees(ada.t("pointing-none-dead"));
      await ada.open(sheet);
      await ada.press(ada.t("sheet-withdraw"), { within: ada.page.locator(".sheet-acts") });
      await ada.open(`${atelier}/links`);
      assert.equal(await ada.page.locator("tbody tr").count(), 1);
      // Whoever has a copy still says whose it was.
      await dov.open(copy);
      assert.match(await dov.page.locator(".taking-credit").innerText(), /Ada/);
    });

    pagesHold(() => house);
  });
}

// A company calls for a trial that a network accepts, people try it and tell; a researcher proposes a study, a place agrees,
// people consent, one takes it back, and the results come back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const NAMES = ["Ben", "Cleo", "Dina", "Elio", "Fay", "Gil"];

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`trials and research, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, thuy, members, space, trial, study;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      thuy = await house.person("Thuy", how);
      members = [];
      for (const name of NAMES) {
        const one = await house.person(name, { ...how, checks: name === "Ben" });
        await one.open(`${space}/membership`);
        await one.ticks(one.t("membership-i-accept"));
        await one.goes(() => one.page.locator("main form .button").first().click());
        members.push(one);
      }
    });
    after(() => house?.close());

    it("a company calls for a trial, and the network accepts it", async () => {
      await thuy.open(`${space}/trials`);
      await thuy.sees(thuy.t("trials-none"));
      await thuy.goes(() => thuy.page.locator(`main a[href="${space}/trials/new"]`).first().click());
      await thuy.page.locator("input[name=origin][value=company]").check();
      await thuy.types(thuy.t("trials-body-name"), "Sonora");
      await thuy.types(thuy.t("trials-what"), "Des enregistreurs pour lire");
      await thuy.types(thuy.t("trials-hypothesis"), "Les élèves se réécoutent.");
      await thuy.types(thuy.t("trials-protocol"), "**Dix minutes** par jour.");
      await thuy.types(thuy.t("trials-interest"), "Nous les vendrons ensuite.");
      await thuy.page.locator("#sets").fill("1");
      await thuy.types(thuy.t("trials-equipment"), "Six enregistreurs.");
      await thuy.press(thuy.t("trials-send"));
      await thuy.isTold("trials-proposed");
      trial = thuy.path();
      await ada.open(space);
      await ada.sees(ada.t("trials-waiting", { count: 1 }));
      await ada.open(trial);
      await ada.press(ada.t("trials-accept"));
      await ada.isTold("trials-accepted");
      await thuy.waitsForLetter("thuy@monts.example", "Des enregistreurs pour lire");
    });

    it("somebody borrows a set, tries, tells, and the trial is concluded", async () => {
      const ben = members[0];
      await ben.open(trial);
      await ben.types(ben.t("trials-place"), "CM1");
      await ben.page.locator("input[name=borrows]").check();
      await ben.press(ben.t("trials-take-part-now"));
      await ben.isTold("trials-joined");
      await ada.open(trial);
      await ada.goes(() => ada.page.locator("#people form button").click());
      await ada.isTold("trials-lent-now");
      await ben.open("/");
      await ben.open(trial);
      await ben.types(ben.t("trials-happened"), "Bruyant, puis calme.");
      await ben.page.locator("#account input[name=held][value=partly]").check();
      await ben.page.locator("#account input[name=again][value=otherwise]").check();
      await ben.press(ben.t("trials-tell-it"));
      await ben.isTold("trials-told");
      await ada.open(trial);
      await ada.goes(() => ada.page.locator("#out form button").click());
      await ada.isTold("trials-returned");
      await ada.page.locator("#conclude input[value=partly]").check();
      await ada.types(ada.t("trials-verdict-words"), "Dans le couloir, oui.");
      await ada.press(ada.t("trials-conclude-it"));
      await ada.isTold("trials-concluded");
      const visitor = await house.visitor({ ...how, scheme: "dark" });
      await visitor.open(trial);
      await visitor.sees("Bruyant, puis calme.");
      await visitor.seesNot("CM1");
      await visitor.leaves();
    });

    it("a researcher proposes a study; the network and a place say yes", async () => {
      await thuy.open(`${space}/studies/new`);
      await thuy.types(thuy.t("study-body-name"), "Labo");
      await thuy.types(thuy.t("study-called"), "Se réécouter");
      await thuy.page.locator("#question").fill("Cela aide-t-il à lire ?");
      await thuy.page.locator("#protocol").fill("Dix minutes, une fois.");
      await thuy.page.locator("#question-1").fill("Vous réécoutez-vous ?");
      await thuy.page.locator("#kind-1").selectOption("yesno");
      await thuy.page.locator("#key-1").fill("again");
      await thuy.page.locator("#question-2").fill("Combien d’élèves ?");
      await thuy.page.locator("#kind-2").selectOption("number");
      await thuy.press(thuy.t("study-send"));
      await thuy.isTold("study-proposed");
      study = thuy.path();
      await ada.open(study);
      await ada.press(ada.t("study-accept"));
      await ada.isTold("study-accepted");
      await ada.page.locator("#site").selectOption(space.split("/").pop());
      await ada.goes(() => ada.page.locator(`form[action="${study}/sites"] button`).click());
      await ada.isTold("study-agreed");
    });

    it("people consent, each for themselves; one takes it back, and is out of what leaves", async () => {
      for (const [place, one] of members.entries()) {
        await one.open(study);
        await one.sees(language === "fr" ? "d’effacer sa ligne" : "to erase its line");
        await one.page.locator("input[name=v-again][value=yes]").check();
        await one.page.locator("#v-q2").fill(String(20 + place));
        await one.page.locator("input[name=consents]").check();
        await one.press(one.t("study-consent-now"));
        await one.isTold("study-consented");
      }
      const taken = async () => {
        await thuy.open(study);
        const [download] = await Promise.all([thuy.page.waitForEvent("download"), thuy.button(thuy.t("study-export")).click()]);
        return readFile(await download.path(), "utf8");
      };
      assert.match(await taken(), /,yes,25\r?\n/);
      const gil = members.at(-1);
      await gil.open(study);
      await gil.press(gil.t("study-consent-back"));
      await gil.isTold("study-consent-gone");
      const after = await taken();
      assert.doesNotMatch(after, /,yes,25\r?\n/);
      assert.equal(after.trim().split("\n").length, 6);
    });

    it("the results come back as a page that everybody reads", async () => {
      await thuy.open(study);
      await thuy.page.locator("#results").fill("Oui, **un peu**.");
      await thuy.press(thuy.t("study-tell-now"));
      await thuy.isTold("study-told");
      const visitor = await house.visitor(how);
      await visitor.open(space);
      await visitor.sees(visitor.t("study-has-results"));
      await visitor.open(study);
      await visitor.sees("un peu");
      await visitor.open(`${space}/studies`);
      await visitor.open(`${space}/trials`);
      await visitor.leaves();
    });

    pagesHold(() => house);
  });
}

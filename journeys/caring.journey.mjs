// A group asks itself how it is; somebody confides something; a word that hurts is hidden, and comes back on appeal.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const NAMES = ["Ben", "Cleo", "Dina", "Elio"];

for (const { language, collective, scripts, scheme } of [
  { language: "fr", collective: "Collectif apprenant", scripts: true, scheme: "light" },
  { language: "en", collective: "Learning collective", scripts: false, scheme: "dark" },
]) {
  describe(`care, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, ben, cleo, dina, members, space, concern, measure;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts, scheme });
      space = await ada.opensSpace("Les Monts", collective);
      members = [];
      for (const name of NAMES) {
        const one = await house.person(name, { language, scripts, scheme, width: 360, checks: name !== "Elio" });
        await one.open(`${space}/membership`);
        await one.ticks(one.t("membership-i-accept"));
        await one.goes(() => one.page.locator("main form .button").first().click());
        members.push(one);
      }
      [ben, cleo, dina] = members;
      await ada.open(`${space}/members`);
      const row = ada.page.locator("main li", { hasText: "Ben" }).filter({ has: ada.page.locator("form[action$='/standing']") }).first();
      await row.locator("summary").first().click();
      await row.locator("select[name=standing]").selectOption("facilitator");
      await ada.goes(() => row.locator("form[action$='/standing'] button").click());
    });
    after(() => house?.close());

    it("the group asks itself how it is", async () => {
      await ada.open(`${space}/care`);
      await ada.follow(ada.t("care-part-barometer"));
      await ada.sees(ada.t("barometer-none"));
      await ada.press(ada.t("barometer-open"));
      await ada.isTold("barometer-opened");
    });

    it("each answers in one gesture on the home of the space", async () => {
      for (const [place, who] of [ada, ...members].entries()) {
        await who.open(space);
        for (const question of [0, 1, 2]) await who.page.locator(`input[name=level-${question}]`).nth([1, 2, 2, 3, 3][place]).check();
        await who.press(who.t("barometer-send"));
        await who.isTold("barometer-thanks");
      }
      await ben.seesNot(ben.t("barometer-people", { count: 5 }));
    });

    it("and reads the whole once it is closed, not before", async () => {
      await ada.open(`${space}/barometer`);
      await ada.press(ada.t("barometer-close"));
      await cleo.open(`${space}/barometer`);
      await cleo.sees(cleo.t("barometer-people", { count: 5 }));
      assert.equal(await cleo.page.locator("svg.barometer-picture").count(), 3);
      await ada.follow(ada.t("barometer-edit"));
      await ada.types(ada.t("barometer-open-days"), "3");
      await ada.press(ada.t("form-save"));
      await ada.isTold("barometer-saved");
    });

    it("the group names somebody, who says yes", async () => {
      await ada.open(`${space}/confidants`);
      await ada.picks(ada.t("confidant-person"), { label: "Dina" });
      await ada.press(ada.t("confidant-ask"));
      await ada.isTold("confidant-was-asked");
      await dina.open("/");
      await dina.follow(dina.t("confidant-would-you"));
      await dina.press(dina.t("confidant-yes"));
      await dina.isTold("confidant-said-yes");
    });

    it("somebody confides in them, and nobody else finds it", async () => {
      await cleo.open(`${space}/concerns`);
      await cleo.follow(cleo.t("concern-raise"));
      await cleo.types(cleo.t("concern-words"), "Quelque chose me pèse.");
      await cleo.ticks("Dina");
      await cleo.press(cleo.t("concern-send"));
      await cleo.isTold("concern-raised");
      concern = cleo.path();
      await dina.open("/");
      await dina.follow(dina.t("concern-waits-here"));
      await dina.sees(dina.t("concern-somebody"));
      await dina.types(dina.t("concern-answer"), "Je vous lis.");
      await dina.press(dina.t("concern-say"));
      await cleo.open(concern);
      await cleo.sees("Je vous lis.");
      for (const other of [ada, ben, await house.person("Eve", { language, scripts })]) {
        await other.open(concern, { status: 404 });
        await other.seesNot("Quelque chose me pèse.");
      }
    });

    it("a word that hurts is hidden in the name of an agreement, and comes back on appeal", async () => {
      const [guide, writer] = [ben, cleo];
      await writer.open(`${space}/notices`);
      await writer.types(writer.t("notice-write"), "Tais-toi donc.");
      await writer.press(writer.t("notice-send"));
      await guide.open(`${space}/moderation`);
      await guide.follow(guide.t("measure-decide"));
      await guide.page.locator("input[name=kind][value=hide]").check();
      await guide.page.locator("#content").selectOption({ index: 1 });
      await guide.page.locator("#article").selectOption({ index: 1 });
      await guide.types(guide.t("measure-reason"), "Un mot qui blesse.");
      await guide.press(guide.t("measure-decide-it"));
      await guide.isTold("measure-was-decided");
      measure = guide.path();
      await writer.open("/");
      await writer.follow(writer.t("measure-about-you"));
      await writer.types(writer.t("measure-appeal-words"), "Je plaisantais.");
      await writer.press(writer.t("measure-appeal-send"));
      await writer.isTold("measure-was-appealed");
      await ada.open(measure);
      await ada.page.locator("input[name=outcome][value=overturned]").check();
      await ada.types(ada.t("measure-answer-words"), "Entendu.");
      await ada.press(ada.t("measure-answer-send"));
      await ada.isTold("measure-was-answered");
      await writer.open(`${space}/notices`);
      await writer.sees("Tais-toi donc.");
      await writer.open(`${space}/moderation`);
      await writer.sees(writer.t("measure-state-overturned"));
      await writer.seesNot("blesse");
    });

    it("the group switches a part off, and finds it again", async () => {
      await ada.open(`${space}/signals`);
      await ada.sees(ada.t("signal-none"));
      await ada.page.locator("input[name=kinds][value=night]").uncheck();
      await ada.press(ada.t("form-save"));
      await ada.isTold("signal-switched");
      await cleo.open(`${space}/signals`);
      await cleo.sees(cleo.t("signal-is-off"));
      await ada.open(`${space}/care`);
      await ada.page.locator("input[name=parts][value=barometer]").uncheck();
      await ada.press(ada.t("form-save"));
      await ada.isTold("care-switched");
      await cleo.open(`${space}/barometer`, { status: 404 });
      await ada.page.locator("input[name=parts][value=barometer]").check();
      await ada.press(ada.t("form-save"));
      await cleo.open(`${space}/barometer`);
      await cleo.sees(cleo.t("barometer-people", { count: 5 }));
    });

    pagesHold(() => house);
  });
}

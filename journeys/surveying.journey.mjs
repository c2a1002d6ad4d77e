// A group puts questions to itself and answers on phones, twice; a local authority goes from its door to its mirror.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const NAMES = ["Ben", "Cleo", "Dina", "Elio", "Fay"];
const DAY = 24 * 60;

for (const { language, network, areas, scripts } of [
  { language: "fr", network: "Réseau de coopératives pédagogiques", areas: "Nord\n  Ville\n  Vallée\nSud", scripts: true },
  { language: "en", network: "Network of teaching cooperatives", areas: "North\n  Town\n  Valley\nSouth", scripts: false },
]) {
  describe(`mirrors, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, space, members, survey, waves, consent, ahead = 0;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts });
      space = await ada.opensSpace("Réseau", network);
      members = [];
      for (const name of NAMES) {
        const one = await house.person(name, { language, scripts, width: 360, checks: name === "Ben" });
        await one.open(`${space}/membership`);
        await one.ticks(one.t("membership-i-accept"));
        await one.goes(() => one.page.locator("main form .button").first().click());
        members.push(one);
      }
      waves = [];
    });
    after(() => house?.close());

    /** Gives the survey as it stands. */
    async function gives(name, { audience = "members", reach = "members", privacy = "anonymous" } = {}) {
      await ada.open(`${survey}/waves/new`);
      await ada.types(ada.t("wave-name"), name);
      for (const [field, value] of Object.entries({ privacy, audience, reach })) await ada.page.locator(`input[name=${field}][value=${value}]`).check();
      await ada.press(ada.t("wave-give-it"));
      await ada.isTold("wave-given");
      waves.push(ada.path());
      return waves.at(-1);
    }

    /** Answers a wave, a page after another; each question that has levels by the same place. */
    async function answers(who, wave, place, area) {
      await who.open(wave);
      await who.sees(who.t("wave-five"));
      await who.press(who.t("wave-answer"));
      for (;;) {
        if (area) {
          const select = who.page.locator("select[name^=q-]");
          if (await select.count()) await select.selectOption(await select.locator("option", { hasText: area }).first().getAttribute("value"));
        }
        const last = who.button(who.t("answering-send"));
        for (const group of await who.page.locator("fieldset.field:has(input[type=radio])").all()) await group.locator("input[type=radio]").nth(place).check();
        if (await last.count()) break;
        await who.press(who.t("answering-next"));
      }
      await who.press(who.t("answering-send"));
      await who.isTold("answering-sent");
    }

    it("a survey is built without code", async () => {
      await ada.open(`${space}/mirrors`);
      await ada.follow(ada.t("survey-make"));
      await ada.types(ada.t("survey-title"), "Entre nous", ada.page.locator("form#own"));
      await ada.press(ada.t("survey-begin"));
      survey = ada.path().replace(/\/edition$/, "");
      for (const [axis, words] of [["Écoute", "Qui est entendu ?"], ["Place", "Qui prend la parole ?"], ["Suites", "Que devient ce qui est dit ?"]]) {
        await ada.follow(ada.t("survey-kind-scale"));
        await ada.types(ada.t("survey-words-fr"), words);
        await ada.types(ada.t("survey-levels-fr"), "Presque personne\nQuelques-uns\nLa plupart\nTout le monde");
        await ada.page.locator("summary", { hasText: ada.t("survey-help") }).click();
        await ada.types(ada.t("survey-axis-fr"), axis);
        await ada.press(ada.t("form-save"));
        await ada.isTold("survey-saved");
      }
      await ada.follow(ada.t("survey-kind-long"));
      await ada.types(ada.t("survey-words-fr"), "Qu’est-ce qui aiderait ?");
      await ada.page.locator("summary", { hasText: ada.t("survey-when") }).click();
      await ada.page.locator("input[name=when]").first().check();
      await ada.press(ada.t("form-save"));
      assert.equal(await ada.page.locator(".survey-items > li").count(), 4);
      const second = ada.page.locator(".survey-items > li").nth(1);
      await ada.goes(() => second.getByRole("button", { name: new RegExp(`^${ada.t("survey-up")}`) }).click());
      assert.match(await ada.page.locator(".survey-items h3").first().innerText(), /parole/);
    });

    it("somebody stops on the way and comes back", async () => {
      const wave = await gives("Hiver", { privacy: "confidential" });
      const ben = members[0];
      await ben.open(wave);
      await ben.press(ben.t("wave-answer"));
      await ben.page.locator("fieldset.field input[type=radio]").nth(1).check();
      await ben.press(ben.t("answering-keep"));
      await ben.isTold("answering-kept");
      await ben.open(wave);
      await ben.press(ben.t("wave-answer"));
      assert.equal(await ben.page.locator("input[type=radio]:checked").count(), 1, "what was answered is there");
    });

    it("a group answers on phones, and each sees their own picture at once", async () => {
      for (const [place, who] of members.entries()) {
        await answers(who, waves[0], [1, 1, 2, 2, 3][place]);
        assert.equal(await who.page.locator("svg.drawing-radar .drawing-line.full circle").count(), 3);
      }
      await members[0].open(`${waves[0]}/picture`, { status: 404 });
    });

    it("nobody sees the whole before the end, and everybody after", async () => {
      await ada.open(waves[0]);
      await ada.press(ada.t("wave-close"));
      await ada.isTold("wave-closed");
      await ada.sees(ada.t("mirror-counted", { count: 5 }));
      assert.equal(await ada.page.locator("#where tbody tr").count(), 3);
    });

    it("it is given again, and two waves are laid over one another", async () => {
      ahead += 20 * DAY;
      await house.restart({ ahead });
      const wave = await gives("Été", { privacy: "confidential" });
      for (const [place, who] of members.entries()) await answers(who, wave, [2, 2, 2, 3, 3][place]);
      await ada.open(wave);
      await ada.press(ada.t("wave-close"));
      await ada.picks(ada.t("mirror-with"), { label: "Hiver" });
      await ada.press(ada.t("mirror-compare"));
      assert.equal(await ada.page.locator("svg.drawing-radar .drawing-line.dashed").count() > 0, true);
      assert.deepEqual(await ada.page.locator("#where thead th").allInnerTexts(), [ada.t("mirror-question"), "Hiver", "Été"]);
      const { path } = await ada.takes(ada.t("mirror-figures"));
      assert.match((await readFile(path)).toString(), /Hiver/);
      const ben = members[0];
      await ben.open(`${survey}/mine`);
      assert.equal(await ben.page.locator("tbody tr").count(), 4);
      assert.equal(await ben.page.locator("thead th").count(), 3);
    });

    it("a territory is asked by area", async () => {
      await ada.open(`${space}/areas`);
      await ada.types(ada.t("territory-list"), areas);
      await ada.press(ada.t("form-save"));
      await ada.isTold("territory-written");
      await ada.open(`${space}/mirrors/new`);
      await ada.goes(() => ada.page.locator("form:has(input[value=territory-digital]) .button").click());
      survey = ada.path().replace(/\/edition$/, "");
      const wave = await gives("2026", { audience: "public", reach: "everyone" });
      const area = areas.split("\n")[1].trim();
      for (const [place, who] of members.entries()) await answers(who, wave, [0, 1, 1, 2, 3][place], new RegExp(area));
      const ben = members[0];
      await ben.types(ben.t("consent-name"), "École du Pré");
      await ben.picks(ben.t("consent-area"), { label: (await ben.page.locator("#area option").nth(2).innerText()) });
      await ben.ticks(ben.t("consent-agree"));
      await ben.press(ben.t("consent-give"));
      await ben.isTold("consent-given");
      consent = ben.path();
      await ada.open(wave);
      await ada.press(ada.t("wave-close"));
    });

    it("a local authority goes from its door to its mirror, which is the page of those who were counted", async () => {
      const visitor = await house.visitor({ language, scripts });
      await visitor.open("/doors/authorities");
      await visitor.goes(() => visitor.page.locator("#territories h3 a").first().click());
      await visitor.sees(visitor.t("territory-same-page"));
      await visitor.sees("École du Pré");
      const [first] = areas.split("\n");
      assert.deepEqual(await visitor.page.locator("#areas tbody th").allInnerTexts(), [first, areas.split("\n").at(-1)]);
      await visitor.follow(first);
      await visitor.follow(areas.split("\n")[1].trim());
      await visitor.sees(visitor.t("mirror-counted", { count: 5 }));
      const figures = (who) => who.page.locator("#where").innerText();
      const ben = members[0];
      const path = new URL(visitor.page.url());
      const seen = await figures(visitor);
      await visitor.page.setViewportSize({ width: 360, height: 800 });
      await ben.open(path.pathname + path.search);
      assert.equal((await figures(ben)).length > 0, true);
      assert.equal(await figures(ben), await figures(visitor));
      assert.match(seen, /\d/);
      await visitor.leaves();
    });

    it("a name is gone as soon as somebody wants", async () => {
      const ben = members[0];
      await ben.open(`${survey.replace("/mirrors/", "/territories/")}`);
      await ben.sees("École du Pré");
      await ben.open(consent);
      await ben.press(ben.t("consent-withdraw"));
      await ben.isTold("consent-withdrawn");
      await ben.open(`${survey.replace("/mirrors/", "/territories/")}`);
      await ben.seesNot("École du Pré");
    });

    pagesHold(() => house);
  });
}

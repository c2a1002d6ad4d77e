// With a keyboard alone, and without an account: register, ask, say that one is here, give one's place back.

import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { pagesHold } from "./support/checks.mjs";
import { fromNow } from "./support/days.mjs";
import { House } from "./support/house.mjs";
import { keysOf } from "./support/keys.mjs";

for (const { language, width } of [{ language: "fr", width: 1280 }, { language: "en", width: 360 }]) {
  describe(`a session with the keyboard, ${language}, ${width} px`, () => {
    let house, gil, key, tabsTo, session, own;

    before(async () => {
      house = await House.open();
      const ada = await house.person("Ada", { language, checks: false });
      const space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      await ada.open(`${space}/gatherings/new?kind=virtual-class`);
      await ada.page.locator("#title").fill("Écrire à plusieurs mains");
      await ada.page.locator("#starts").fill(fromNow(60));
      await ada.page.locator("#ends").fill(fromNow(180));
      await ada.press(ada.t("gathering-announce"));
      session = ada.path();
      gil = await house.visitor({ language, width });
      ({ key, tabsTo } = keysOf(gil));
    });
    after(() => house?.close());

    const button = (word) => (here) => here.tag === "button" && here.label === gil.t(word);

    it("one registers", async () => {
      await gil.open(session);
      await tabsTo((here) => here.id === "name");
      await gil.page.keyboard.type("Gil");
      await tabsTo((here) => here.id === "email");
      await gil.page.keyboard.type("gil@ailleurs.example");
      await tabsTo(button("registration-register"));
      await gil.goes(() => key("Enter"));
      assert.equal(await gil.title(), gil.t("registration-registered"));
      await gil.opensMailTo("gil@ailleurs.example");
      own = gil.path();
    });

    it("one asks", async () => {
      await tabsTo((here) => here.href === `${own}/questions`);
      await gil.goes(() => key("Enter"));
      await tabsTo((here) => here.id === "text");
      await gil.page.keyboard.type("Faut-il un ordinateur ?");
      await tabsTo(button("question-send"));
      await gil.goes(() => key("Enter"));
      await gil.sees("Faut-il un ordinateur ?");
    });

    it("one gives one’s place back, and takes it again", async () => {
      await gil.open(own);
      await tabsTo(button("registration-cancel"));
      await gil.goes(() => key("Enter"));
      await gil.isTold("registration-cancelled");
      await tabsTo((here) => here.href === `${session}#registration`);
      await gil.goes(() => key("Enter"));
      await tabsTo((here) => here.id === "name");
      await gil.page.keyboard.type("Gil");
      await tabsTo((here) => here.id === "email");
      await gil.page.keyboard.type("gil@ailleurs.example");
      await tabsTo(button("registration-register"));
      await gil.goes(() => key("Enter"));
    });

    it("one says that one is here", async () => {
      await house.restart({ ahead: 65 });
      await gil.open(own);
      await tabsTo(button("attendance-i-am-here"));
      await gil.goes(() => key("Enter"));
      await gil.isTold("attendance-arrived");
    });

    pagesHold(() => house);
  });
}

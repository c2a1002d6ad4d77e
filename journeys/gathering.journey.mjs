// The whole life of one session, from its announcement to a take-away that comes back, by people without an account.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const HOUR = 60;
const DAY = 24 * HOUR;
const LENGTH = 2 * HOUR;

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`one session, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const began = Date.now();
    // In eight days, on the hour, by the clock of Paris.
    const starts = new Date(Math.ceil((began + 8 * DAY * 60_000) / 3_600_000) * 3_600_000);
    const until = (minutes) => Math.round((starts.getTime() - began) / 60_000) + minutes;
    let house, ada, gil, hana, space, session, hanas;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language });
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      gil = await house.visitor(how);
      hana = await house.visitor(how);
    });
    after(() => house?.close());

    async function registers(person, name, email) {
      await person.open(session);
      await person.types(person.t("registration-name"), name);
      await person.types(person.t("registration-email"), email);
      await person.goes(() => person.page.locator("#registration form .button").click());
      assert.equal(await person.title(), person.t("registration-registered"));
    }

    it("is announced on one page", async () => {
      await ada.open(`${space}/gatherings/new?kind=virtual-class`);
      await ada.page.locator("#title").fill("Écrire à plusieurs mains");
      await ada.page.locator("#starts").fill(wall(starts));
      await ada.page.locator("#ends").fill(wall(new Date(starts.getTime() + LENGTH * 60_000)));
      await ada.page.locator("#link").fill("https://visio.example/classe");
      await ada.page.locator("#places_remote").fill("1");
      await ada.page.locator("#waiting_remote").fill("3");
      await ada.press(ada.t("gathering-announce"));
      await ada.isTold("gathering-announced");
      session = ada.path();
      await gil.open("/agenda");
      await gil.follow("Écrire à plusieurs mains");
      assert.equal(gil.path(), session);
    });

    it("is registered for with an address alone, and the list moves when somebody cancels", async () => {
      await registers(gil, "Gil", "gil@ailleurs.example");
      await gil.sees(gil.t("registration-registered-placed"));
      await registers(hana, "Hana", "hana@ailleurs.example");
      await hana.sees(hana.t("registration-registered-waits"));
      await gil.opensMailTo("gil@ailleurs.example");
      await gil.press(gil.t("registration-cancel"));
      await gil.isTold("registration-cancelled");
      await hana.opensMailTo("hana@ailleurs.example");
      hanas = hana.path();
      await hana.press(hana.t("registration-accept"));
      await hana.isTold("registration-accepted");
    });

    it("is remembered the day before", async () => {
      await house.restart({ ahead: until(-23 * HOUR) });
      await hana.waitsForMailTo("hana@ailleurs.example", 4);
    });

    it("is held: one is here, and asks", async () => {
      await house.restart({ ahead: until(5) });
      await hana.open(hanas);
      await hana.press(hana.t("attendance-i-am-here"));
      await hana.open(`${hanas}/questions`);
      await hana.types(hana.t("question-text"), "Et quand une main efface l’autre ?");
      await hana.press(hana.t("question-send"));
    });

    it("leaves something to take away", async () => {
      await house.restart({ ahead: until(LENGTH - 5) });
      await hana.open(`${hanas}/take-away`);
      await hana.page.locator("textarea").first().fill("Relire à voix haute avant de corriger.");
      await hana.page.locator("[name=weeks]").first().selectOption({ index: 1 });
      await hana.goes(() => hana.page.locator("form[action$='/take-away'] .button").first().click());
    });

    it("answers afterwards, at the same address", async () => {
      await house.restart({ ahead: until(LENGTH + 3 * HOUR) });
      await ada.open(`${session}/questions`);
      await ada.follow("Et quand une main efface l’autre ?");
      const question = ada.path();
      await ada.page.locator("[name=elements]").fill("On garde les deux versions côte à côte.");
      await ada.goes(() => ada.page.locator("form[action$='/elements'] .button").first().click());
      await ada.goes(() => ada.page.locator("form[action$='/answer'] button").click());
      await ada.goes(() => ada.page.locator("form[action$='/publication'] button").click());
      assert.equal(ada.path(), question);
      await gil.open(session);
      await gil.sees("On garde les deux versions côte à côte.");
    });

    it("comes back weeks later", async () => {
      await house.restart({ ahead: until(14 * 7 * DAY) });
      await hana.waitsForLetter("Relire à voix haute avant de corriger.");
    });

    pagesHold(() => house);
  });
}

/** `2026-04-02T17:00`, as it is in Paris. */
function wall(date) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" });
  return parts.format(date).replace(" ", "T");
}

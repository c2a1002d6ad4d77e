// The whole life of one session, from its announcement to a take-away that comes back, by people without an account.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { wall } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const HOUR = 60;
const DAY = 24 * HOUR;
const LENGTH = 2 * HOUR;
const VIDEO = "https://tube.monts.example/w/3f9vTsVMQmyPWdbjjrBxPL";
const QUESTION = "Et quand une main efface l’autre ?";
const ANSWER = "On garde les deux versions côte à côte.";
const KEPT = "Relire à voix haute avant de corriger.";

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
    const at = (minutes) => wall(new Date(starts.getTime() + minutes * 60_000));
    let house, ada, gil, hana, space, session, further, hanas;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      gil = await house.visitor(how);
      hana = await house.visitor(how);
    });
    after(() => house?.close());

    /** Ada fills the one form and announces; gives the address. */
    async function announces(kind, title, fields) {
      await ada.open(`${space}/gatherings/new`);
      await ada.goes(() => ada.page.locator(`main a[href$="kind=${kind}"]`).click());
      for (const [field, value] of Object.entries({ title, ...fields })) await ada.page.locator(`#${field}`).fill(value);
      await ada.press(ada.t("gathering-announce"));
      await ada.isTold("gathering-announced");
      return ada.path();
    }

    /** Somebody says who they are in the form of the page that they are on. */
    async function registers(person, name, email) {
      await person.types(person.t("registration-name"), name);
      await person.types(person.t("registration-email"), email);
      await person.press(person.t("registration-register"), { within: person.page.locator("#registration") });
      assert.equal(await person.title(), person.t("registration-registered"));
    }

    it("is announced on one page, and stands in the agenda", async () => {
      session = await announces("virtual-class", "Écrire à plusieurs mains", {
        starts: at(0),
        ends: at(LENGTH),
        link: "https://visio.example/classe",
        places_remote: "1",
        waiting_remote: "3",
      });
      further = await announces("session", "Trois jours pour écrire", { starts: at(30 * DAY), ends: at(32 * DAY), place_note: "Au refuge" });
      await gil.open("/agenda");
      await gil.follow("Écrire à plusieurs mains");
      assert.equal(gil.path(), session);
    });

    it("is registered for with an address alone, and the list moves when somebody cancels", async () => {
      await registers(gil, "Gil", "gil@ailleurs.example");
      await gil.sees(gil.t("registration-registered-placed"));
      await hana.open(session);
      await registers(hana, "Hana", "hana@ailleurs.example");
      await hana.sees(hana.t("registration-registered-waits"));
      await gil.opensMailTo("gil@ailleurs.example");
      await gil.press(gil.t("registration-cancel"));
      await gil.isTold("registration-cancelled");
      await hana.opensMailTo("hana@ailleurs.example");
      hanas = hana.path();
      await hana.press(hana.t("registration-accept"));
      await hana.isTold("registration-accepted");
      await hana.sees(hana.t("registration-connect-now"));
    });

    it("is remembered the day before", async () => {
      await house.restart({ ahead: until(-23 * HOUR) });
      await hana.waitsForLetter(language === "fr" ? "C’est demain" : "It is tomorrow", "hana@ailleurs.example");
    });

    it("is held: one is here, and asks", async () => {
      await house.restart({ ahead: until(5) });
      await hana.open(hanas);
      await hana.press(hana.t("attendance-i-am-here"));
      await hana.isTold("attendance-arrived");
      await hana.follow(hana.t("question-ask-here"));
      await hana.types(hana.t("question-text"), QUESTION);
      await hana.press(hana.t("question-send"));
      await hana.sees(QUESTION);
      await ada.open(`${session}/attendance`);
      await ada.sees("Hana");
    });

    it("leaves something to take away", async () => {
      await house.restart({ ahead: until(LENGTH - 5) });
      await hana.open(hanas);
      await hana.follow(hana.t("take-away-title"));
      await hana.types(hana.t("take-away-keeps"), KEPT);
      await hana.page.locator("input[name=visibility][value=named]").check();
      await hana.picks(hana.t("take-away-weeks"), { index: 1 });
      await hana.press(hana.t("form-save"));
      await hana.isTold("take-away-saved");
    });

    it("becomes its replay, at the same address", async () => {
      await house.restart({ ahead: until(LENGTH + 3 * HOUR) });
      await ada.open(session);
      await ada.follow(ada.t("replay-edit"));
      await ada.types(ada.t("replay-video"), VIDEO);
      await ada.types(ada.t("replay-chapters"), "0:00 Accueil\n12:30 Deux mains sur une page");
      await ada.types(ada.t("replay-slides"), "https://diapos.example/ecrire");
      await ada.press(ada.t("form-save"), { within: ada.page.locator("form[action$='/replay']") });
      const references = ada.page.locator("#references");
      await ada.types(ada.t("replay-reference-title"), "Écrire ensemble", references);
      await ada.types(ada.t("replay-reference-authors"), "Lise Val", references);
      await ada.press(ada.t("replay-add"), { within: references });
      await ada.page.locator("#further-choice").selectOption({ index: 1 });
      await ada.press(ada.t("form-save"), { within: ada.page.locator("#further") });
    });

    it("is told what the answer is, who asked", async () => {
      await ada.open(`${session}/questions`);
      await ada.follow(QUESTION);
      await ada.types(ada.t("question-elements"), ANSWER);
      await ada.press(ada.t("form-save"), { within: ada.page.locator("form[action$='/elements']") });
      await ada.press(ada.t("question-mark-answered"));
      await ada.press(ada.t("question-publish"));
      await hana.waitsForLetter(ANSWER, "hana@ailleurs.example");
    });

    it("is seen again by anybody, and no other house learns of it before one agrees", async () => {
      await gil.open(session);
      for (const text of [QUESTION, ANSWER, KEPT, "Écrire ensemble", "Lise Val"]) await gil.sees(text);
      assert.equal(await gil.link(gil.t("replay-open-slides")).getAttribute("href"), "https://diapos.example/ecrire");
      assert.equal(await gil.page.locator("iframe").count(), 0);
      await gil.follow("12:30 Deux mains sur une page");
      assert.deepEqual(gil.watch.strangers, []);
      await gil.context.route(/monts\.example/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>film</title>" }));
      gil.checks = false;
      const asked = gil.watch.strangers;
      gil.watch.strangers = [];
      await gil.page.locator("#video button").click();
      await gil.page.locator("iframe").waitFor();
      await gil.page.frameLocator("iframe").locator("html").waitFor({ state: "attached" });
      assert.deepEqual(asked, []);
      assert.match(gil.watch.strangers.join(), /^https:\/\/tube\.monts\.example\/videos\/embed\/[^,]*start=750s[^,]*$/);
      gil.watch.strangers = [];
      gil.checks = true;
    });

    it("hears what it was for people, and keeps together those who wish", async () => {
      await hana.open(hanas);
      await hana.follow(hana.t("feedback-title"));
      await hana.page.locator("input[name=felt]").first().check();
      await hana.types(hana.t("feedback-helped"), "Les deux écrans.");
      await hana.page.locator("input[name=publish][value=named]").check();
      await hana.press(hana.t("feedback-send"));
      await hana.isTold("feedback-saved");
      await hana.open(hanas);
      await hana.follow(hana.t("mailing-list-title"));
      await hana.ticks(hana.t("mailing-list-consent"));
      await hana.press(hana.t("mailing-list-join"));
      await hana.isTold("mailing-list-joined");
      await ada.open(`${session}/feedback/results`);
      await ada.sees("Les deux écrans.");
      await ada.open(`${session}/replay`);
      await ada.follow(ada.t("mailing-list-people"));
      await ada.sees("hana@ailleurs.example");
      await ada.types(ada.t("mailing-list-subject"), "La suite");
      await ada.types(ada.t("mailing-list-body"), "On se retrouve au refuge.");
      await ada.press(ada.t("mailing-list-send"));
      await hana.waitsForLetter("La suite", "hana@ailleurs.example");
    });

    it("leads on to the next", async () => {
      await gil.open(session);
      await gil.follow(gil.t("registration-register"), { within: gil.page.locator("#next") });
      assert.equal(gil.path(), further);
      await registers(gil, "Gil", "gil@ailleurs.example");
      await gil.sees(gil.t("registration-registered-placed"));
    });

    it("comes back weeks later", async () => {
      await house.restart({ ahead: until(14 * 7 * DAY) });
      await hana.waitsForLetter(KEPT, "hana@ailleurs.example");
    });

    pagesHold(() => house);
  });
}

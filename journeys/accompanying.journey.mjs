// A teacher without an account goes from the door of teachers to a request, is accompanied and agrees that it be told; whoever
// comes after finds the account behind the same door. In French without scripts and in English with them; whoever accompanies
// reads the other language.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const EMAIL = "gil@college.example";

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: false },
  { language: "en", width: 1280, scripts: true },
]) {
  describe(`accompanying, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const french = language === "fr";
    const accompanied = french ? "être accompagnée" : "be accompanied";
    const read = french ? "lire ce que d’autres ont essayé" : "read what others tried";
    let house, ada, oscar, gil, space, own, page, sheet;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts });
      space = await ada.opensSpace("Réseau", french ? "Réseau de coopératives pédagogiques" : "Network of teaching cooperatives");
      oscar = await house.person("Oscar", { language: french ? "en" : "fr" });
      await oscar.open(`${space}/membership`);
      await oscar.ticks(oscar.t("membership-i-accept"));
      await oscar.goes(() => oscar.page.locator("main form .button").first().click());
      gil = await house.visitor(how);
    });
    after(() => house?.close());

    it("a space opens its door to requests", async () => {
      await ada.open(`${space}/arrangement`);
      await ada.follow(ada.t("request-arrange"));
      await ada.ticks(ada.t("request-is-open"));
      await ada.types(ada.t("request-themes"), "Radio\nJardin");
      await ada.press(ada.t("form-save"));
      await ada.isTold("request-arranged");
    });

    it("and the door of teachers leads to them, and to accounts of practice", async () => {
      await ada.open(`${space}/own-doors`);
      await ada.press(ada.t("door-begin"));
      await ada.isTold("door-composed");
      await ada.goes(() => ada.page.locator("main .rows h2 a").first().click());
      for (const [place, words, leads] of [[1, accompanied, "request"], [2, read, "sheets:account"]]) {
        await ada.page.locator(`#words-${language}-${place}`).fill(words);
        await ada.page.locator(`#words-${french ? "en" : "fr"}-${place}`).fill("");
        await ada.page.locator(`#leads-${place}`).selectOption(leads);
      }
      await ada.press(ada.t("form-save"), { within: ada.page.locator(".actions") });
      await ada.isTold("door-saved");
    });

    it("a member says what they can help with, in their language", async () => {
      await oscar.open(`${space}/accompaniments`);
      await oscar.follow(oscar.t("match-how-i-help"));
      await oscar.types(oscar.t("match-words"), "I have set up three school radios.");
      await oscar.page.locator("input[name=themes][value=Radio]").check();
      await oscar.page.locator("input[name=kinds][value=support]").check();
      await oscar.press(oscar.t("form-save"));
      await oscar.isTold("match-offered");
    });

    it("a teacher without an account asks, and what is missing is said", async () => {
      await gil.open("/");
      await gil.goes(() => gil.page.locator("main a[href='/doors']").first().click());
      await gil.goes(() => gil.page.locator("main .card a").first().click());
      await gil.sees(gil.t("door-none-sheets"));
      await gil.goes(() => gil.page.locator(".door-wishes h3 a", { hasText: accompanied }).click());
      assert.equal(gil.path(), `${space}/accompaniments/new`);
      await gil.types(gil.t("request-name"), "Gil");
      await gil.types(gil.t("request-email"), "gil@college");
      await gil.types(gil.t("request-who"), "Documentaliste.");
      await gil.types(gil.t("request-title"), "Une radio au collège");
      await gil.page.locator("textarea[name=project]").fill("Faire parler la cour.");
      await gil.press(gil.t("request-send"), { status: 422 });
      assert.notEqual(await gil.wrong("email"), "");
      assert.notEqual(await gil.wrong("kind"), "");
      await gil.types(gil.t("request-email"), EMAIL);
      await gil.page.locator("input[name=kind][value=support]").check();
      await gil.picks(gil.t("request-theme"), { label: "Radio" });
      await gil.press(gil.t("request-send"));
      assert.equal(await gil.title(), gil.t("request-received"));
      await gil.opensMailTo(EMAIL);
      own = gil.path();
      assert.match(own, /^\/accompanied\//);
      await gil.sees(gil.t("request-you-asked"));
    });

    it("whoever coordinates sees why a name is suggested, and asks", async () => {
      await ada.open("/");
      await ada.follow(ada.t("request-waiting-here", { count: 1 }));
      await ada.follow("Une radio au collège");
      page = ada.path();
      assert.equal(await ada.page.locator("#suggested .request-reasons li").count(), 3);
      await ada.goes(() => ada.page.locator("#suggested form .button").first().click());
      await ada.isTold("match-proposed");
    });

    it("the companion accepts and offers times", async () => {
      await oscar.open("/");
      await oscar.follow("Une radio au collège");
      assert.equal(oscar.path(), page);
      await oscar.press(oscar.t("match-accept"));
      await oscar.isTold("match-accepted");
      await oscar.types(oscar.t("path-starts"), `${day(6)}T17:00`);
      await oscar.types(oscar.t("path-where"), "By telephone");
      await oscar.press(oscar.t("path-offer-them"));
      await oscar.isTold("path-offered");
    });

    it("one is booked, and goes into a calendar", async () => {
      await gil.open(own);
      await gil.goes(() => gil.page.locator("#meetings form[action$='/booking'] button").first().click());
      await gil.isTold("path-booked");
      const { path } = await gil.takes(gil.t("path-calendar"));
      assert.match((await readFile(path)).toString(), /SUMMARY:Une radio au collège/);
    });

    it("they keep a plan, steps and notes, and a note for oneself is one's own", async () => {
      await oscar.open(page);
      await oscar.unfolds(oscar.t("path-write-plan"));
      await oscar.types(oscar.t("path-plan-words"), "Three meetings, one broadcast.");
      await oscar.press(oscar.t("form-save"), { within: oscar.page.locator("#the-plan") });
      await oscar.isTold("path-planned");
      await oscar.unfolds(oscar.t("path-add-step"));
      await oscar.types(oscar.t("path-step"), "Trouver un micro");
      await oscar.press(oscar.t("path-add-step"));
      await oscar.isTold("path-step-added");
      for (const [audience, words] of [["both", "See you then."], ["own", "Be patient."]]) {
        const notes = oscar.page.locator("#notes");
        await oscar.page.locator("textarea[name=note]").fill(words);
        await oscar.page.locator(`input[name=audience][value=${audience}]`).check();
        await oscar.press(oscar.t("path-write-note"), { within: notes });
        await oscar.isTold("path-noted");
      }
      await gil.open(own);
      await gil.sees("See you then.");
      await gil.seesNot("Be patient.");
      await gil.goes(() => gil.page.locator("#steps form button").first().click());
      await gil.isTold("path-ticked");
      await ada.open(page);
      await ada.seesNot("See you then.");
    });

    it("it ends, with thanks", async () => {
      await oscar.open(page);
      await oscar.unfolds(oscar.t("path-end"));
      await oscar.types(oscar.t("path-outcome-words"), "One broadcast a month.");
      await oscar.press(oscar.t("path-end-it"));
      await oscar.isTold("path-done");
      await gil.open(own);
      await gil.page.locator("textarea[name=thanks]").fill("Sans vous, rien.");
      await gil.press(gil.t("path-thank"));
      await gil.isTold("path-thanked");
    });

    it("the account is published once both agree, and one of them is not named", async () => {
      await gil.follow(gil.t("telling-begin"));
      await gil.types(gil.t("telling-field-title"), "Une radio en trois matins");
      await gil.types(gil.t("telling-did"), "Nous avons enregistré, puis écouté.");
      await gil.press(gil.t("telling-keep"));
      await gil.isTold("telling-written");
      await gil.page.locator("input[name=shown][value=nameless]").check();
      await gil.press(gil.t("telling-agree"));
      await gil.isTold("telling-agreed");
      await oscar.open(`${page}/telling`);
      await oscar.page.locator("input[name=shown][value=named]").check();
      await oscar.press(oscar.t("telling-agree"));
      await oscar.follow(oscar.t("telling-read"));
      await oscar.sees("Nous avons enregistré, puis écouté.");
      await oscar.seesNot("Gil");
      sheet = oscar.path();
      await gil.open(`${space}/sheets`);
      await gil.sees("Une radio en trois matins");
    });

    it("another teacher goes from the door to that account", async () => {
      const zoe = await house.visitor({ ...how, scheme: "dark" });
      await zoe.open("/doors");
      await zoe.goes(() => zoe.page.locator("main .card a").first().click());
      await zoe.goes(() => zoe.page.locator(".door-wishes a", { hasText: "Une radio en trois matins" }).click());
      assert.equal(zoe.path(), sheet);
      await zoe.sees("Nous avons enregistré, puis écouté.");
      await zoe.leaves();
    });

    it("either may change their mind, and it is gone", async () => {
      await gil.open(`${own}/telling`);
      await gil.press(gil.t("telling-take-back"));
      await gil.isTold("telling-refused");
      await gil.open(sheet, { status: 404 });
    });

    pagesHold(() => house);
  });
}

// Two voices on the same days: what can be checked, read and corrected by others; what one person says. Then a critical
// friend, and two pictures of the community.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`two voices, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, space, report;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", /collectif apprenant|learning collective/i);
      cleo = await house.person("Cleo", { ...how, scheme: "dark" });
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
    });
    after(() => house?.close());

    it("a report is begun, and a sentence points at what happened", async () => {
      await ada.open(`${space}/voices`);
      await ada.sees(ada.t("voices-no-report"));
      await ada.follow(ada.t("objective-begin"));
      await ada.types(ada.t("objective-title"), " ");
      await ada.press(ada.t("objective-begin-it"), { status: 422 });
      assert.notEqual(await ada.wrong("title"), "");
      await ada.types(ada.t("objective-title"), "Les premiers jours");
      await ada.page.locator("input[name=from]").fill(day());
      await ada.page.locator("input[name=until]").fill(day());
      await ada.press(ada.t("objective-begin-it"));
      await ada.isTold("objective-begun");
      report = ada.path();
      await ada.follow(ada.t("objective-add"));
      await ada.types(ada.t("objective-words"), "L’atelier a ouvert ses portes.");
      await ada.page.locator("input[name=sources]").first().check();
      await ada.press(ada.t("objective-and-another"));
      await ada.isTold("objective-written");
      await ada.types(ada.t("objective-words"), "Il faisait froid.");
      await ada.press(ada.t("form-save"));
      await ada.sees(ada.t("objective-unsourced"));
      assert.equal(await ada.page.locator(".objective-unsourced").count(), 1);
    });

    it("those who were there correct it; the correction is taken with a word", async () => {
      await ada.press(ada.t("objective-open"));
      await ada.isTold("objective-opened");
      await cleo.open("/");
      await cleo.sees(cleo.t("objective-awaits"));
      await cleo.open(report);
      await cleo.goes(() => cleo.page.locator("a[href*='corrections/new?statement']").last().click());
      await cleo.types(cleo.t("objective-would-words"), "Il faisait froid, le chauffage était coupé.");
      await cleo.types(cleo.t("objective-reason"), "J’ai demandé au gardien.");
      await cleo.press(cleo.t("objective-propose"));
      await cleo.isTold("objective-proposed");
      await ada.open(report);
      await ada.goes(() => ada.page.locator(".objective-correction a").click());
      await ada.page.locator("input[value=left]").check();
      await ada.press(ada.t("objective-answer-send"), { status: 422 });
      assert.equal(await ada.wrong("words"), ada.t("objective-say-why-left"));
      await ada.page.locator("input[value=taken]").check();
      await ada.press(ada.t("objective-answer-send"));
      await ada.isTold("objective-answered");
      await ada.sees("le chauffage était coupé", ada.page.locator(".objective-words"));
      await ada.sees(ada.t("objective-publish-later"));
    });

    it("somebody says beside it how they lived these days, and nobody else touches that", async () => {
      await cleo.open(report);
      await cleo.follow(cleo.t("objective-say-mine"));
      await cleo.types(cleo.t("testimony-title"), "Le froid");
      await cleo.types(cleo.t("testimony-body"), "On gelait, et *personne n’est parti*.");
      await cleo.press(cleo.t("testimony-give"));
      await cleo.isTold("testimony-given");
      await ada.open(report);
      await ada.goes(() => ada.page.locator("aside .objective-voice a").click());
      await ada.sees("personne n’est parti");
      assert.equal(await ada.page.locator("a[href$='/edition'], form[action$='/withdrawal']").count(), 0);
    });

    it("under another name nobody speaks in a group of two", async () => {
      await cleo.open(`${space}/voices/testimonies/new`);
      await cleo.types(cleo.t("testimony-title"), "Tout bas");
      await cleo.types(cleo.t("testimony-body"), "J’ai eu peur.");
      await cleo.page.locator("input[name=from]").fill(day());
      await cleo.page.locator("input[name=until]").fill(day());
      await cleo.page.locator("input[value=pseudonymous]").check();
      await cleo.types(cleo.t("testimony-pseudonym"), "Une voix du fond");
      await cleo.press(cleo.t("testimony-give"), { status: 422 });
      assert.notEqual(await cleo.wrong("pseudonym"), "");
      assert.equal(await cleo.field(cleo.t("testimony-body")).inputValue(), "J’ai eu peur.");
    });

    it("a critical friend answers in three parts, and it is said what is taken", async () => {
      await ada.open(`${space}/voices/friends/new`);
      await ada.page.locator("select[name=work]").selectOption({ index: 1 });
      await ada.page.locator("select[name=friend]").selectOption({ index: 1 });
      await ada.types(ada.t("friend-question"), "Est-ce que l’on comprend pourquoi il faisait froid ?");
      await ada.press(ada.t("friend-send"));
      await ada.isTold("friend-asked");
      const look = ada.path();
      await cleo.open("/");
      await cleo.goes(() => cleo.page.locator(`a[href='${look}']`).click());
      await cleo.types(cleo.t("friend-sees"), "Deux phrases.");
      await cleo.types(cleo.t("friend-wonders"), "Qui avait la clé ?");
      await cleo.types(cleo.t("friend-would-try"), "Demander au gardien.");
      await cleo.press(cleo.t("friend-answer-it"));
      await cleo.isTold("friend-answered");
      await ada.open(look);
      await ada.sees("Qui avait la clé ?");
      await ada.types(ada.t("friend-take"), "La question de la clé.");
      await ada.press(ada.t("friend-say-taken"));
      await ada.isTold("friend-taken");
      await ada.open(`${space}/voices/friends`);
    });

    it("two pictures of the community are compared in words", async () => {
      for (const words of ["Le premier jour.", "Le même, plus tard."]) {
        await ada.open(`${space}/voices/snapshots`);
        await ada.types(ada.t("snapshot-words"), words);
        await ada.press(ada.t("snapshot-take-it"));
        await ada.isTold("snapshot-taken");
      }
      await ada.sees(ada.t("snapshot-few"));
      await ada.open(`${space}/voices/snapshots`);
      await ada.press(ada.t("snapshot-compare-them"));
      await ada.sees(ada.t("snapshot-nothing-changed"));
      assert.equal(await ada.page.locator("svg.snapshot-picture").count(), 2);
      await ada.open(`${space}/voices`);
      await cleo.open(`${space}/voices/testimonies`);
    });

    it("the month gives what to tell", async () => {
      await ada.follow(ada.t("voices-editorial"));
      await ada.sees(ada.t("editorial-tell"));
    });

    it("what is online is gone through, point by point", async () => {
      await cleo.open(`${space}/voices`);
      await cleo.follow(cleo.t("voices-online"));
      const point = cleo.page.locator("#point-links");
      await cleo.types(cleo.t("online-words"), "Un lien mort retiré de la page d’accueil.", point);
      await cleo.goes(() => point.locator("button").click());
      await cleo.isTold("online-ticked");
      await cleo.sees(cleo.t("online-done", { done: 1, all: 6 }));
      await ada.open(`${space}/voices/online`);
      await ada.sees("Un lien mort retiré de la page d’accueil.");
      assert.equal(await ada.page.locator("form[action$='/withdrawal']").count(), 0, "whoever ticked it takes it back");
    });

    it("once the time for corrections is over the report is published, and changes no more", async () => {
      await house.restart({ ahead: 8 * 24 * 60 });
      await ada.open(report);
      await ada.press(ada.t("objective-publish"));
      await ada.isTold("objective-published");
      await cleo.open(report);
      assert.equal(await cleo.page.locator("main a[href*='corrections/new'], main a[href*='/statements/']").count(), 0);
      await cleo.open(`${space}/voices`);
      await cleo.sees(cleo.t("objective-state-published"));
    });

    pagesHold(() => house);
  });
}

// A facilitator gathers a report, writes what no trace says, a steward approves and sends it; the authority reads five
// figures and three stories without an account, and whoever asked not to be named is nowhere in what is taken away.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { unzip } from "./support/zip.mjs";

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`the account to the authority, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, space, report, link;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", /collectif apprenant|learning collective/i);
    });
    after(() => house?.close());

    it("somebody joins, tells something, and says by which name", async () => {
      cleo = await house.person("Cleo", how);
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
      await cleo.open(`${space}/sheets/new?kind=resonance`);
      await cleo.page.locator("#field-title").fill("Dans le couloir");
      await cleo.page.locator("[name=field-words]").fill("J’ai surtout écouté la pause.");
      await cleo.goes(() => cleo.page.locator("main form button[value=published]").first().click());
      await cleo.open(`${space}/reports`);
      await cleo.sees(cleo.t("report-none"));
      await cleo.follow(cleo.t("naming-title"));
      await cleo.page.locator("input[name=choice][value=yes]").check();
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("naming-chosen");
    });

    it("a draft gathers from what happened", async () => {
      await ada.open(`${space}/reports`);
      await ada.follow(ada.t("report-begin"));
      await ada.press(ada.t("report-gather"));
      await ada.isTold("report-begun");
      report = ada.path();
      await ada.sees("Dans le couloir");
      await ada.sees("Cleo");
      await ada.sees(ada.t("report-few"));
    });

    it("what people write stays when it gathers again", async () => {
      await ada.open(`${report}/sections/asked`);
      await ada.types(ada.t("report-text"), "Une **salle** le mercredi, avec Cleo.");
      await ada.press(ada.t("form-save"));
      await ada.isTold("report-written");
      await ada.press(ada.t("report-gather-now"));
      await ada.isTold("report-proposed");
      await ada.sees("Une salle le mercredi, avec Cleo.");
    });

    it("three stories are chosen", async () => {
      await ada.follow(ada.t("report-choose-stories"));
      await ada.page.locator("input[name=chosen]").first().check();
      await ada.page.locator("input[name^=words-]").first().fill("On y entend tout le collectif.");
      await ada.press(ada.t("form-save"));
      await ada.isTold("report-stories-chosen");
    });

    it("it is approved, sent, and archived", async () => {
      await ada.press(ada.t("report-approve"));
      await ada.isTold("report-approved");
      await ada.follow(ada.t("report-send"));
      await ada.press(ada.t("report-send-now"));
      await ada.isTold("report-sent");
      assert.equal(await ada.page.locator("a[href$='/sections/asked']").count(), 0, "nothing in it changes");
    });

    it("the authority reads it by a link, without an account", async () => {
      await ada.open(`${space}/account`);
      await ada.types(ada.t("authority-label"), "Rectorat");
      await ada.press(ada.t("authority-make-link"));
      const address = await ada.page.locator("code.address").innerText();
      link = new URL(address).pathname;
      const visitor = await house.visitor({ ...how, scheme: "dark" });
      await visitor.open(link);
      assert.equal(await visitor.page.locator(".authority-figures > li").count(), 5);
      await visitor.sees("On y entend tout le collectif.");
      await visitor.goes(() => visitor.page.locator(`main a[href="${link}/report"]`).click());
      await visitor.sees("Une salle le mercredi, avec Cleo.");
      await visitor.leaves();
    });

    it("whoever changes their mind is nowhere in it, and in no file", async () => {
      await cleo.open(`${space}/reports/naming`);
      await cleo.page.locator("input[name=choice][value=no]").check();
      await cleo.press(cleo.t("form-save"));
      await ada.open(report);
      assert.doesNotMatch(await ada.page.locator("main").innerText(), /Cleo/);
      const { path } = await ada.takes("ODT");
      const content = unzip(await readFile(path)).get("content.xml").toString("utf8");
      assert.match(content, /Une <[^>]+>salle/);
      assert.doesNotMatch(content, /Cleo/);
    });

    pagesHold(() => house);
  });
}

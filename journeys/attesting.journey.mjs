// What somebody took part in becomes paper: a presence is confirmed, corrected by another and accepted, taken away as an
// attestation that anybody verifies; a file for the administration has who agreed; an order is asked for and signed; people
// are convened.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day, wall } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const HOUR = 60;
const DAY = 24 * HOUR;

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`papers, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, space, gathering;

    const hour = new Date(Math.ceil((Date.now() + 2 * DAY * 60_000) / 3_600_000) * 3_600_000);
    const at = (minutes) => wall(new Date(hour.getTime() + minutes * 60_000));

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      cleo = await house.person("Cleo", how);
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
    });
    after(() => house?.close());

    it("an empty ledger says what will come", async () => {
      await cleo.open("/me/ledger");
      await cleo.sees(cleo.t("ledger-none"));
    });

    it("people are convened to what is announced", async () => {
      await ada.open(`${space}/gatherings/new`);
      await ada.goes(() => ada.page.locator("main a[href$='kind=virtual-class']").click());
      for (const [field, value] of Object.entries({ title: "Écrire à plusieurs", starts: at(0), ends: at(2 * HOUR), link: "https://visio.example/classe" })) {
        await ada.page.locator(`#${field}`).fill(value);
      }
      await ada.press(ada.t("gathering-announce"));
      await ada.isTold("gathering-announced");
      gathering = ada.path();
      await cleo.open(gathering);
      await cleo.press(cleo.t("registration-register"), { within: cleo.page.locator("#registration") });
      await ada.open(gathering);
      await ada.follow(ada.t("convocation-title"));
      await ada.press(ada.t("convocation-send"));
      await ada.isTold("convocation-sent-now");
      await ada.goes(() => ada.page.locator("a[href^='/convocations/']").first().click());
      await ada.sees(ada.t("convocation-facts"));
    });

    it("an order is asked for, sent back, asked for again and signed by another", async () => {
      await cleo.open(gathering);
      await cleo.follow(cleo.t("mission-for-this"));
      await cleo.press(cleo.t("mission-go-on"));
      await cleo.types(cleo.t("mission-destination"), "Brest");
      await cleo.press(cleo.t("mission-keep-draft"));
      await cleo.isTold("mission-prepared-now");
      const order = cleo.path();
      await cleo.press(cleo.t("mission-ask"));
      await cleo.isTold("mission-asked-now");
      await ada.open(order);
      await ada.unfolds(ada.t("mission-refuse"));
      await ada.page.locator("#reason").fill("Il manque l’heure du train.");
      await ada.goes(() => ada.page.locator("form[action$='/refusal'] button").click());
      await ada.isTold("mission-refused-now");
      await cleo.open(order);
      await cleo.follow(cleo.t("mission-word"));
      await cleo.page.locator("#leaves_from").fill("Brizelle, 7 h 12");
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("mission-worded-now");
      await cleo.press(cleo.t("mission-ask"));
      await ada.open(`${space}/missions`);
      await ada.page.locator("#missions input[type=checkbox]").first().check();
      await ada.press(ada.t("mission-sign-ticked"));
      await ada.isTold("mission-all-signed-now");
      await cleo.open(order);
      await cleo.sees(cleo.t("mission-state-signed"));
    });

    it("a presence is proposed, corrected with a word, and accepted", async () => {
      await house.restart({ ahead: 2 * DAY + 4 * HOUR });
      await ada.open(`${gathering}/attendance`);
      await ada.goes(() => ada.page.locator("button[name=present]").first().click());
      await cleo.open("/me/ledger");
      await cleo.sees(cleo.t("ledger-confirm-ticked"));
      await cleo.goes(() => cleo.page.locator("#proposed h3 a").first().click());
      await cleo.page.locator("input[name=answer][value=correct]").check();
      await cleo.page.locator("#hours").fill("2");
      await cleo.page.locator("#minutes").fill("30");
      await cleo.types(cleo.t("ledger-note"), "J’ai rangé ensuite.");
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("ledger-corrected-now");
      await ada.open(`${space}/ledger`);
      await ada.sees("J’ai rangé ensuite.");
      await ada.goes(() => ada.page.locator("form[action$='/acceptance'] button").first().click());
      await ada.isTold("ledger-accepted-now");
    });

    it("an attestation is taken, and a visitor verifies it", async () => {
      await cleo.open("/me/ledger");
      await cleo.sees(cleo.t("ledger-accepted"));
      await cleo.goes(() => cleo.page.locator("form[action='/me/ledger/attestations'] button").click());
      await cleo.isTold("ledger-attested-now");
      const address = new URL(await cleo.page.locator(".address").innerText()).pathname;
      const visitor = await house.visitor({ ...how, scheme: "dark" });
      await visitor.open(address);
      await visitor.sees(visitor.t("ledger-stands"));
      await visitor.leaves();
      await cleo.open("/me/ledger");
      const { path } = await cleo.takes(cleo.t("ledger-csv"));
      assert.match(await readFile(path, "utf8"), /Écrire à plusieurs/);
    });

    it("a file for the administration has who agreed, as its space wants it", async () => {
      await ada.open(`${space}/ledger/export`);
      await ada.sees(ada.t("export-nobody-yet"));
      await cleo.open(`${space}/ledger/agreement`);
      await cleo.page.locator("#family_name").fill("Désiré");
      await cleo.page.locator("input[name=agree]").check();
      await cleo.press(cleo.t("form-save"));
      await cleo.isTold("export-agreed-now");
      await ada.open(`${space}/ledger/export`);
      await ada.sees("Désiré");
      await ada.follow(ada.t("export-mapping"));
      await ada.page.locator("select[name=encoding]").selectOption("utf-8");
      await ada.press(ada.t("form-save"));
      await ada.isTold("export-mapped-now");
    });

    it("a line of one’s own stands beside", async () => {
      await cleo.open("/me/ledger/lines/new");
      await cleo.types(cleo.t("ledger-what"), "Relecture");
      await cleo.page.locator("#first").fill(day());
      await cleo.page.locator("#hours").fill("1");
      await cleo.press(cleo.t("ledger-add-it"));
      await cleo.isTold("ledger-added-now");
      await cleo.sees("Relecture");
    });

    pagesHold(() => house);
  });
}

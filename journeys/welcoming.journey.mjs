// A network says in its own words whom it is for; a teacher goes from the door to a date and to a request, a local authority
// from its door to its mirrors, in few gestures; and several spaces show their sheets on one map.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`doors, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const french = language === "fr";
    const title = french ? "Écrire à plusieurs mains" : "Writing with many hands";
    let house, ada, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
    });
    after(() => house?.close());


    /** The line of the form of a door: its words, and where it leads. */
    async function wishes(place, words, leads, address = "") {
      await ada.page.locator(`#words-${language}-${place}`).fill(words);
      await ada.page.locator(`#words-${french ? "en" : "fr"}-${place}`).fill("");
      await ada.page.locator(`#leads-${place}`).selectOption(leads);
      await ada.page.locator(`#address-${place}`).fill(address);
    }

    it("something is announced for everybody, and a first request may be written", async () => {
      await ada.open(`${space}/gatherings/new`);
      await ada.goes(() => ada.page.locator("main a[href$='kind=session']").click());
      const fields = { title, starts: `${day(9)}T14:00`, ends: `${day(9)}T16:00`, place_note: "Au refuge" };
      for (const [field, value] of Object.entries(fields)) await ada.page.locator(`#${field}`).fill(value);
      await ada.press(ada.t("gathering-announce"));
      await ada.isTold("gathering-announced");
      await ada.open(`${space}/accompaniments/settings`);
      await ada.page.locator("input[name=is-open]").check();
      await ada.press(ada.t("form-save"));
    });

    it("the network composes its doors without code", async () => {
      await ada.open(`${space}/arrangement`);
      await ada.goes(() => ada.page.locator(`main a[href="${space}/own-doors"]`).click());
      await ada.press(ada.t("door-begin"));
      await ada.isTold("door-composed");
      await ada.goes(() => ada.page.locator("main .rows h2 a").first().click());
      await wishes(1, french ? "trouver une date" : "find a date", "gatherings");
      await wishes(2, french ? "être accompagnée" : "be accompanied", "request");
      await wishes(3, french ? "rencontrer quelqu’un" : "meet somebody", "people");
      await ada.press(ada.t("form-save"), { within: ada.page.locator(".actions") });
      await ada.isTold("door-saved");
      await ada.goes(() => ada.page.locator("main .rows h2 a").first().click());
      await ada.press(ada.t("door-up", { count: 2 }));
      await ada.isTold("door-saved");
      assert.match(await ada.page.locator(`#words-${language}-1`).inputValue(), /accomp/);
    });

    it("a door is added for a public of its own", async () => {
      await ada.open(`${space}/own-doors`);
      await ada.types(ada.t("door-name-fr"), french ? "Bénévoles" : "Volunteers");
      await ada.press(ada.t("door-add"));
      await ada.isTold("door-added");
      await wishes(1, french ? "regarder la carte" : "look at the map", "address", "/map");
      await ada.press(ada.t("form-save"), { within: ada.page.locator(".actions") });
      await ada.isTold("door-saved");
    });

    it("a teacher goes from the door to a date in three gestures, without an account", async () => {
      const zoe = await house.visitor(how);
      await zoe.open("/");
      await zoe.goes(() => zoe.page.locator("main a[href='/doors']").first().click());
      await zoe.goes(() => zoe.page.locator("main .card a").first().click());
      await zoe.goes(() => zoe.page.locator(".door-wishes a", { hasText: title }).first().click());
      assert.match(zoe.path(), /^\/gatherings\//);
      await zoe.leaves();
    });

    it("and to a request, in as many", async () => {
      const zoe = await house.visitor({ ...how, scheme: "dark" });
      await zoe.open("/doors");
      await zoe.goes(() => zoe.page.locator("main .card a").first().click());
      await zoe.goes(() => zoe.page.locator(".door-wishes h3 a", { hasText: /accomp/ }).click());
      assert.equal(zoe.path(), `${space}/accompaniments/new`);
      await zoe.leaves();
    });

    it("a local authority goes from its door to its mirrors", async () => {
      const mayor = await house.visitor(how);
      await mayor.open(`${space}/doors/authorities`);
      await mayor.goes(() => mayor.page.locator("#territories a[href='/territories']").click());
      assert.equal(mayor.path(), "/territories");
      await mayor.leaves();
    });

    it("sheets of a kind stand on one map and are taken away with their licence", async () => {
      const fay = await house.person("Fay", { ...how, scripts: false });
      await fay.open(`${space}/membership`);
      await fay.ticks(fay.t("membership-i-accept"));
      await fay.goes(() => fay.page.locator("main form .button").first().click());
      await fay.open(`${space}/sheets/new?kind=place`);
      const told = { "field-name": "Le potager", "field-where": "Plouarzel", "field-access": "De plain-pied." };
      for (const [field, value] of Object.entries(told)) await fay.page.locator(`[name="${field}"]`).first().fill(value);
      const kind = fay.page.locator("[name='field-kind']").first();
      if (await kind.evaluate((field) => field.tagName === "SELECT")) await kind.selectOption({ index: 1 });
      else await kind.check();
      await fay.goes(() => fay.page.locator("button[name=state][value=published]").click());
      assert.match(fay.path(), /^\/sheets\/[0-9a-z]{26}$/);
      await fay.leaves();
      await ada.open(`${space}/fields/new`);
      await ada.types(ada.t("field-name"), french ? "Cours vertes" : "Green yards");
      await ada.types(ada.t("field-body"), french ? "Ce qui pousse." : "What grows.");
      await ada.press(ada.t("field-open-it"));
      await ada.isTold("field-opened");
      await ada.page.locator("#share").selectOption(`${space.split("/").pop()} place`);
      await ada.press(ada.t("field-share-it"));
      await ada.isTold("field-shared");
      const field = ada.path();
      const visitor = await house.visitor(how);
      await visitor.open(field);
      await visitor.sees("Le potager");
      const csv = await (await fetch(`${house.base}${field}/as/csv`)).text();
      assert.match(csv, /Le potager/);
      const points = await (await fetch(`${house.base}${field}/as/geojson`)).json();
      assert.equal(points.type, "FeatureCollection");
      await visitor.open("/fields");
      await visitor.leaves();
    });

    pagesHold(() => house);
  });
}

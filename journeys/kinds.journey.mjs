// A kind of sheet is defined without code, with a field of every type, filled in by somebody else, and changed meanwhile.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House, addressOf } from "./support/house.mjs";

const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABQAAAAUCAIAAAAC64paAAAAGklEQVR42mNocFAgGzGMah7VPKp5VPPAagYAx6JeEBOTsOQAAAAASUVORK5CYII=",
  "base64",
);
const PLAN = Buffer.from("%PDF-1.7\nLe plan du jardin");

/** Every type, with what is told of it: the label in both languages, and what more the form asks. */
const FIELDS = [
  ["Lieu-dit", "Name of the place", "line"],
  ["En bref", "In short", "paragraph"],
  ["Histoire", "Story", "text"],
  ["Surface", "Area", "number"],
  ["Arrosage", "Watering", "choice", { choices: ["Pluie\nPompe", "Rain\nPump"] }],
  ["Cultures", "Crops", "choices", { choices: ["Fruits\nLégumes", "Fruit\nVegetables"] }],
  ["Région", "Region", "tree", { choices: ["Sud\n- Côte\n-- Port\nNord", "South\n- Coast\n-- Harbour\nNorth"] }],
  ["Ouvert depuis", "Open since", "date"],
  ["Saison", "Season", "period"],
  ["Adresse", "Address", "place"],
  ["Site", "Site", "link"],
  ["Contact", "Contact", "mail", { read: "team" }],
  ["Photo", "Photo", "image"],
  ["Plan", "Plan", "file"],
  ["Référente", "Contact person", "person"],
  ["Récit", "Account", "sheet", { of: "account" }],
  ["Jardins voisins", "Neighbouring gardens", "sheets", { of: "jardin" }],
  ["Appelé", "Called", "title", { pattern: ["Jardin : {Lieu-dit}", "Jardin : {Name of the place}"] }],
];

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`kinds of sheet, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const at = language === "fr" ? 0 : 1;
    let house, ada, cleo, fay, space, kinds, sheet;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Jardins", /oop.rati(ves|ve network)|ooperatives/);
      for (const name of ["Cleo", "Fay"]) {
        const person = await house.person(name, how);
        await person.open(`${space}/membership`);
        const charter = person.page.locator("input[name=charter]");
        if (await charter.count()) await charter.check();
        await person.goes(() => person.page.locator("form[action$='/membership'] button").last().click());
        if (name === "Cleo") cleo = person;
        else fay = person;
      }
      kinds = `${space}/sheet-kinds`;
    });
    after(() => house?.close());

    const save = (who) => who.goes(() => who.page.locator("main form.form .actions button").first().click());

    it("is found where the space is arranged, and named in both languages", async () => {
      await ada.open(`${space}/arrangement`);
      await ada.goes(() => ada.page.locator(`a[href='${kinds}']`).click());
      await ada.page.locator("#name-fr").fill("Jardin");
      await ada.page.locator("#name-en").fill("Garden");
      await ada.page.locator("#many-fr").fill("Jardins");
      await ada.page.locator("#many-en").fill("Gardens");
      await ada.page.locator("#purpose-fr").fill("Un jardin que l’on partage.");
      await ada.page.locator("#purpose-en").fill("A garden that people share.");
      await ada.press(ada.t("sheet-kind-add"));
      await ada.isTold("sheet-kind-added");
      assert.equal(ada.path(), `${kinds}/jardin`);
    });

    it("is given a field of every type", async () => {
      for (const [fr, en, holds, more = {}] of FIELDS) {
        await ada.open(`${kinds}/jardin/fields`);
        await ada.page.locator("#label-fr").fill(fr);
        await ada.page.locator("#label-en").fill(en);
        await ada.page.locator("#holds").selectOption(holds);
        if (more.choices) {
          await ada.page.locator("#choices-fr").fill(more.choices[0]);
          await ada.page.locator("#choices-en").fill(more.choices[1]);
        }
        if (more.of) await ada.page.locator("#of").selectOption(more.of);
        if (more.pattern) await ada.page.locator("#pattern").fill(more.pattern[at]);
        if (more.read) await ada.page.locator("#read").selectOption(more.read);
        if (holds === "line") {
          const shown = await ada.page.locator("#choices-fr").isVisible();
          assert.equal(shown, !scripts, "what a line has no use for is hidden where scripts run");
          await ada.page.locator("input[name=required]").check();
        }
        await save(ada);
        await ada.isTold("sheet-kind-field-added");
      }
      // The title makes itself: the one that every kind begins with goes.
      await ada.goes(() => ada.page.locator("form[action$='/fields/title/removal'] button").click());
      await ada.isTold("sheet-kind-field-removed");
      await ada.sees([/Titre/, /Title/][at], ada.page.locator("#removed"));
    });

    it("asks a field in one case only, and says so", async () => {
      await ada.open(`${kinds}/jardin/fields`);
      await ada.page.locator("#label-fr").fill("Profondeur du puits");
      await ada.page.locator("#label-en").fill("Depth of the well");
      await ada.page.locator("#holds").selectOption("number");
      await ada.page.locator("details.more summary").click();
      await ada.page.locator("input[name='when-arrosage.pompe']").check();
      await ada.page.locator("input[name=required]").check();
      await save(ada);
      await ada.sees([/seulement selon « Arrosage »/, /only depending on “Watering”/][at]);
    });

    it("is put in order", async () => {
      const first = () => ada.page.locator("#fields li h3").first().innerText();
      const before = await first();
      const second = ada.page.locator("#fields li").nth(1);
      await ada.goes(() => second.locator("button[value=up]").click());
      await ada.isTold("sheet-kind-moved");
      assert.notEqual(await first(), before);
      if (scripts) {
        const [from, to] = [ada.page.locator("#fields li").nth(1), ada.page.locator("#fields li").first()];
        await ada.goes(() => from.dragTo(to));
        assert.equal(await first(), before, "dragged back");
      } else {
        await ada.goes(() => ada.page.locator("#fields li").first().locator("button[value=down]").click());
      }
    });

    it("is looked at before anybody fills it in", async () => {
      await ada.follow(ada.t("sheet-kind-preview"));
      await ada.sees(ada.t("sheet-kind-preview-text"));
      assert.equal(await ada.page.locator("#field-plan").count(), 1);
    });

    it("is filled in by a member", async () => {
      await cleo.open(`${space}/sheets/new?kind=jardin`);
      const well = cleo.page.locator("#field-profondeur-du-puits");
      assert.equal(await well.isVisible(), !scripts);
      if (!scripts) await cleo.sees(/Only if “Watering”: Pump/);
      await cleo.page.locator("#field-lieu-dit").fill("Les Tilleuls");
      await cleo.page.locator("#field-en-bref").fill("Douze parcelles.");
      await cleo.page.locator("#field-histoire").fill("On **sème** en mars.");
      await cleo.page.locator("#field-surface").fill("1 200,5");
      await cleo.page.locator("#field-arrosage").selectOption("pompe");
      assert.equal(await well.isVisible(), true, "asked, now that it has a pump");
      await well.fill("8");
      await cleo.page.locator("input[name=field-cultures][value=fruits]").check();
      await cleo.page.locator("input[name=field-cultures][value=legumes]").check();
      await cleo.page.locator("input[name=field-region][value=port]").check();
      await cleo.page.locator("#field-ouvert-depuis").fill("2024-03-01");
      await cleo.page.locator("#field-saison").fill("2026-04-01");
      await cleo.page.locator("#field-saison-to").fill("2026-10-31");
      await cleo.page.locator("#field-adresse").fill("Derrière la gare");
      await cleo.page.locator("#field-site").fill("https://jardin.example/");
      await cleo.page.locator("#field-contact").fill("tilleuls@jardin.example");
      await cleo.page.locator("#field-photo").setInputFiles({ name: "p.png", mimeType: "image/png", buffer: PHOTO });
      await cleo.page.locator("#field-photo-words").fill("Des carrés de terre");
      await cleo.page.locator("#field-plan").setInputFiles({ name: "p.pdf", mimeType: "application/pdf", buffer: PLAN });
      await cleo.page.locator("#field-plan-words").fill("Le plan");
      await cleo.page.locator("#field-referente").selectOption({ label: "Ada" });
      await cleo.press(cleo.t("sheet-publish"));
      await cleo.isTold("sheet-published");
      sheet = cleo.path();
      assert.equal(await cleo.page.locator("h1").innerText(), "Jardin : Les Tilleuls");
      await cleo.sees([/Sud › Côte › Port/, /South › Coast › Harbour/][at]);
      await cleo.sees([/1200,5/, /1200\.5/][at]);
      const { name } = await cleo.takes("Le plan");
      assert.equal(name, "le-plan.pdf");
    });

    it("keeps what is for the team from a member, and shows it to who answers for the space", async () => {
      await ada.open(sheet);
      await ada.sees("tilleuls@jardin.example");
      await fay.open(sheet);
      await fay.sees("Douze parcelles.");
      await fay.seesNot(/tilleuls@jardin\.example/);
    });

    it("changes while somebody fills it in, and nothing of theirs is lost", async () => {
      await cleo.open(`${space}/sheets/new?kind=jardin`);
      await cleo.page.locator("#field-lieu-dit").fill("Le Verger");
      await cleo.page.locator("#field-en-bref").fill("Un verger de trente arbres.");
      await cleo.page.locator("#field-surface").fill("300");
      await ada.open(`${kinds}/jardin`);
      await ada.goes(() => ada.page.locator("form[action$='/fields/en-bref/removal'] button").click());
      await ada.open(`${kinds}/jardin/fields`);
      await ada.page.locator("#label-fr").fill("Accès");
      await ada.page.locator("#label-en").fill("Access");
      await ada.page.locator("#holds").selectOption("paragraph");
      await ada.page.locator("input[name=required]").check();
      await save(ada);
      await cleo.press(cleo.t("sheet-publish"), { status: 422 });
      await cleo.sees(cleo.t("sheet-kind-changed"));
      assert.equal(await cleo.page.locator("#field-surface").inputValue(), "300");
      await cleo.page.locator("#field-acces").fill("Par le chemin creux.");
      await cleo.press(cleo.t("sheet-publish"));
      const orchard = cleo.path();
      await cleo.seesNot(/trente arbres/);
      await ada.open(`${kinds}/jardin`);
      await ada.goes(() => ada.page.locator("form[action$='/fields/en-bref/return'] button").click());
      await ada.isTold("sheet-kind-field-back");
      await cleo.open(orchard);
      await cleo.sees(/trente arbres/);
    });

    it("tells the second of two who change one field, and takes back a change", async () => {
      const field = `${kinds}/jardin/fields/surface`;
      const other = await house.arrives(addressOf("Ada"), how);
      await other.open(field);
      await ada.open(field);
      await ada.page.locator("#label-fr").fill("Surface en m²");
      await save(ada);
      await other.page.locator("#label-fr").fill("Taille");
      await other.goes(() => other.page.locator("main form.form .actions button").first().click(), 422);
      await other.sees("Surface en m²", other.page.locator(".errors"));
      assert.equal(await other.page.locator("#label-fr").inputValue(), "Taille");
      await save(other);
      await other.goes(() => other.page.locator(".notice form button").click());
      await ada.open(`${field}`);
      assert.equal(await ada.page.locator("#label-fr").inputValue(), "Surface en m²");
    });

    pagesHold(() => house);
  });
}

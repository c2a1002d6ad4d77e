// A wiki moves in: it is shown first, comes at once, is read under its old addresses, followed again, and taken out.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { unzip, zip } from "./support/zip.mjs";

const WIKI = join(import.meta.dirname, "../crates/moving/fixtures/wiki");

/** The archive of the wiki, with another dump if one is given. */
function archive(dump = readFileSync(join(WIKI, "private/backups/content.sql"), "utf8")) {
  const files = new Map([["private/backups/content.sql", dump], ["wakka.config.php", readFileSync(join(WIKI, "wakka.config.php"))]]);
  for (const name of readdirSync(join(WIKI, "files"))) files.set(`files/${name}`, readFileSync(join(WIKI, "files", name)));
  return { name: "wiki.zip", mimeType: "application/zip", buffer: zip(files) };
}

describe("a wiki moves in, and out again", () => {
  let house, ada, ben, space, report;

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada", { language: "fr" });
    ben = await house.person("Ben", { language: "en", scripts: false, width: 360, scheme: "dark" });
  });
  after(() => house?.close());

  /** Waits until a move is no longer on its way: by itself where scripts run, by its link otherwise. */
  async function arrives(who, scripts) {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await who.page.locator("moving-wait").count()) === 0) return;
      if (scripts) await who.page.waitForTimeout(500);
      else await who.open(who.path());
    }
    assert.fail("it never arrived");
  }

  async function sends(who, file, scripts) {
    await who.types(who.t("moving-name"), "Le wiki des jardins");
    await who.page.setInputFiles("#archive", file);
    await who.press(who.t("moving-look"));
    await arrives(who, scripts);
  }

  it("is shown before it comes, field by field", async () => {
    space = await ada.opensSpace("Le grand verger");
    await ada.open(`${space}/arrangement`);
    await ada.follow(ada.t("moving-title"));
    await ada.follow(ada.t("moving-from-yeswiki"));
    await sends(ada, archive(), true);
    await ada.sees(ada.t("moving-ready"));
    await ada.sees("Nom de l'initiative");
    await ada.sees(ada.t("moving-because-password"));
    assert.equal((await fetch(`${house.base}${space}/wiki/PagePrincipale`)).status, 404);
  });

  it("comes at once, and the report says what was lost", async () => {
    await ada.press(ada.t("moving-start"));
    await arrives(ada, true);
    await ada.sees(ada.t("moving-done"));
    report = ada.path();
    await ada.follow(ada.t("moving-only-notes"));
    await ada.sees("horloge");
    await ada.open(`${report}?only=aside`);
    await ada.sees("Jardin secret");
  });

  it("is read under its old addresses", async () => {
    await ada.open(`${space}/wiki?PagePrincipale`);
    assert.equal(await ada.title(), "Bienvenue chez nous");
    await ada.follow("Notre charte");
    assert.equal(await ada.title(), "La charte");
    await ada.open(`${space}/wiki/JardinPartage`);
    assert.equal(await ada.title(), "Le jardin partagé");
    await ada.sees("Montpellier");
  });

  it("is followed again, and says what was done", async () => {
    await ada.open(report);
    await ada.follow(ada.t("moving-again"));
    const dump = readFileSync(join(WIKI, "private/backups/content.sql"), "utf8").replace("On **écoute**, on sème.", "On **écoute** mieux.");
    await ada.page.setInputFiles("#archive", archive(dump));
    await ada.press(ada.t("moving-look"));
    await arrives(ada, true);
    await ada.press(ada.t("moving-start"));
    await arrives(ada, true);
    await ada.sees(ada.t("moving-outcome-changed"));
    await ada.open(`${space}/wiki/Charte`);
    await ada.sees("mieux");
  });

  it("leaves as a wiki, and comes elsewhere without scripts, in English", async () => {
    await ada.open(`${space}/moving`);
    const { path } = await ada.takes(ada.t("moving-out-wiki"));
    const files = unzip(readFileSync(path));
    assert.ok(files.get("private/backups/content.sql").toString().includes("JardinPartage"));
    const there = await ben.opensSpace("The small orchard", /earning collective|ollectif apprenant/);
    await ben.open(`${there}/moving/new?form=yeswiki`);
    await sends(ben, { name: "wiki.zip", mimeType: "application/zip", buffer: readFileSync(path) }, false);
    await ben.sees(ben.t("moving-ready"));
    await ben.press(ben.t("moving-start"));
    await arrives(ben, false);
    await ben.sees(ben.t("moving-done"));
    await ben.open(`${there}/wiki/JardinPartage`);
    assert.equal(await ben.title(), "Le jardin partagé");
    await ben.open(`${there}/moving`);
  });

  it("is read where it stands, by its address, and again when it changed there", async () => {
    let greeting = "Bonjour";
    const form = { bn_id_nature: "7", bn_label_nature: "Vergers", bn_description: "", bn_template: "texte***bf_titre***Nom*** *** *** *** *** ***1***\n" };
    const answers = {
      "/?api/forms": () => ({ 7: form }),
      "/?api/forms/7/entries": () => ({ Pommier: { id_fiche: "Pommier", id_typeannonce: "7", bf_titre: "Le pommier", date_maj_fiche: "2024-01-02 03:04:05" } }),
      "/?api/pages": () => ({ Accueil: { tag: "Accueil", time: greeting === "Bonjour" ? "2024-01-02 03:04:05" : "2025-01-02 03:04:05", body: `${greeting}, voici [[Pommier le pommier]].`, owner: "Zoé" } }),
    };
    const wiki = createServer((request, answer) => {
      const said = answers[request.url]?.();
      answer.writeHead(said ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(said ?? {}));
    });
    await new Promise((listening) => wiki.listen(0, "127.0.0.1", listening));
    try {
      const there = await ben.opensSpace("The live orchard", /earning collective|ollectif apprenant/);
      await ben.open(`${there}/moving/new?form=yeswiki`);
      await ben.types(ben.t("moving-name"), "The wiki that lives");
      await ben.types(ben.t("moving-address"), `http://127.0.0.1:${wiki.address().port}/?Accueil`);
      await ben.press(ben.t("moving-look"));
      await arrives(ben, false);
      await ben.sees("Vergers");
      await ben.press(ben.t("moving-start"));
      await arrives(ben, false);
      await ben.sees(ben.t("moving-done"));
      const moved = ben.path();
      await ben.open(`${there}/wiki/Accueil`);
      await ben.follow("le pommier");
      assert.equal(await ben.title(), "Le pommier");
      greeting = "Bonsoir";
      await ben.open(moved);
      await ben.follow(ben.t("moving-again"));
      await ben.press(ben.t("moving-look"));
      await arrives(ben, false);
      await ben.press(ben.t("moving-start"));
      await arrives(ben, false);
      await ben.open(`${there}/wiki/Accueil`);
      await ben.sees("Bonsoir");
    } finally {
      wiki.close();
    }
  });

  it("brings nothing when it was cut", async () => {
    await ada.open(`${space}/moving/new?form=yeswiki`);
    const dump = readFileSync(join(WIKI, "private/backups/content.sql"), "utf8");
    await sends(ada, archive(dump.slice(0, 9_000)), true);
    await ada.sees(ada.t("moving-refused"));
  });

  pagesHold(() => house);
});

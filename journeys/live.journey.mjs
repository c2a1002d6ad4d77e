// Living in a space: joining it in three ways, roles, notices, its settings, its sheet, what awaits.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { House } from "./support/house.mjs";
import { pagesHold, weigh } from "./support/checks.mjs";

const WEIGHT = 100 * 1000;

for (const { language, width } of [{ language: "fr", width: 1280 }, { language: "en", width: 360 }]) {
  describe(`living in a space, ${language}, ${width} px`, () => {
    let house, ada, ben, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada Lou", { language, width });
      ben = await house.person("Ben Ali", { language, width });
      space = await ada.opensSpace("Forêt vivante", language === "en" ? "Learning collective" : "Collectif apprenant");
    });
    after(() => house?.close());

    it("a visitor finds an open space and joins it, accepting its charter", async () => {
      await ben.open("/spaces");
      await ben.follow("Forêt vivante");
      assert.equal(await ben.title(), "Forêt vivante");
      await ben.follow(ben.t("space-join"));
      await ben.press(ben.t("space-join"), { status: 422 });
      assert.equal(await ben.wrong("charter"), ben.t("membership-accept-charter"));
      await ben.ticks(ben.t("membership-i-accept"));
      await ben.press(ben.t("space-join"));
      await ben.isTold("membership-begun");
      await ben.open(`${space}/charter`);
      await ben.sees(ben.t("charter-you-accepted"));
    });

    it("a role is taken for a time, and given back with a word for the next", async () => {
      await ben.open(`${space}/roles`);
      const card = ben.page.locator("article.role", { hasText: ben.t("role-see-and-take") }).first();
      const name = (await card.locator("h2").innerText()).trim();
      await ben.follow(name, { within: card });
      assert.equal(await ben.title(), name);
      await ben.types(ben.t("role-weeks"), "6");
      await ben.press(ben.t("role-take"));
      await ben.isTold("role-taken");
      const holders = ben.page.locator("aside");
      await ben.sees("Ben Ali", holders);
      await ben.unfolds(ben.t("role-give-back"));
      await ben.types(ben.t("role-handover"), "Le carnet est sous le pot de thym.");
      await ben.press(ben.t("role-give-back"));
      await ben.isTold("role-returned");
      await ben.sees("Le carnet est sous le pot de thym.");
      await ben.sees(ben.t("role-take"));
    });

    it("a role is not taken for a wrong number of weeks, and what was typed stays", async () => {
      await ben.page.locator("#weeks").evaluate((field) => (field.type = "text"));
      await ben.types(ben.t("role-weeks"), "mille");
      await ben.press(ben.t("role-take"), { status: 422 });
      assert.equal(await ben.wrong("weeks"), ben.t("form-not-in-range", { least: 1, most: 104 }));
    });

    it("a notice is written, withdrawn, and put back by one gesture", async () => {
      await ada.open(space);
      await ada.types(ada.t("notice-write"), "Rendez-vous **jeudi** au hêtre.");
      await ada.press(ada.t("notice-send"));
      await ada.isTold("notice-published");
      await ben.open(space);
      assert.equal(await ben.page.locator(".prose strong", { hasText: "jeudi" }).count(), 1);
      await ada.press(ada.t("notice-withdraw"));
      await ada.isTold("notice-withdrawn");
      await ben.open(space);
      await ben.seesNot("au hêtre");
      await ada.press(ada.t("frame-undo"));
      await ada.isTold("notice-restored");
      await ben.open(space);
      await ben.sees("au hêtre");
    });

    it("a part that is switched off is invisible and kept", async () => {
      await ada.open(`${space}/arrangement`);
      const roles = ada.page.locator("input[name=modules][value=roles]");
      await roles.uncheck();
      await ada.press(ada.t("form-save"), { within: ada.page.locator("main > form") });
      await ada.isTold("arrangement-saved");
      await ben.open(`${space}/roles`, { status: 404 });
      await ben.open(space);
      assert.equal(await ben.page.locator(`nav.tabs a[href$="/roles"]`).count(), 0);
      await ada.open(`${space}/arrangement`);
      await roles.check();
      await ada.press(ada.t("form-save"), { within: ada.page.locator("main > form") });
      await ben.open(`${space}/roles`);
      assert.ok((await ben.page.locator("article.role").count()) >= 10, "the wall is back");
    });

    it("the identity sheet changes, and every state can be gone back to", async () => {
      await ada.open(`${space}/identity`);
      await ada.follow(ada.t("identity-edit"));
      const purpose = ada.page.locator(`#purpose-${language}`);
      const before = await purpose.inputValue();
      await purpose.fill("Soigner la haie, ensemble.");
      await ada.press(ada.t("form-save"));
      await ada.isTold("identity-written");
      await ada.sees("Soigner la haie, ensemble.");
      await ada.open(`${space}/arrangement`);
      await ada.goes(() => ada.button(ada.t("arrangement-go-back")).first().click());
      await ada.isTold("identity-gone-back");
      await ada.open(`${space}/identity`);
      await ada.seesNot("Soigner la haie");
      await ada.sees(before.split("\n")[0].slice(0, 40));
    });

    it("saving what one did not change changes nothing", async () => {
      await ada.open(`${space}/arrangement`);
      const states = ada.page.locator(`form[action$="/return"]`);
      const before = await states.count();
      for (const page of ["identity/edition", "charter/edition"]) {
        await ada.open(`${space}/${page}`);
        await ada.press(ada.t("form-save"));
      }
      await ben.open(`${space}/charter`);
      await ben.sees(ben.t("charter-you-accepted"));
      await ada.open(`${space}/arrangement`);
      assert.equal(await states.count(), before, "states of the space");
    });

    it("a sheet without a purpose is refused, and what was typed stays", async () => {
      await ada.open(`${space}/identity/edition`);
      for (const each of ["fr", "en"]) await ada.page.locator(`#purpose-${each}`).fill("");
      await ada.page.locator(`#values-${language}`).fill("La patience");
      await ada.press(ada.t("form-save"), { status: 422 });
      await ada.sees(ada.t("identity-purpose-missing"));
      assert.equal(await ada.page.locator(`#values-${language}`).inputValue(), "La patience");
    });

    it("the stage moves", async () => {
      await ada.open(`${space}/identity`);
      const next = await ada.page.locator("#stage option").nth(2).innerText();
      await ada.picks(ada.t("identity-move"), { label: next });
      await ada.press(ada.t("form-save"), { within: ada.page.locator("aside") });
      await ada.isTold("identity-stage-set");
      await ben.open(space);
      assert.match(await ben.page.locator(".stages [aria-current=step]").innerText(), new RegExp(next));
      assert.equal(await ben.page.locator(".stages .done").count(), 2);
    });

    it("a space on request: one asks, somebody there is told and lets them in", async () => {
      const garden = await ada.opensSpace("Jardin", language === "en" ? "Learning collective" : "Collectif apprenant", "request");
      await ben.open(garden);
      await ben.follow(ben.t("space-ask"));
      await ben.ticks(ben.t("membership-i-accept"));
      await ben.types(ben.t("membership-message"), "Je viens avec mes bottes.");
      await ben.press(ben.t("space-ask"));
      await ben.isTold("membership-asked");
      await ben.sees(ben.t("space-asked"));
      await ben.open("/");
      await ben.sees(ben.t("home-asked"));

      await ada.open("/");
      await ada.follow(ada.t("membership-requests", { count: 1 }));
      await ada.sees("Je viens avec mes bottes.");
      await ada.press(`${ada.t("membership-admit")} Ben Ali`);
      await ada.isTold("membership-admitted");
      await ada.open("/");
      await ada.sees(ada.t("home-nothing"));

      await ben.open(garden);
      await ben.seesNot(ben.t("space-asked"));
      await ben.open("/");
      await ben.sees("Jardin");
    });

    it("an invitation opens for as many as it says", async () => {
      const den = await ada.opensSpace("Terrier", language === "en" ? "Learning collective" : "Collectif apprenant", "invitation");
      await ada.open(`${den}/members`);
      await ada.follow(ada.t("membership-invite"));
      await ada.types(ada.t("invitation-note"), "Pour les voisins");
      await ada.types(ada.t("invitation-how-many"), "1");
      await ada.press(ada.t("invitation-make"));
      const link = (await ada.page.locator("code.address").innerText()).trim();
      await ben.open(`${den}/membership`);
      await ben.sees(ben.t("membership-closed"));

      await ben.open(new URL(link).pathname);
      await ben.sees("Pour les voisins");
      await ben.ticks(ben.t("membership-i-accept"));
      await ben.press(ben.t("space-join"));
      await ben.isTold("membership-begun");
      const cleo = await house.person("Cléo", { language, width });
      await cleo.open(new URL(link).pathname, { status: 404 });
      await cleo.leaves();
    });

    it("a withdrawn invitation opens nothing", async () => {
      await ada.open("/spaces/terrier/invitations");
      await ada.press(ada.t("invitation-make"));
      const link = (await ada.page.locator("code.address").innerText()).trim();
      await ada.press(ada.t("invitation-withdraw"));
      await ada.isTold("invitation-withdrawn");
      await ben.open(new URL(link).pathname);
      assert.equal(await ben.title(), "Terrier", "whoever belongs comes in all the same");
      const somebody = await house.visitor({ language, width });
      await somebody.open(new URL(link).pathname, { status: 404 });
      await somebody.sees(somebody.t("invitation-ended"));
      await somebody.seesNot("Terrier");
    });

    it("a hidden space is not found by strangers", async () => {
      const burrow = await ada.opensSpace("Cachette", language === "en" ? "Learning collective" : "Collectif apprenant", "hidden");
      await ben.open(burrow, { status: 404 });
      await ben.open("/spaces");
      await ben.seesNot("Cachette");
    });

    it("a charter that changed awaits those who had accepted it", async () => {
      await ada.open(`${space}/charter/edition`);
      const text = ada.page.locator(`#text-${language}`);
      await text.fill(`${await text.inputValue()}\n\nEt l’on referme le portail.`);
      await ada.press(ada.t("form-save"));
      await ada.isTold("charter-written");
      await ben.open("/");
      await ben.follow(ben.t("home-charter"));
      await ben.sees("Et l’on referme le portail.");
      await ben.press(ben.t("charter-accept"));
      await ben.isTold("charter-accepted");
      await ben.open("/");
      await ben.seesNot(ben.t("home-charter"));
    });

    it("somebody leaves, and their roles are given back", async () => {
      await ben.open(`${space}/members`);
      await ben.unfolds(ben.t("membership-leave"));
      await ben.press(ben.t("membership-leave"));
      await ben.isTold("membership-ended");
      await ada.open(`${space}/members`);
      await ada.seesNot("Ben Ali", ada.page.locator("main"));
      await ada.unfolds(ada.t("membership-leave"));
      await ada.press(ada.t("membership-leave"), { status: 422 });
      await ada.sees(ada.t("membership-last-steward"));
    });

    it("the first page of a space weighs at most 100 kB, fonts included", async (test) => {
      const zoe = await house.visitor({ language, width });
      const { total, parts } = await weigh(zoe, space);
      assert.ok(parts.some((part) => part.address.endsWith(".woff2")), "the fonts are counted");
      test.diagnostic(`${total} bytes`);
      assert.ok(total <= WEIGHT, `${total} bytes: ${JSON.stringify(parts)}`);
      await zoe.leaves();
    });

    pagesHold(() => house);
  });
}

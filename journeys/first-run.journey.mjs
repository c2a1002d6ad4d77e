// From a machine that has nothing to a first collective.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

for (const { language, width, trame, name } of [
  { language: "fr", width: 1280, trame: "Collectif apprenant", name: "Continuité pédagogique" },
  { language: "en", width: 360, trame: "Learning collective", name: "Teaching goes on" },
]) {
  describe(`the first hour, ${language}, ${width} px`, () => {
    let house, eve;

    before(async () => {
      house = await House.open({ settled: false });
      eve = await house.visitor({ language, width });
    });
    after(() => house?.close());

    it("the first page asks for a name, a person and a language", async () => {
      await eve.open("/");
      assert.equal(eve.path(), "/welcome");
      assert.equal(await eve.title(), eve.t("instance-welcome-title"));
      assert.equal(await eve.field(eve.t("instance-language")).inputValue(), language);
    });

    it("what is wrong is said beside its field, and what was typed stays", async () => {
      await eve.types(eve.t("instance-name"), "Réseau des Monts");
      await eve.types(eve.t("instance-your-name"), "Eve Mori");
      await eve.types(eve.t("instance-your-email"), "eve@monts.example");
      await eve.types(eve.t("instance-your-password"), "court");
      await eve.press(eve.t("instance-settle"), { status: 422 });
      assert.equal(await eve.wrong("password"), eve.t("form-too-short", { least: 10 }));
      assert.equal(await eve.field(eve.t("instance-name")).inputValue(), "Réseau des Monts");
      assert.equal(await eve.field(eve.t("instance-your-name")).inputValue(), "Eve Mori");
      assert.equal(await eve.field(eve.t("instance-your-password")).inputValue(), "");
    });

    it("the house is settled, and mails can be tried or left for later", async () => {
      await eve.types(eve.t("instance-your-password"), "quatre mots sans rapport");
      await eve.press(eve.t("instance-settle"));
      assert.equal(await eve.title(), eve.t("instance-mail-title"));
      await eve.sees(eve.t("instance-mail-none"));
      await eve.press(eve.t("instance-mail-look-again"));
    });

    it("what are you starting? five trames, with what is in them", async () => {
      await eve.follow(eve.t("instance-next"));
      assert.equal(await eve.title(), eve.t("library-title"));
      const cards = eve.page.locator("article.card:not(.dashed)");
      assert.equal(await cards.count(), 5);
      await eve.goes(() => cards.filter({ hasText: trame }).locator("h2 a").click());
      assert.equal(await eve.title(), trame);
      await eve.sees(eve.t("library-roles", { count: 15 }));
    });

    it("a collective opens, with its stages, its roles and its sheet", async () => {
      await eve.follow(eve.t("opening-open-collective"));
      await eve.types(eve.t("opening-name"), "…");
      await eve.press(eve.t("opening-open-collective"), { status: 422 });
      assert.equal(await eve.wrong("name"), eve.t("form-too-short", { least: 2 }));
      await eve.types(eve.t("opening-name"), name);
      await eve.press(eve.t("opening-open-collective"));
      await eve.isTold("opening-done");
      assert.equal(await eve.title(), name);
      assert.ok((await eve.page.locator(".stages li").count()) >= 4, "its stages");
      assert.equal(await eve.page.locator(".stages [aria-current=step]").count(), 1);
      assert.ok((await eve.page.locator("article.role").count()) >= 3, "its roles");
      await eve.follow(eve.t("space-read-identity"));
      for (const part of ["purpose", "ways", "values", "development", "recognition", "joining", "lifetime", "tools"]) {
        await eve.sees(eve.t(`identity-part-${part}`));
      }
      await eve.follow(await eve.page.locator(`nav.tabs a[href$="/roles"]`).innerText());
      assert.equal(await eve.page.locator("article.role").count(), 15);
    });

    it("the state of the house is in words, and the first page is no more", async () => {
      await eve.open("/house");
      assert.equal(await eve.page.locator(".chip.danger").count(), 0, await eve.main());
      await eve.open("/welcome", { status: 404 });
      await eve.open("/");
      await eve.sees(name);
    });

    it("every one of the five trames opens", async () => {
      await eve.open("/trames");
      const opening = await eve.page.locator("article.card:not(.dashed) a.button:not(.quiet)").evaluateAll((links) => links.map((each) => each.getAttribute("href")));
      for (const [place, address] of opening.entries()) {
        await eve.open(address);
        await eve.types(eve.t("opening-name"), `Essai ${place + 1}`);
        await eve.goes(() => eve.page.locator("main form .button").first().click());
        await eve.isTold("opening-done");
        const tabs = await eve.page.locator("nav.tabs a").evaluateAll((links) => links.map((each) => [each.getAttribute("href"), each.innerText.trim()]));
        for (const [tab, label] of tabs.slice(1)) {
          await eve.open(tab);
          const title = await eve.title();
          // A path before it has dates, what people write and how they meet say more of themselves than a tab has room for.
          const saysMore = ["week", "pages", "exchanges"].some((part) => tab.endsWith(`/${part}`));
          if (title !== label && !saysMore) house.findings.add(`${eve.path()} is called « ${title} », its tab « ${label} »`);
        }
      }
    });

    pagesHold(() => house);
  });
}

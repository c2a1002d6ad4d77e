// Everything works in a browser that runs no scripts.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { addressOf, House } from "./support/house.mjs";

for (const { language, width } of [{ language: "fr", width: 360 }, { language: "en", width: 1280 }]) {
  describe(`without scripts, ${language}, ${width} px`, () => {
    const how = { language, width, scripts: false };
    let house, ada, zoe, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language });
      space = await ada.opensSpace("Forêt vivante", language === "en" ? "Learning collective" : "Collectif apprenant");
      zoe = await house.visitor(how);
    });
    after(() => house?.close());

    it("one reads", async () => {
      for (const path of ["/", "/spaces", "/trames", space, `${space}/roles`, `${space}/identity`, `${space}/charter`, `${space}/framework`, `${space}/trame`, "/about", "/accessibility", "/privacy"]) {
        await zoe.open(path);
      }
    });

    it("one comes in by a link, and says one’s name", async () => {
      await zoe.open("/");
      await zoe.follow(zoe.t("frame-sign-in"));
      await zoe.types(zoe.t("entry-email"), addressOf("Zoe"));
      await zoe.press(zoe.t("entry-ask-for-link"));
      assert.equal(await zoe.title(), zoe.t("entry-mail-title"));
      await zoe.opensMailTo(addressOf("Zoe"));
      await zoe.types(zoe.t("entry-name"), "   ");
      await zoe.press(zoe.t("entry-enter"), { status: 422 });
      assert.equal(await zoe.wrong("name"), zoe.t("form-missing"));
      await zoe.types(zoe.t("entry-name"), "Zoé");
      await zoe.press(zoe.t("entry-enter"));
      assert.equal(await zoe.title(), zoe.t("home-hello", { name: "Zoé" }));
    });

    it("one joins", async () => {
      await zoe.open(space);
      await zoe.follow(zoe.t("space-join"));
      await zoe.ticks(zoe.t("membership-i-accept"));
      await zoe.press(zoe.t("space-join"));
      await zoe.isTold("membership-begun");
    });

    it("one takes a role and gives it back", async () => {
      await zoe.follow(zoe.t("space-roles-more", { count: 15 }));
      const card = zoe.page.locator("article.role", { hasText: zoe.t("role-see-and-take") }).first();
      await zoe.goes(() => card.locator("h2 a").click());
      await zoe.press(zoe.t("role-take"));
      await zoe.isTold("role-taken");
      await zoe.unfolds(zoe.t("role-give-back"));
      await zoe.press(zoe.t("role-give-back"));
      await zoe.isTold("role-returned");
    });

    it("one opens a space and writes in it", async () => {
      const own = await zoe.opensSpace("Chez Zoé", language === "en" ? "Webinar cycle" : "Cycle de webinaires");
      await zoe.types(zoe.t("notice-write"), "Bonjour à vous");
      await zoe.press(zoe.t("notice-send"));
      await zoe.isTold("notice-published");
      await zoe.sees("Bonjour à vous");
      await zoe.press(zoe.t("notice-withdraw"));
      await zoe.press(zoe.t("frame-undo"));
      await zoe.sees("Bonjour à vous");
      await zoe.open(`${own}/program`);
      await zoe.open(`${own}/arrangement`);
    });

    it("one changes language and goes out", async () => {
      const other = language === "fr" ? "en" : "fr";
      await zoe.open("/me");
      await zoe.speaks(other);
      assert.equal(await zoe.title(), zoe.t("profile-title"));
      await zoe.speaks(language);
      await zoe.page.locator("details.menu summary").click();
      await zoe.press(zoe.t("frame-sign-out"), { within: zoe.page.locator("header.bar") });
      await zoe.isTold("entry-signed-out");
    });

    pagesHold(() => house);
  });
}

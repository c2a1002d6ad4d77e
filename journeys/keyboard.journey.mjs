// With a keyboard alone: from the top of a space's home to a role taken.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { keysOf } from "./support/keys.mjs";

for (const { language, width } of [{ language: "fr", width: 1280 }, { language: "en", width: 360 }]) {
  describe(`with the keyboard, ${language}, ${width} px`, () => {
    let house, ada, ben, space, key, focused, tabsTo;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, width });
      space = await ada.opensSpace("Forêt vivante", language === "en" ? "Learning collective" : "Collectif apprenant");
      ben = await house.person("Ben", { language, width });
      ({ key, focused, tabsTo } = keysOf(ben));
    });
    after(() => house?.close());

    it("the first stop skips to the content", async () => {
      await ben.open(space);
      await key("Tab");
      const first = await focused();
      assert.equal(first.label, ben.t("frame-skip"));
      assert.ok(first.inSight && first.outlined, "the skip link shows when it has the focus");
      await key("Enter");
      assert.equal((await focused()).id, "main");
      await key("Tab");
      assert.ok(await ben.page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
    });

    it("the account’s menu opens and closes", async () => {
      await ben.open(space);
      await tabsTo((here) => here.tag === "summary");
      const menu = ben.page.locator("details.menu");
      await key("Enter");
      assert.equal(await menu.getAttribute("open"), "");
      assert.equal((await tabsTo((here) => here.tag === "a")).label, ben.t("frame-profile"));
      await key("Shift+Tab");
      await key("Enter");
      assert.equal(await menu.getAttribute("open"), null);
    });

    it("a form that comes back begins at what is wrong, which leads to its field", async () => {
      const adas = keysOf(ada);
      await ada.open(`${space}/stages`);
      await adas.tabsTo((here) => here.tag === "button" && here.label === ada.t("stage-add"));
      await ada.goes(() => adas.key("Enter"), 422);
      assert.ok(await ada.page.evaluate(() => document.activeElement.matches(".errors")));
      await adas.key("Tab");
      const { href } = await adas.focused();
      await adas.key("Enter");
      await adas.key("Tab");
      assert.ok(await ada.page.evaluate((field) => document.querySelector(field).contains(document.activeElement), href));
    });

    it("one joins, and takes a role", async () => {
      await ben.open(space);
      await tabsTo((here) => here.href === `${space}/membership`);
      await ben.goes(() => key("Enter"));
      await tabsTo((here) => here.id === "charter");
      await key("Space");
      await tabsTo((here) => here.label === ben.t("space-join") && here.tag === "button");
      await ben.goes(() => key("Enter"));
      await ben.isTold("membership-begun");

      await tabsTo((here) => here.href === `${space}/roles`);
      await ben.goes(() => key("Enter"));
      await tabsTo((here) => here.href.startsWith(`${space}/roles/`));
      await ben.goes(() => key("Enter"));
      await tabsTo((here) => here.id === "weeks");
      await ben.page.keyboard.type("3");
      await tabsTo((here) => here.label === ben.t("role-take"));
      await ben.goes(() => key("Enter"));
      await ben.isTold("role-taken");
    });

    it("what is folded away opens, and the role is given back", async () => {
      await tabsTo((here) => here.tag === "summary" && here.label === ben.t("role-give-back"));
      await key("Enter");
      await tabsTo((here) => here.id === "handover");
      await ben.page.keyboard.type("Fait au clavier.");
      await tabsTo((here) => here.tag === "button" && here.label === ben.t("role-give-back"));
      await ben.goes(() => key("Enter"));
      await ben.isTold("role-returned");
      await ben.sees("Fait au clavier.");
    });

    it("what is wrong leads to its field", async () => {
      const cleo = ben;
      await cleo.open("/me");
      await cleo.types(cleo.t("profile-password-new"), "court");
      await cleo.press(cleo.t("profile-password-keep"), { status: 422 });
      await tabsTo((here) => here.href === "#new-password");
      await key("Enter");
      await key("Tab");
      const here = await focused();
      assert.ok(here.id === "new-password" || here.label === cleo.t("profile-password-keep"), here.label);
    });

    pagesHold(() => house);
  });
}

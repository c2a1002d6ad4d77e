// With a keyboard alone: from the top of a space's home to a role taken.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const FAR = 120;

for (const { language, width } of [{ language: "fr", width: 1280 }, { language: "en", width: 360 }]) {
  describe(`with the keyboard, ${language}, ${width} px`, () => {
    let house, ben, space;

    before(async () => {
      house = await House.open();
      const ada = await house.person("Ada", { language });
      space = await ada.opensSpace("Forêt vivante", language === "en" ? "Learning collective" : "Collectif apprenant");
      ben = await house.person("Ben", { language, width });
    });
    after(() => house?.close());

    const key = (name) => ben.page.keyboard.press(name);

    /** What has the focus: its words, where it leads, whether it shows. */
    const focused = () =>
      ben.page.evaluate(() => {
        const one = document.activeElement;
        const label = one.labels?.[0]?.innerText ?? one.getAttribute("aria-label") ?? one.innerText ?? "";
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
        return { tag: one.localName, id: one.id, label: label.trim(), href: one.getAttribute("href") ?? "", outlined, inSight };
      });

    /** Presses Tab until something is reached; all that is passed must be seen to be passed. */
    async function tabsTo(wanted) {
      const passed = [];
      for (let step = 0; step < FAR; step += 1) {
        await key("Tab");
        const here = await focused();
        passed.push(here.label);
        if (here.tag === "body") continue;
        assert.ok(here.outlined, `the focus shows on ${here.tag} « ${here.label} »`);
        assert.ok(here.inSight, `the focus is in sight on ${here.tag} « ${here.label} »`);
        if (wanted(here)) return here;
      }
      return assert.fail(`not reached: ${passed.join(" · ")}`);
    }

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

// A role of the group's own is shaped, tried, kept, handed in for, paused, shared, handed over; the next one reads the note.
// What somebody does beyond their role is said, thanked for, and becomes a role.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

for (const { language, trame, width, scripts, scheme } of [
  { language: "fr", trame: "Collectif apprenant", width: 360, scripts: true, scheme: "light" },
  { language: "en", trame: "Learning collective", width: 1280, scripts: false, scheme: "dark" },
]) {
  describe(`roles that people live, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts, scheme };
    let house, ada, ben, cleo, space, role;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", trame);
      ben = await house.person("Ben", how);
      cleo = await house.person("Cleo", how);
      for (const who of [ben, cleo]) {
        await who.open(`${space}/membership`);
        await who.page.locator("input[name=charter]").check();
        await who.goes(() => who.page.locator("main form .button").first().click());
      }
    });
    after(() => house?.close());

    it("the group shapes a role of its own, without code", async () => {
      await ada.open(`${space}/roles`);
      await ada.follow(ada.t("shaping-title"));
      await ada.press(ada.t("shaping-add"), { status: 422 });
      await ada.page.locator("#name-fr").fill("Gardienne du feu");
      await ada.page.locator("#name-en").fill("Keeper of the fire");
      await ada.page.locator("#purpose-fr").fill("Garde le feu du groupe.");
      await ada.page.locator("#responsibilities-fr").fill("- arriver un peu avant\n- partir un peu après");
      await ada.press(ada.t("shaping-add"));
      await ada.isTold("shaping-added");
      await ada.page.locator("#gestures-fr").fill("- allumer\n- demander qui a froid");
      await ada.page.locator("#weeks").fill("8");
      await ada.page.locator("#seats").fill("1");
      await ada.page.locator("#piece-0-fr").fill("Le carnet du feu");
      await ada.page.locator("#piece-0-weeks").fill("2");
      await ada.page.locator("input[name='right-member.invite']").check();
      await ada.press(ada.t("form-save"));
      await ada.isTold("shaping-saved");
      role = ada.path().replace("/role-kinds/", "/roles/");
      await ada.open(`${space}/role-kinds`);
      await ada.open(`${space}/arrangement`);
      await ada.sees(ada.t("shaping-title"));
    });

    it("somebody tries it, then keeps it", async () => {
      await cleo.open(role);
      await cleo.follow(cleo.t("period-ways"));
      await cleo.page.locator("input[value=trial]").check();
      await cleo.page.locator("#trial").fill("9");
      await cleo.page.locator("form").evaluateAll((forms) => forms.forEach((form) => form.setAttribute("novalidate", "")));
      await cleo.press(cleo.t("role-take"), { status: 422 });
      await cleo.page.locator("#trial").fill("1");
      await cleo.press(cleo.t("role-take"));
      await cleo.isTold("role-taken");
      await cleo.sees(cleo.t("week-tried"));
      await cleo.open(`${space}/invitations`);
      await cleo.open(role);
      await cleo.follow(cleo.t("period-keep"));
      await cleo.press(cleo.t("period-keep"));
      await cleo.isTold("period-kept-on");
    });

    it("my role this week says what is due, and it is handed in", async () => {
      await cleo.open("/");
      await cleo.open(space);
      await cleo.sees(cleo.t("week-to-hand-in"));
      await cleo.goes(() => cleo.page.locator("#my-roles ul a").first().click());
      await cleo.press(cleo.t("piece-hand-in"), { status: 422 });
      await cleo.page.locator("#link").fill(`${space}/notices`);
      await cleo.page.locator("#words").fill("Trois soirées, et **qui** a apporté le bois.");
      await cleo.unfolds(cleo.t("piece-with"));
      await cleo.page.getByLabel("Ben").check();
      await cleo.press(cleo.t("piece-hand-in"));
      await cleo.isTold("piece-handed");
      await ben.open(role);
      await ben.sees("qui", ben.page.locator("#handed-in"));
      await ben.sees(ben.t("piece-made-with"), ben.page.locator("#handed-in"));
      await ben.open(`${space}/role-pieces`);
    });

    it("it is paused, taken up again, shared", async () => {
      await cleo.open(role);
      await cleo.press(cleo.t("period-pause"));
      await cleo.isTold("period-paused-now");
      await cleo.open(`${space}/invitations`, { status: 403 });
      await cleo.open(role);
      await cleo.press(cleo.t("period-resume"));
      await cleo.isTold("period-resumed");
      await cleo.press(cleo.t("period-share"));
      await cleo.isTold("period-shared-now");
      await ben.open(`${role}/ways`);
      await ben.page.locator("input[value=beside]").check();
      await ben.press(ben.t("role-take"));
      await ben.isTold("role-taken");
      await ben.open(`${space}/roles`);
    });

    it("it is given back with a word, that the next one reads first", async () => {
      await cleo.open(role);
      await cleo.unfolds(cleo.t("role-give-back"));
      await cleo.page.locator("#handover").fill("Le bois est sous l’escalier.");
      await cleo.goes(() => cleo.page.locator("form[action$='/handover'] .button").click());
      await cleo.isTold("role-returned");
      await ben.open(role);
      await ben.unfolds(ben.t("role-give-back"));
      await ben.goes(() => ben.page.locator("form[action$='/handover'] .button").click());
      await ada.open(role);
      await ada.press(ada.t("role-take"));
      await ada.isTold("role-taken");
      await ada.sees("Le bois est sous l’escalier.", ada.page.locator("#left"));
      await ada.open("/");
      await ada.goes(() => ada.page.locator("#my-week a[href$='#left']").first().click());
      await ada.press(ada.t("period-i-read"));
      await ada.isTold("period-read");
      await ada.open(`${space}/role-history`);
      await ada.sees("Le bois est sous l’escalier.");
    });

    it("what one does beyond one's role is said, thanked for, and becomes a role", async () => {
      await cleo.open(`${space}/beyond`);
      await cleo.page.locator("#words").fill("J’ai fait un croquis de la soirée.");
      await cleo.page.locator("#role").selectOption("illustrator");
      await cleo.press(cleo.t("beyond-send"));
      await cleo.isTold("beyond-said");
      await ben.open(`${space}/beyond`);
      await ben.goes(() => ben.page.locator("form[action$='/thanks'] button").click());
      await ben.isTold("beyond-thanked");
      await ben.sees("Ben", ben.page.locator(".rows"));
      await cleo.open(`${space}/beyond`);
      await cleo.follow(cleo.t("beyond-try"));
      await cleo.press(cleo.t("role-take"));
      await cleo.isTold("role-taken");
      await ben.open(`${space}/beyond`);
      await ben.sees(ben.t("beyond-held"));
      assert.equal(await ben.page.locator(".rows > li").count(), 1);
    });

    it("a role that somebody holds is not laid aside under them", async () => {
      await ada.open(`${space}/role-kinds`);
      await ada.goes(() => ada.page.locator("form[action$='/illustrator/removal'] button").click(), 422);
      await ada.goes(() => ada.page.locator("form[action$='/modeller/removal'] button").click());
      await ada.isTold("shaping-removed");
      await ada.open(`${space}/roles/modeller`, { status: 404 });
    });

    pagesHold(() => house);
  });
}

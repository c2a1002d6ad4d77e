// A new member takes a role, gives it back with what they made, and has a badge that an independent verifier accepts: good,
// changed, after a new key, after it was taken back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { baked, verified } from "./support/badges.mjs";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`somebody is recognised, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, space, badge, award, credential;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Atelier", /collectif apprenant|learning collective/i);
    });
    after(() => house?.close());

    it("the collection of its trame is there, in the words of whoever opened it", async () => {
      await ada.open(`${space}/badges`);
      assert.equal(await ada.page.locator(".cards > li").count(), 15);
      await ada.follow(language === "fr" ? "Faire passer" : "Passing it on");
      badge = ada.path();
      await ada.follow(ada.t("badge-change"));
      await ada.page.locator("input[name=sign][value=braid]").check();
      await ada.page.locator("input[name=colour][value=plum]").check();
      await ada.press(ada.t("form-save"));
      await ada.isTold("badge-changed");
      const drawn = await ada.page.locator("img.badge-image").evaluate((image) => image.complete && image.naturalWidth);
      assert.ok(drawn > 0, "the picture is there");
    });

    it("a badge of one's own is described beside them", async () => {
      await ada.open(`${space}/badges`);
      await ada.follow(ada.t("badge-describe"));
      await ada.page.locator("#name").fill("Forum des langues");
      await ada.page.locator("#summary").fill("A tenu le stand du collectif.");
      await ada.page.locator("#criteria").fill("Tenir le stand une demi-journée.");
      await ada.press(ada.t("badge-describe"));
      await ada.isTold("badge-described");
    });

    it("it is written into the trame, where another space finds it", async () => {
      await ada.open(`${space}/badges`);
      await ada.unfolds(ada.t("badge-in-trame"));
      await ada.press(ada.t("badge-in-trame-keep"));
      await ada.isTold("badge-in-trame-now");
    });

    it("a new member joins, holds the role, and gives it back with a word", async () => {
      cleo = await house.person("Cleo", how);
      await cleo.open(`${space}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
      await cleo.open(`${space}/roles/passeur`);
      await cleo.goes(() => cleo.page.locator("form[action$='/activation'] .button").click());
      await cleo.isTold("role-taken");
      await cleo.unfolds(cleo.t("role-give-back"));
      await cleo.page.locator("textarea[name=handover]").fill("Le carnet est dans l’armoire.");
      await cleo.goes(() => cleo.page.locator("form[action$='/handover'] .button").click());
      await cleo.isTold("role-returned");
    });

    it("the badge is proposed; they add what they made", async () => {
      await cleo.open("/");
      await cleo.sees(cleo.t("award-awaits-proposed"));
      await cleo.open(badge);
      await cleo.sees(cleo.t("badge-proposed-to-you"));
      await cleo.types(cleo.t("award-words"), "J’ai relié deux classes.");
      await cleo.types(cleo.t("award-at-1"), `${space}/notices`);
      await cleo.press(cleo.t("award-ask"));
      await cleo.isTold("award-asked-now");
      award = cleo.path();
      assert.equal(await cleo.page.locator("form[action$='/award']").count(), 0, "nobody answers themselves");
    });

    it("somebody else gives it, and they take it with their name", async () => {
      await ada.open(`${space}/badges`);
      await ada.goes(() => ada.page.locator("#waiting h3 a").first().click());
      await ada.types(ada.t("award-reason"), "J’ai vu les deux classes se parler.");
      await ada.press(ada.t("award-give"));
      await ada.isTold("award-given-now");
      await ada.waitsForLetter("cleo@monts.example", language === "fr" ? "vous donne le badge" : "gives you the badge");
      await cleo.open(award);
      await cleo.page.locator("#answer input[value=named]").check();
      await cleo.press(cleo.t("award-accept"));
      await cleo.isTold("award-accepted-now");
      await cleo.open("/me/badges");
    });

    it("a visitor sees in one look that it is valid, and whose", async () => {
      const visitor = await house.visitor({ ...how, scheme: "dark" });
      await visitor.open(award);
      await visitor.sees(visitor.t("award-verdict-valid"));
      await visitor.sees("Cleo");
      await visitor.leaves();
    });

    it("an independent verifier accepts it, alone and in its picture", async () => {
      await cleo.open(award);
      const { path } = await cleo.takes(cleo.t("award-file-png"));
      credential = baked(await readFile(path));
      const served = await (await fetch(`${house.base}${award}/credential`)).json();
      assert.deepEqual(credential, served);
      const { good, why } = await verified(house, credential);
      assert.ok(good, why);
    });

    it("it refuses one that was changed", async () => {
      const other = structuredClone(credential);
      other.credentialSubject.achievement.name = "Autre chose";
      const { good } = await verified(house, other);
      assert.equal(good, false);
    });

    it("it accepts it still once the house has turned to a new key", async () => {
      const eve = await house.person("Eve", how);
      await eve.open("/house/badges");
      await eve.press(eve.t("credential-rotate"));
      await eve.isTold("credential-rotated");
      const { good, why } = await verified(house, credential);
      assert.ok(good, why);
      await eve.leaves();
    });

    it("the house says so too, of a file that somebody brings", async () => {
      const visitor = await house.visitor(how);
      await visitor.open("/badges/verification");
      await visitor.types(visitor.t("verification-paste"), JSON.stringify(credential));
      await visitor.press(visitor.t("verification-verify"));
      await visitor.sees(visitor.t("verification-signature-good"));
      await visitor.leaves();
    });

    it("once it is taken back, the verifier and the page both say so", async () => {
      await ada.open(award);
      await ada.unfolds(ada.t("award-revoke"));
      await ada.types(ada.t("award-revoke-reason"), "Donné par erreur.");
      await ada.goes(() => ada.page.locator("#revoke .button").click());
      await ada.isTold("award-revoked-now");
      const { revoked, why } = await verified(house, credential);
      assert.ok(revoked, why);
      const visitor = await house.visitor(how);
      await visitor.open(award);
      await visitor.sees(visitor.t("award-verdict-revoked"));
      await visitor.sees("Donné par erreur.");
      await visitor.leaves();
    });

    pagesHold(() => house);
  });
}

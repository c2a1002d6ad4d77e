// Accounts that ask little, and tell everything.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { addressOf, House } from "./support/house.mjs";
import { unzip } from "./support/zip.mjs";

const PASSWORD = "colline nuage tiroir";

for (const { language, width } of [{ language: "fr", width: 360 }, { language: "en", width: 1280 }]) {
  describe(`accounts, ${language}, ${width} px`, () => {
    const how = { language, width };
    let house, ada, zoe, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language });
      space = await ada.opensSpace("Forêt vivante", language === "en" ? "Learning collective" : "Collectif apprenant");
      zoe = await house.visitor(how);
    });
    after(() => house?.close());

    async function goesOut(person) {
      await person.page.locator("details.menu summary").click();
      await person.press(person.t("frame-sign-out"), { within: person.page.locator("header.bar") });
      await person.isTold("entry-signed-out");
    }

    it("an address is enough to come in, once a link", async () => {
      await zoe.open("/sign-in?then=/trames");
      await zoe.types(zoe.t("entry-email"), addressOf("Zoe"));
      await zoe.press(zoe.t("entry-ask-for-link"));
      assert.equal(await zoe.title(), zoe.t("entry-mail-title"));
      await zoe.opensMailTo(addressOf("Zoe"));
      const link = zoe.path();
      assert.equal(await zoe.title(), zoe.t("entry-link-title-first"));
      await zoe.types(zoe.t("entry-name"), "Zoé Île-de-Sein");
      await zoe.press(zoe.t("entry-enter"));
      assert.equal(zoe.path(), "/trames");
      await zoe.sees("Zoé Île-de-Sein");
      const other = await house.visitor(how);
      await other.open(link, { status: 410 });
      assert.equal(await other.title(), other.t("entry-dead-title"));
      await other.leaves();
    });

    it("a password is possible, checked, and used", async () => {
      await zoe.open("/me");
      await zoe.types(zoe.t("profile-password-new"), "court");
      await zoe.press(zoe.t("profile-password-keep"), { status: 422 });
      assert.equal(await zoe.wrong("new-password"), zoe.t("form-too-short", { least: 10 }));
      await zoe.types(zoe.t("profile-password-new"), PASSWORD);
      await zoe.press(zoe.t("profile-password-keep"));
      await zoe.isTold("profile-password-kept");
      await goesOut(zoe);
      await zoe.open("/me");
      assert.equal(zoe.path(), "/sign-in");
      await zoe.unfolds(zoe.t("entry-by-password"));
      const form = zoe.page.locator("details form");
      await zoe.types(zoe.t("entry-email"), addressOf("Zoe"), form);
      await zoe.types(zoe.t("entry-password"), "pas celui-là du tout", form);
      await zoe.press(zoe.t("entry-enter"), { within: form, status: 422 });
      await zoe.sees(zoe.t("entry-password-wrong"));
      await zoe.types(zoe.t("entry-password"), PASSWORD, form);
      await zoe.press(zoe.t("entry-enter"), { within: form });
      assert.equal(zoe.path(), "/me");
    });

    it("somebody joins with an address alone, and claims it afterwards", async () => {
      const guest = await house.visitor(how);
      await guest.open(`${space}/membership`);
      await guest.types(guest.t("membership-name"), "Léon");
      await guest.types(guest.t("membership-email"), "pas une adresse");
      await guest.page.locator("#email").evaluate((field) => (field.type = "text"));
      await guest.ticks(guest.t("membership-i-accept"));
      await guest.press(guest.t("space-join"), { status: 422 });
      assert.equal(await guest.wrong("email"), guest.t("form-not-an-address"));
      assert.equal(await guest.field(guest.t("membership-name")).inputValue(), "Léon");
      assert.ok(await guest.field(guest.t("membership-i-accept")).isChecked(), "the charter stays accepted");
      await guest.types(guest.t("membership-email"), addressOf("Leon"));
      await guest.press(guest.t("space-join"));
      await guest.isTold("membership-confirm");
      await ada.open(`${space}/members`);
      await ada.seesNot("Léon", ada.page.locator("h2"));
      await guest.opensMailTo(addressOf("Leon"));
      assert.equal(await guest.field(guest.t("entry-name")).inputValue(), "Léon");
      await guest.press(guest.t("entry-enter"));
      await guest.open(space);
      await guest.open("/");
      await guest.sees("Forêt vivante");
      await ada.open(`${space}/members`);
      await ada.sees("Léon");
      await guest.leaves();
    });

    it("what one says of oneself is read by whom one wishes, field by field", async () => {
      await zoe.open(`${space}/membership`);
      await zoe.ticks(zoe.t("membership-i-accept"));
      await zoe.press(zoe.t("space-join"));
      await zoe.open("/me");
      for (const [field, text, audience] of [["about", "Je tresse des paniers", "public"], ["place", "Sein", "space"], ["contact", "au phare", "own"]]) {
        const label = zoe.t(`profile-field-${field}`);
        await zoe.types(label, text);
        await zoe.picks(zoe.t("profile-audience", { field: label }), audience);
      }
      await zoe.goes(() => zoe.page.locator('form[action="/me/profile"] .button').click());
      await zoe.isTold("profile-kept");
      await zoe.follow(zoe.t("profile-see"));
      const page = zoe.path();
      for (const text of ["Je tresse des paniers", "Sein", "au phare"]) await zoe.sees(text);
      await ada.open(page);
      for (const text of ["Je tresse des paniers", "Sein"]) await ada.sees(text, ada.page.locator("dd"));
      await ada.seesNot("au phare");
      const stranger = await house.visitor(how);
      await stranger.open(page);
      await stranger.sees("Je tresse des paniers");
      await stranger.seesNot("au phare");
      assert.equal(await stranger.page.locator("dd").count(), 1);
      await stranger.leaves();
    });

    it("the language that one chose is kept, also before another browser", async () => {
      const other = language === "fr" ? "en" : "fr";
      await zoe.speaks(other);
      await zoe.open("/spaces");
      assert.equal(await zoe.title(), zoe.t("space-list-title"));
      const again = await house.visitor({ language });
      again.language = other;
      again.checks = false;
      await again.open((await house.run("user", "link", "--email", addressOf("Zoe"))).stdout.trim());
      assert.equal(await again.page.locator("html").getAttribute("lang"), other);
      await again.leaves();
      await zoe.speaks(language);
    });

    it("other devices are closed from here", async () => {
      const phone = await house.arrives(addressOf("Zoe"), how);
      await zoe.open("/me");
      await zoe.press(zoe.t("profile-devices-end"));
      await zoe.isTold("profile-session-ended");
      await phone.open("/me");
      assert.equal(phone.path(), "/sign-in");
      await phone.leaves();
    });

    it("everything that is held is shown, and goes away as a file", async () => {
      await zoe.open("/me/data");
      for (const table of ["account", "profile", "sessions", "memberships", "traces"]) await zoe.sees(zoe.t(`own-data-table-${table}`));
      const { path } = await zoe.takes(zoe.t("own-data-take"));
      const files = unzip(await readFile(path));
      const { tables } = JSON.parse(files.get("data.json").toString());
      assert.match(JSON.stringify(tables), /Je tresse des paniers/);
      assert.match(JSON.stringify(tables), /Zoé Île-de-Sein/);
      for (const [name, rows] of Object.entries(tables)) {
        assert.ok(files.has(`${name}.csv`), `${name}.csv`);
        const shown = zoe.page.locator(`[data-table="${name}"]`);
        if (name !== "sessions") assert.equal(await shown.innerText(), String(rows.length), name);
      }
    });

    it("one is erased when one asks, and told what that means", async () => {
      await zoe.open("/me/data");
      await zoe.follow(zoe.t("own-data-erasure-see"));
      for (const consequence of ["gone", "ended", "kept", "final"]) await zoe.sees(zoe.t(`own-data-erasure-${consequence}`));
      await zoe.ticks(zoe.t("own-data-understood"));
      await zoe.page.locator("#address").fill("autre@monts.example");
      await zoe.press(zoe.t("own-data-erase"), { status: 422 });
      assert.equal(await zoe.wrong("address"), zoe.t("own-data-not-the-address"));
      await zoe.page.locator("#address").fill(addressOf("Zoe"));
      await zoe.press(zoe.t("own-data-erase"));
      await zoe.isTold("own-data-erased");
      await ada.open(`${space}/members`);
      await ada.seesNot("Zoé");
      const ledger = await house.run("ledger", "check");
      assert.equal(ledger.code, 0, ledger.stdout + ledger.stderr);
    });

    it("the only administrator stays", async () => {
      const eve = await house.person("Eve", how);
      await eve.open("/me/erasure");
      await eve.sees(eve.t("own-data-last-administrator"));
      await eve.leaves();
    });

    pagesHold(() => house);
  });
}

// A plan becomes a cohort: its dates, an application with a project, small groups, and what is there at the end.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { monday } from "./support/days.mjs";
import { addressOf, House } from "./support/house.mjs";

for (const { language, width, trame } of [
  { language: "fr", width: 360, trame: "Animer un projet coopératif" },
  { language: "en", width: 1280, trame: "Facilitating a cooperative project" },
]) {
  describe(`enrolment, ${language}, ${width} px`, () => {
    let house, ada, zoe, space;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, width });
      space = await ada.opensSpace("Les Alouettes", trame, "request");
      zoe = await house.visitor({ language, width });
    });
    after(() => house?.close());

    it("who leads gives the cohort its dates, and sees what a pause moves before it is made", async () => {
      await ada.open(space);
      await ada.sees(ada.t("leading-no-dates"));
      await ada.follow(ada.t("leading-cohort"));
      await ada.types(ada.t("dates-first"), monday(3));
      await ada.press(ada.t("dates-begin"));
      await ada.isTold("dates-given");
      await ada.press(ada.t("dates-make"));
      await ada.isTold("dates-meetings-made");
      await ada.open(`${space}/cohort/preview?what=pause&day=${monday(6)}&weeks=2&reason=Repos`);
      await ada.sees(ada.t("dates-moved-meetings"));
      await ada.press(ada.t("dates-confirm"));
      await ada.isTold("dates-changed");
      assert.equal(await ada.page.locator(".dates-pause").count(), 2);
      await ada.open(`${space}/cohort/holidays`);
      await ada.types(ada.t("holiday-lines"), `${monday(8)} ${ada.t("dates-pause")}`);
      await ada.press(ada.t("holiday-add-them"));
      await ada.isTold("holiday-added");
    });

    it("a stranger applies with a project", async () => {
      await ada.open(`${space}/applications/round`);
      await ada.ticks(ada.t("application-round-open"));
      await ada.types(ada.t("application-round-places"), "1");
      await ada.press(ada.t("form-save"));
      await ada.isTold("application-round-saved");
      await zoe.open(space);
      await zoe.follow(zoe.t("leading-apply"));
      await zoe.types(zoe.t("application-name"), "Zoé");
      await zoe.types(zoe.t("application-email"), addressOf("Zoe"));
      await zoe.types(zoe.t("application-field-title"), "Le verger partagé");
      await zoe.types(zoe.t("application-field-context"), "Deux hameaux, un terrain en friche, une école qui ferme.");
      await zoe.types(zoe.t("application-field-aim"), "Planter, et se retrouver.");
      await zoe.types(zoe.t("application-field-territory"), "Le Trégor");
      await zoe.types(zoe.t("application-field-motivation"), "Apprendre à faire vivre un groupe sans le porter seule.");
      await zoe.types(zoe.t("application-field-availability"), "Une demi-journée");
      await zoe.press(zoe.t("application-go-on"), { status: 422 });
      assert.equal(await zoe.wrong("charter"), zoe.t("application-accept-charter"));
      await zoe.ticks(zoe.t("application-i-accept"));
      await zoe.press(zoe.t("application-go-on"));
      assert.equal(await zoe.title(), zoe.t("application-mail-title"));
      await zoe.opensMailTo(addressOf("Zoe"));
      await zoe.press(zoe.t("application-send"));
      await zoe.isTold("application-sent-now");
    });

    it("she is accepted and lands in the cohort", async () => {
      await ada.open(`${space}/applications`);
      await ada.follow("Zoé");
      await ada.types(ada.t("application-note"), "Un beau terrain.");
      await ada.press(ada.t("application-add-note"));
      await ada.press(ada.t("application-accept"));
      await ada.isTold("application-accepted-now");
      await zoe.page.reload();
      await zoe.sees(zoe.t("application-you-are-accepted"));
      await zoe.press(zoe.t("application-get-link"));
      await zoe.isTold("application-link-sent");
      // Three letters by now: kept, received, accepted; the fourth lets her in.
      await zoe.open("/outbox");
      await zoe.waitsForMailTo(addressOf("Zoe"), 4);
      const letter = zoe.page.locator("article", { hasText: addressOf("Zoe") }).filter({ has: zoe.page.locator("a[href*='/sign-in/']") });
      await zoe.goes(() => letter.first().locator("a[href*='/sign-in/']").first().click());
      await zoe.press(zoe.t("entry-enter"));
      assert.equal(zoe.path(), space);
      await ada.open(`${space}/members`);
      await ada.sees("Zoé");
    });

    it("people are put into groups by hand or from their list, before anything is kept", async () => {
      await ada.open(`${space}/groups/preview?aim=project&way=chosen&least=6&most=10`);
      const [person, group] = [ada.page.locator(".group-placed"), ada.page.locator("[data-group='1']")];
      assert.equal(await ada.page.locator("[data-group='0'] .group-placed").count(), 1);
      if (width > 600) {
        // As a hand does: the button goes down, the mouse moves, and the button comes up.
        await person.scrollIntoViewIfNeeded();
        const [from, to] = [await person.boundingBox(), await group.boundingBox()];
        await ada.page.mouse.move(from.x + 5, from.y + 5);
        await ada.page.mouse.down();
        await ada.page.mouse.move(from.x + 15, from.y + 10, { steps: 5 });
        await ada.page.mouse.move(to.x + 40, to.y + 15, { steps: 10 });
        await ada.page.mouse.up();
      } else {
        await person.locator("select").focus();
        await person.locator("select").selectOption("1");
      }
      assert.equal(await group.locator(".group-placed").count(), 1);
      assert.equal(await person.locator("select").inputValue(), "1");
      assert.equal(await group.locator("[data-count]").innerText(), ada.t("group-people", { count: 1 }));
      await ada.sees(/Zoé/, ada.page.locator("group-deal [role=status]"));
      await ada.press(ada.t("group-keep"));
      await ada.isTold("group-formed");
      await ada.sees("Zoé", ada.page.locator("#groups"));
    });

    it("she has a small group of her own, which others do not see", async () => {
      await ada.open(`${space}/groups`);
      await ada.goes(() => ada.page.locator("#forming form").first().getByRole("button").click());
      await ada.press(ada.t("group-keep"));
      await ada.isTold("group-formed");
      await zoe.open(space);
      await zoe.goes(() => zoe.page.locator("#own-groups a").first().click());
      await zoe.sees("Zoé", zoe.page.locator("#people"));
      const group = zoe.path();
      const stranger = await house.visitor({ language, width });
      await stranger.open(space);
      await stranger.page.goto(group);
      assert.equal(stranger.path(), "/sign-in");
      await stranger.leaves();
    });

    it("the end and the next cohort are prepared", async () => {
      await ada.open(`${space}/closing`);
      await ada.sees(ada.t("closing-early"));
      await ada.open(`${space}/closing/attestations`);
      await ada.press(ada.t("attestation-issue"));
      await ada.isTold("attestation-issued");
      await zoe.open(`${space}/closing`);
      await zoe.follow(zoe.t("attestation-see"));
      await zoe.sees(zoe.t("attestation-says", { name: "Zoé" }));
      await ada.open(`${space}/closing/attestations`);
      await ada.follow(ada.t("attestation-print-all"));
      assert.equal(await ada.page.locator(".attestation-paper").count(), 1);
      const address = await zoe.page.locator(".address").innerText();
      const anybody = await house.visitor({ language, width });
      await anybody.open(new URL(address).pathname);
      await anybody.sees(anybody.t("attestation-stands"));
      await anybody.leaves();
      await ada.open(`${space}/closing/collective`);
      await ada.open(`${space}/copy`);
      await ada.types(ada.t("copying-name"), "Les Alouettes, la suite");
      await ada.press(ada.t("copying-copy"));
      await ada.isTold("copying-done");
      await ada.seesNot("Zoé");
    });

    pagesHold(() => house);
  });
}

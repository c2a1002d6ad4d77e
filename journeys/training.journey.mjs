// A whole training: somebody applies, follows its first weeks, is noted at a meeting, is led; and runs it anew as theirs.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { monday } from "./support/days.mjs";
import { addressOf, House } from "./support/house.mjs";

const DAY = 24 * 60;

for (const { language, width, scripts, trame } of [
  { language: "fr", width: 1280, scripts: true, trame: "Animer un projet coopératif" },
  { language: "en", width: 360, scripts: false, trame: "Facilitating a cooperative project" },
]) {
  describe(`a training, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    const [first, next] = [monday(1), monday(15)];
    let house, ada, zoe, cleo, space, meeting;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Les Alouettes", trame, "request");
      zoe = await house.visitor(how);
    });
    after(() => house?.close());

    /** Late in the morning of a day of a week of the training; the days of a week are counted from Monday, 0. */
    async function comes(week, day) {
      const then = Date.parse(first) / 60_000 + ((week - 1) * 7 + day) * DAY + 10 * 60;
      await house.restart({ ahead: Math.round(then - Date.now() / 60_000) });
    }
    const activity = (key, within = space) => `${within}/activities/${key}`;
    const isDone = async (who, key) => {
      await who.open(`${space}/week?as=list`);
      const row = who.page.locator(".braid-row", { has: who.page.locator(`a[href="${activity(key)}"]`) });
      return (await row.locator('use[href="#braid-done"]').count()) === 1;
    };

    it("is opened: dates, meetings, and a way in", async () => {
      await ada.open(`${space}/cohort`);
      await ada.types(ada.t("dates-first"), first);
      await ada.press(ada.t("dates-begin"));
      await ada.press(ada.t("dates-make"));
      await ada.isTold("dates-meetings-made");
      meeting = await ada.page.locator("#week-3 .dates-meeting a").first().getAttribute("href");
      await ada.open(meeting);
      await ada.press(ada.t("gathering-announce"));
      await ada.open(`${space}/applications/round`);
      await ada.ticks(ada.t("application-round-open"));
      await ada.types(ada.t("application-round-places"), "3");
      await ada.press(ada.t("form-save"));
      await ada.isTold("application-round-saved");
    });

    it("somebody comes in with a project", async () => {
      await zoe.open(`${space}/application`);
      await zoe.types(zoe.t("application-name"), "Zoé");
      await zoe.types(zoe.t("application-email"), addressOf("Zoe"));
      await zoe.types(zoe.t("application-field-title"), "Le verger partagé");
      await zoe.types(zoe.t("application-field-context"), "Deux hameaux, un terrain en friche, une école qui ferme.");
      await zoe.types(zoe.t("application-field-aim"), "Planter, et se retrouver.");
      await zoe.types(zoe.t("application-field-territory"), "Le Trégor");
      await zoe.types(zoe.t("application-field-motivation"), "Apprendre à faire vivre un groupe sans le porter seule.");
      await zoe.types(zoe.t("application-field-availability"), "Une demi-journée");
      await zoe.ticks(zoe.t("application-i-accept"));
      await zoe.press(zoe.t("application-go-on"));
      await zoe.opensMailTo(addressOf("Zoe"));
      await zoe.press(zoe.t("application-send"));
      await zoe.isTold("application-sent-now");
      await ada.open(`${space}/applications`);
      await ada.follow("Zoé");
      await ada.press(ada.t("application-accept"));
      await ada.isTold("application-accepted-now");
      await zoe.leaves();
      zoe = await house.arrives(addressOf("Zoe"), how);
      await zoe.open(space);
      cleo = await house.person("Cleo", how);
    });

    it("the first week says what to do, and what was done", async () => {
      await comes(1, 1);
      await zoe.open(`${space}/week`);
      assert.match(await zoe.title(), /\b1\b.*14/);
      await zoe.goes(() => zoe.page.locator(`main a[href="${activity("introduce-oneself")}"]`).first().click());
      await zoe.press(zoe.t("activity-complete"));
      await zoe.isTold("activity-completed");
      assert.ok(await isDone(zoe, "introduce-oneself"));
    });

    it("the second week brings its own, and what was left", async () => {
      await comes(2, 2);
      await zoe.open(`${space}/week`);
      assert.match(await zoe.title(), /\b2\b.*14/);
      await zoe.goes(() => zoe.page.locator(`main a[href="${activity("starting-a-network")}"]`).first().click());
      await zoe.press(zoe.t("activity-complete"));
      await zoe.isTold("activity-completed");
      await zoe.open(`${space}/week?as=list`);
      const left = zoe.page.locator(".braid-row", { has: zoe.page.locator(`a[href="${activity("present-project")}"]`) });
      assert.equal(await left.locator('use[href="#braid-due"]').count(), 1);
    });

    it("whoever leads sees how everybody is doing, writes, and notes who was at the meeting", async () => {
      await zoe.open(meeting);
      const night = zoe.page.locator("[name=answer-night]");
      if ((await night.first().evaluate((field) => field.tagName)) === "SELECT") await night.selectOption("no");
      else await zoe.page.locator("[name=answer-night][value=no]").check();
      await zoe.press(zoe.t("registration-register"));
      await ada.open(space);
      await ada.goes(() => ada.page.locator(`#leading a[href="${space}/trainees"]`).click());
      await ada.sees("Zoé", ada.page.locator("#trainees"));
      // Eleven days without a word from her, and the meeting is over.
      await comes(3, 6);
      await ada.open(`${space}/trainees`);
      await ada.goes(() => ada.page.locator("#silent .rows-end a").first().click());
      await ada.types(ada.t("trainee-letter-body"), "Comment va le verger ?");
      await ada.press(ada.t("trainee-letter-send"));
      await ada.isTold("trainee-letter-sent");
      assert.equal(await isDone(zoe, "landmarks"), false);
      await ada.open(`${meeting}/attendance?part=0`);
      await ada.page.locator("input[type=radio][value=present]").first().check();
      await ada.press(ada.t("attendance-save"));
      await ada.isTold("attendance-saved");
      assert.ok(await isDone(zoe, "landmarks"), "what is done by being there is done");
      await ada.open(`${space}/trainees/hours`);
      await ada.sees("Zoé", ada.page.locator(".table"));
    });

    it("whoever was trained runs it as theirs, for somebody else", async () => {
      await comes(15, 1);
      await zoe.leaves();
      zoe = await house.arrives(addressOf("Zoe"), how);
      await zoe.open(`${space}/plan/fork`);
      await zoe.types(zoe.t("fork-name"), "Animer au verger");
      await zoe.page.locator("input[name=joining][value=open]").check();
      await zoe.press(zoe.t("fork-make"));
      await zoe.isTold("fork-made");
      const own = zoe.path().replace(/\/plan$/, "");
      await zoe.open(`${own}/plan/activities/introduce-oneself`);
      await zoe.page.locator(`#name-${language}`).fill(language === "fr" ? "Un arbre, un nom" : "A tree, a name");
      await zoe.press(zoe.t("form-save"));
      await zoe.open(`${own}/cohort`);
      await zoe.types(zoe.t("dates-first"), next);
      await zoe.press(zoe.t("dates-begin"));
      await zoe.isTold("dates-given");
      await cleo.leaves();
      cleo = await house.arrives(addressOf("Cleo"), how);
      await cleo.open(`${own}/membership`);
      await cleo.page.locator("input[name=charter]").check();
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
      await cleo.open(`${own}/week`);
      assert.match(await cleo.title(), /\b1\b.*14/);
      await cleo.open(activity("introduce-oneself", own));
      assert.equal(await cleo.title(), language === "fr" ? "Un arbre, un nom" : "A tree, a name");
      await cleo.press(cleo.t("activity-complete"));
      // Nobody of the first cohort came along, and the family of the plan knows both.
      await cleo.open(`${own}/members`);
      await cleo.seesNot("Ada", cleo.page.locator("main"));
      await zoe.open(`${own}/trainees`);
      await zoe.sees("Cleo", zoe.page.locator("#trainees"));
      await zoe.open(`${own}/plan/lineage`);
      assert.deepEqual(await zoe.page.locator(".lineage strong").allInnerTexts(), ["Les Alouettes", "Animer au verger"]);
    });

    pagesHold(() => house);
  });
}

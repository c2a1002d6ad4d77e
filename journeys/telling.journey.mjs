// What happens on a project: told with a photo to one's group alone, and stated from one meeting to the next.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const WEEK = 7 * 24 * 60;
const PHOTO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABQAAAAUCAIAAAAC64paAAAAGklEQVR42mNocFAgGzGMah7VPKp5VPPAagYAx6JeEBOTsOQAAAAASUVORK5CYII=",
  "base64",
);

for (const { language, width, scripts } of [
  { language: "fr", width: 360, scripts: true },
  { language: "en", width: 1280, scripts: false },
]) {
  describe(`a project is told, ${language}, ${width} px, scripts ${scripts ? "on" : "off"}`, () => {
    const how = { language, width, scripts };
    let house, ada, cleo, fay, gil, space, project, entry;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", how);
      space = await ada.opensSpace("Promotion", /training|formation/i);
      for (const name of ["Cleo", "Fay", "Gil"]) {
        const person = await house.person(name, how);
        await person.open(`${space}/membership`);
        await person.page.locator("input[name=charter]").check();
        await person.goes(() => person.page.locator("main form .button").first().click());
        if (name === "Cleo") cleo = person;
        if (name === "Fay") fay = person;
        if (name === "Gil") gil = person;
      }
      // In its third week: the first meeting is now. How a cohort is given dates and groups is another journey.
      ada.checks = false;
      const first = day(-14);
      await ada.open(`${space}/cohort`);
      await ada.types(ada.t("dates-first"), first);
      await ada.press(ada.t("dates-begin"));
      await ada.open(`${space}/groups/preview?aim=codevelopment&way=chosen&least=2&most=3`);
      for (const [name, group] of [["Cleo", "1"], ["Fay", "1"], ["Gil", "0"]]) {
        await ada.field(name).selectOption(group);
      }
      await ada.press(ada.t("group-keep"));
      ada.checks = true;
    });
    after(() => house?.close());

    it("is presented by whoever learns on it", async () => {
      await cleo.open(`${space}/projects`);
      await cleo.sees(cleo.t("project-none-yours"));
      await cleo.follow(cleo.t("project-bring"));
      await cleo.types(cleo.t("project-title"), "Jardins de la vallée");
      await cleo.types(cleo.t("project-aim"), "Que le voisinage se parle.");
      await cleo.press(cleo.t("project-bring-send"));
      await cleo.isTold("project-brought");
      project = cleo.path();
    });

    it("is told with a photo, to the group alone", async () => {
      await cleo.follow(cleo.t("journal-write"));
      await cleo.types(cleo.t("journal-part-tried"), "Un tour de parole avec les familles.");
      await cleo.types(cleo.t("journal-part-felt"), "Du soulagement.");
      await cleo.page.locator("#picture-1").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: PHOTO });
      await cleo.page.locator("#picture-1-words").fill("Douze personnes en cercle");
      await cleo.page.locator("#reach input[value=group]").check();
      assert.match(await cleo.page.locator("#reach").innerText(), /Ada/);
      await cleo.press(cleo.t("journal-tell"));
      await cleo.isTold("journal-told");
      entry = cleo.path();
    });

    it("is read and answered by a companion, and is not there for another", async () => {
      await fay.open(space);
      await fay.follow(/tour de parole/);
      assert.equal(fay.path(), entry);
      const photo = fay.page.getByRole("img", { name: "Douze personnes en cercle" });
      assert.equal(await photo.evaluate((image) => image.decode().then(() => image.naturalWidth)), 20);
      await fay.page.locator("input[name=kind][value=question]").check();
      await fay.types(fay.t("journal-reply-body"), "Combien de temps ?");
      await fay.press(fay.t("journal-reply-send"));
      await cleo.open("/");
      await cleo.sees("Combien de temps ?", cleo.page.locator("#questions-for-me"));
      const address = await photo.getAttribute("src");
      await gil.open(space);
      await gil.seesNot(/tour de parole/);
      await gil.open(`${project}/journal`);
      await gil.sees(gil.t("journal-nothing"));
      await gil.open(entry, { status: 404 });
      for (const path of [address, address.replace(/^.*media/, "/media")]) {
        const answer = await gil.context.request.get(path);
        assert.equal(answer.status(), 404, path);
      }
    });

    it("is kept as a draft until it is told", async () => {
      await cleo.open(`${project}/journal/new`);
      await cleo.types(cleo.t("journal-part-made"), "À finir demain.");
      await cleo.press(cleo.t("journal-keep"));
      await cleo.isTold("journal-kept");
      await cleo.open(`${project}/journal`);
      await cleo.sees("À finir demain", cleo.page.locator("#drafts"));
    });

    it("is stated at the first meeting", async () => {
      await cleo.open(`${project}/statements`);
      await cleo.goes(() => cleo.page.locator("#meeting-one a.button").click());
      await cleo.page.locator("#to_project").fill("Une façon de donner la parole.");
      await cleo.page.locator("#to_training").fill("Un cas à douze voix.");
      await cleo.press(cleo.t("statement-send"));
      await cleo.isTold("statement-made");
      await ada.open(`${space}/statements/meeting-one`);
      await ada.sees("Une façon de donner la parole.");
      await ada.sees("Gil", ada.page.locator("#not-yet"));
    });

    it("is stated at the second, beside the first, from what was done since", async () => {
      await house.restart({ ahead: 5 * WEEK });
      await cleo.open(`${project}/journal/new`);
      await cleo.types(cleo.t("journal-part-tried"), "Une boule de neige.");
      await cleo.page.locator("#reach input[value=cohort]").check();
      await cleo.press(cleo.t("journal-tell"));
      await cleo.open(`${project}/statements/meeting-two/edition`);
      const proposed = cleo.page.getByRole("checkbox", { name: /boule de neige/ });
      assert.equal(await proposed.isChecked(), true);
      assert.equal(await cleo.page.getByRole("checkbox", { name: /tour de parole/ }).count(), 0);
      await cleo.page.locator("#to_project").fill("Le courage d’essayer à trente.");
      await cleo.press(cleo.t("statement-send"));
      await fay.open(`${project}/statements`);
      const [first, second] = [fay.page.locator("#meeting-one"), fay.page.locator("#meeting-two")];
      await fay.sees("Une façon de donner la parole.", first);
      await fay.sees("Le courage d’essayer à trente.", second);
      await fay.sees(/boule de neige/, second);
      const [left, right] = [await first.boundingBox(), await second.boundingBox()];
      const beside = Math.abs(left.y - right.y) < 2 && right.x > left.x;
      assert.equal(beside, width > 600, "side by side where there is room, one under another elsewhere");
    });

    it("is taken away as a folder", async () => {
      await cleo.open(project);
      const { name } = await cleo.takes(cleo.t("folder-take"));
      assert.equal(name, "jardins-de-la-vallee.zip");
    });

    pagesHold(() => house);
  });
}

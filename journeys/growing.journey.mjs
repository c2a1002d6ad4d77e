// Somebody says twice where they are, sees both dates beside one another, and shows what they made of it by a link that ends.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { unzip } from "./support/zip.mjs";

const MONTH = 30 * 24 * 60;

for (const { language, trame, scripts } of [
  { language: "fr", trame: "Animer un projet coopératif", scripts: true },
  { language: "en", trame: "Facilitating a cooperative project", scripts: false },
]) {
  describe(`somebody grows and shows it, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, cleo, space, link, portfolio;

    before(async () => {
      house = await House.open();
      const ada = await house.person("Ada", { language, scripts, checks: false });
      space = await ada.opensSpace("Promotion", trame);
      cleo = await house.person("Cleo", { language, scripts });
      await cleo.open(`${space}/membership`);
      await cleo.ticks(cleo.t("membership-i-accept"));
      await cleo.goes(() => cleo.page.locator("main form .button").first().click());
    });
    after(() => house?.close());

    /** Says where they are in the first skills, each by the place of its step. */
    async function says(steps) {
      await cleo.open(`${space}/growth`);
      await cleo.follow(cleo.t("growth-take"));
      const skills = cleo.page.locator("fieldset.position-skill");
      for (const [skill, step] of steps.entries()) await skills.nth(skill).locator("input[type=radio]").nth(step).check();
    }

    it("a position is begun, kept, and taken later", async () => {
      await says([0, 1, 1, 0, 0, 1, 2, 0, 0, 1]);
      await cleo.press(cleo.t("position-keep"));
      await cleo.isTold("position-kept");
      await cleo.open(`${space}/growth`);
      await cleo.follow(cleo.t("growth-resume"));
      assert.equal(await cleo.page.locator("fieldset.position-skill input:checked").count(), 10, "it is resumed where it was left");
      const left = cleo.page.locator("fieldset.position-skill");
      await left.nth(10).getByLabel(cleo.t("position-answer-unknown")).check();
      await left.nth(11).getByLabel(cleo.t("position-answer-apart")).check();
      await cleo.press(cleo.t("position-take"));
      await cleo.isTold("position-taken");
      assert.equal(await cleo.page.locator("svg.drawing-radar .drawing-line.full circle").count(), 10);
    });

    it("a month later the two dates are laid over one another, and said in words", async () => {
      await house.restart({ ahead: MONTH });
      await says([1, 1, 3, 2, 0, 1, 2, 2, 1, 2, 1, 0]);
      await cleo.press(cleo.t("position-take"));
      await cleo.sees(cleo.t("growth-further", { count: 2 }));
      await cleo.sees(cleo.t("growth-same"));
      const dashes = (line) => cleo.page.locator(`svg.drawing-radar .drawing-line.${line} > path`).first().evaluate((path) => getComputedStyle(path).strokeDasharray);
      assert.notEqual(await dashes("full"), await dashes("dashed"), "told apart by more than their colour");
      assert.equal(await cleo.page.locator("#where tbody tr").count(), 12);
    });

    it("a sentence is attached to a skill", async () => {
      await cleo.follow(cleo.t("growth-attach"));
      await cleo.picks(cleo.t("evidence-skill"), "listening");
      await cleo.types(cleo.t("evidence-sentence"), "Deux personnes ont parlé pour la première fois.");
      await cleo.press(cleo.t("evidence-attach"));
      await cleo.isTold("evidence-attached");
    });

    it("a portfolio is composed from what is theirs", async () => {
      await cleo.open("/me/portfolio");
      await cleo.types(cleo.t("portfolio-title"), "Mon année");
      await cleo.press(cleo.t("portfolio-make"));
      await cleo.types(cleo.t("portfolio-chapter-name"), "Écouter", cleo.page.locator("form[action$='/chapters']"));
      await cleo.press(cleo.t("portfolio-chapter-add"));
      await cleo.follow(new RegExp(`^${cleo.t("portfolio-items-add")}`));
      for (const box of await cleo.page.locator("input[name=item]").all()) await box.check();
      await cleo.press(cleo.t("portfolio-items-put"));
      const titles = () => cleo.page.locator(".portfolio-items h3").allInnerTexts();
      const before = await titles();
      assert.equal(before.length, 3, "two positions and a sentence");
      const second = cleo.page.locator(".portfolio-items > li").nth(1);
      await cleo.goes(() => second.getByRole("button", { name: new RegExp(`^${cleo.t("portfolio-up")}`) }).click());
      assert.deepEqual(await titles(), [before[1], before[0], before[2]]);
      if (scripts) {
        // Dragging does what the buttons do.
        const items = cleo.page.locator(".portfolio-items > li");
        await cleo.goes(() => items.nth(2).locator("h3").dragTo(items.nth(0).locator("h3")));
        assert.deepEqual(await titles(), [before[2], before[1], before[0]]);
      }
      portfolio = cleo.path().replace(/\/edition$/, "");
    });

    it("it is taken along as a folder that opens without a server", async () => {
      const { path } = await cleo.takes(cleo.t("portfolio-take"));
      const files = unzip(await readFile(path));
      assert.deepEqual([...files.keys()], ["index.html", "style.css"]);
      assert.doesNotMatch(files.get("index.html").toString(), /<script|src="(https?:)?\/\//);
    });

    it("a link shows it to a visitor without an account", async () => {
      await cleo.open(`${portfolio}/sharing`);
      await cleo.sees(cleo.t("portfolio-seen-nobody"));
      await cleo.types(cleo.t("portfolio-link-note"), "Le jury");
      await cleo.press(cleo.t("portfolio-link-make"));
      link = new URL((await cleo.page.locator("code.address").innerText()).trim()).pathname;
      await cleo.sees("Le jury");
      const visitor = await house.visitor({ language, scripts, width: 360, scheme: "dark" });
      await visitor.open(link);
      assert.equal(await visitor.title(), "Mon année");
      assert.equal(await visitor.page.locator(".portfolio-item").count(), 3);
      assert.equal(await visitor.page.locator("svg.drawing-radar").count(), 2);
      await visitor.open(portfolio, { status: 404 });
      await visitor.leaves();
    });

    it("it opens nothing once its end has come", async () => {
      await house.restart({ ahead: 2 * MONTH + 1 });
      const visitor = await house.visitor({ language, scripts, checks: false });
      await visitor.open(link, { status: 404 });
      await visitor.leaves();
      await cleo.open(portfolio);
      await cleo.sees(cleo.t("portfolio-seen-nobody"));
    });

    pagesHold(() => house);
  });
}

// Learning together: a co-development session before four browsers, and what a small group makes of it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { day, fromNow } from "./support/days.mjs";
import { House } from "./support/house.mjs";

const WAIT_MS = 10_000;
/** A green square of eight by eight. */
const PIXELS = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mPQ6AnAihiGlgQAXD9BAfjNWSsAAAAASUVORK5CYII=",
  "base64",
);

describe("a co-development session: client, facilitator, secretary, and a consultant without scripts", () => {
  let house, ada, cleo, fay, gil, hal, space, exchange, project;

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada");
    space = await ada.opensSpace("Promotion", /training|formation/i);
    const arrives = async (name, how) => {
      const person = await house.person(name, how);
      await person.open(`${space}/membership`);
      await person.page.locator("input[name=charter]").check();
      await person.goes(() => person.page.locator("main form .button").first().click());
      return person;
    };
    cleo = await arrives("Cleo", { language: "fr" });
    fay = await arrives("Fay", { language: "en", width: 360 });
    gil = await arrives("Gil", { language: "fr", scheme: "dark" });
    hal = await arrives("Hal", { language: "fr", width: 360, scripts: false });
    // How a cohort is given dates and groups is another journey.
    ada.checks = false;
    await ada.open(`${space}/cohort`);
    await ada.types(ada.t("dates-first"), day(-14));
    await ada.press(ada.t("dates-begin"));
    await ada.open(`${space}/groups/preview?aim=codevelopment&way=chosen&least=3&most=5`);
    for (const name of ["Cleo", "Fay", "Gil", "Hal"]) await ada.field(name).selectOption("1");
    await ada.press(ada.t("group-keep"));
    ada.checks = true;
    await cleo.open(`${space}/projects`);
    await cleo.follow(cleo.t("project-bring"));
    await cleo.types(cleo.t("project-title"), "La ronde des jardins");
    await cleo.types(cleo.t("project-aim"), "Que le voisinage se parle.");
    await cleo.press(cleo.t("project-bring-send"));
    project = cleo.path();
  });
  after(() => house?.close());

  /** Waits until somebody's page says something, without being opened again. */
  async function hears(person, text, within = person.page.locator("exchange-room")) {
    await within.getByText(text).first().waitFor({ state: "visible", timeout: WAIT_MS });
  }

  it("begins with a question on one's project", async () => {
    await cleo.open(`${space}/exchanges`);
    await cleo.follow(cleo.t("exchange-bring"));
    await cleo.types(cleo.t("exchange-question"), "Comment puis-je ne plus tout porter seule ?");
    await cleo.types(cleo.t("exchange-context"), "Trois ans que je relance tout le monde.");
    await cleo.press(cleo.t("exchange-send"));
    await cleo.isTold("exchange-offered");
    exchange = cleo.path();
    await ada.open(exchange, { status: 404 });
  });

  it("finds its date and its roles in the group", async () => {
    await hal.open(exchange);
    await hal.page.locator("#date").fill(fromNow(24 * 60));
    await hal.press(hal.t("exchange-propose"));
    await cleo.open(exchange);
    await cleo.page.locator("#dates input[name=choice]").first().check();
    await cleo.press(cleo.t("exchange-fix-send"));
    await cleo.isTold("exchange-date-fixed");
    await fay.open(exchange);
    await fay.press(fay.t("exchange-take-facilitator"));
    await gil.open(exchange);
    await gil.press(gil.t("exchange-take-secretary"));
    await cleo.open(`${exchange}/phases/4`);
    await cleo.page.locator("#minutes").fill("25");
    await cleo.press(cleo.t("form-save"));
  });

  it("says to each what is theirs to do, in their language", async () => {
    await fay.open(exchange);
    await fay.press(fay.t("exchange-begin"));
    await fay.sees("Protect this time of listening.");
    // The screens of those who wait turn by themselves.
    await hears(cleo, "Racontez", cleo.page.locator(".exchange-mine"));
    await hears(gil, "Notez les faits", gil.page.locator(".exchange-mine"));
    await hal.open(exchange);
    await hal.sees("Écoutez sans interrompre", hal.page.locator(".exchange-mine"));
    for (const person of [cleo, gil, hal]) assert.match(await person.page.locator("step-clock").innerText(), /10|9/);
  });

  it("moves every screen when the facilitator does, and keeps what somebody types", async () => {
    await gil.page.locator("#body").fill("Depuis quand cela");
    await fay.press(fay.t("exchange-next"));
    await hears(cleo, "Répondez brièvement.");
    await hears(gil, "Notez ce que les questions font apparaître");
    assert.equal(await gil.page.locator("#body").inputValue(), "Depuis quand cela");
    assert.match(await gil.page.locator(".stages [aria-current]").innerText(), /Les questions/);
    // Two devices of one facilitator: one step.
    const other = await house.arrives("fay@monts.example", { language: "en" });
    await other.open(exchange);
    await Promise.all([fay.press(fay.t("exchange-next")), other.press(other.t("exchange-next"))]);
    await hears(cleo, "Dites votre question à nouveau");
    await other.leaves();
  });

  it("loses nothing of what is written at once", async () => {
    await fay.press(fay.t("exchange-next"));
    await hal.open(exchange);
    await hal.page.locator("#body").fill("Et si la tournée changeait de main ?");
    await gil.page.locator("#body").fill("Fermer le mardi");
    await Promise.all([hal.press(hal.t("exchange-note-suggestion")), gil.press(gil.t("exchange-note-suggestion"))]);
    for (const words of ["Et si la tournée changeait de main ?", "Fermer le mardi"]) {
      await hears(cleo, words);
      await hears(fay, words);
    }
    await gil.page.locator("#notes-text").fill("**Demande :** partager la tournée.");
    await gil.press(gil.t("exchange-notes-keep"));
    await hears(cleo, "partager la tournée.");
  });

  it("ends with what the client takes, which lands on their project", async () => {
    await cleo.goes(() => cleo.page.locator("li", { hasText: "changeait de main" }).getByRole("button").click());
    await hears(gil, gil.t("exchange-taken"));
    for (let phase = 4; phase <= 6; phase++) {
      const words = phase === 6 ? fay.t("exchange-finish") : fay.t("exchange-next");
      await fay.press(words);
    }
    await hears(cleo, cleo.t("exchange-shared-write"));
    await cleo.types(cleo.t("exchange-outcome-what"), "Je demande à trois personnes de tenir la tournée.");
    await cleo.types(cleo.t("exchange-first-step"), "Appeler Hal jeudi");
    await cleo.page.locator("input[name=reach][value=cohort]").check();
    await cleo.press(cleo.t("exchange-conclude"));
    await cleo.isTold("exchange-concluded");
    await hal.open(exchange);
    await hal.press(hal.t("exchange-agree"));
    for (const person of [cleo, ada]) {
      await person.open(project);
      await person.sees("Je demande à trois personnes de tenir la tournée.");
      await person.seesNot("Fermer le mardi");
    }
    await ada.open(`${exchange}/outcome`);
    await ada.sees("Et si la tournée changeait de main ?");
    await ada.open(exchange, { status: 404 });
  });

  it("brings out what several live, chosen with stickers, taken up by the group", async () => {
    await cleo.open(exchange);
    await cleo.follow(cleo.t("exchange-shared-write"));
    await cleo.types(cleo.t("matter-words-title"), "Une seule personne relance");
    await cleo.types(cleo.t("matter-words-body"), "Et quand elle s’arrête, tout s’arrête.");
    await cleo.page.locator("input[name=level][value=group]").check();
    await cleo.press(cleo.t("matter-send"));
    const matter = cleo.path();
    await fay.open(matter);
    await fay.press(fay.t("matter-live"));
    await ada.open(`${space}/shared/vote`);
    await ada.page.locator("#closes").fill(fromNow(48 * 60));
    await ada.press(ada.t("matter-vote-open"));
    await hal.open(`${space}/shared/vote`);
    await hal.page.locator("main input[type=number]").first().fill("3");
    await hal.press(hal.t("matter-stick"));
    await ada.open(`${space}/shared/vote`);
    assert.equal(await ada.page.locator("main table").count(), 0);
    await ada.press(ada.t("matter-vote-close"));
    await ada.sees("3", ada.page.locator("td.number"));
    await gil.open(matter);
    await gil.press(gil.t("matter-take"));
    await gil.isTold("matter-was-taken");
  });

  const editor = (who) => who.page.locator(".cm-content");

  /** Types in the editor, at a place to which keys lead. */
  async function writes(who, words, keys) {
    await who.page.locator("page-editor[data-state=connected]").waitFor({ timeout: WAIT_MS });
    await editor(who).focus();
    for (const key of keys) await who.page.keyboard.press(key);
    await who.page.keyboard.type(words, { delay: 5 });
  }

  /** Waits until somebody's editor holds all of this. */
  async function holds(who, wanted) {
    const isThere = async () => {
      const text = await editor(who).evaluate((content) => {
        const copy = content.cloneNode(true);
        copy.querySelectorAll(".caret").forEach((caret) => caret.remove());
        return copy.textContent;
      });
      return wanted.every((part) => text.includes(part));
    };
    for (const end = Date.now() + WAIT_MS; Date.now() < end; ) {
      if (await isThere()) return;
      await who.page.waitForTimeout(50);
    }
    assert.fail(`no ${wanted} in the editor`);
  }

  /** Puts a picture into the text with the editor. */
  async function shows(who) {
    await editor(who).focus();
    await who.page.keyboard.press("ControlOrMeta+End");
    await who.page.locator(".writing-act").filter({ hasText: who.t("editor-picture") }).click();
    const dialog = who.page.locator("dialog");
    await dialog.locator("input[type=file]").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PIXELS });
    await dialog.locator("input[type=text]").fill("Un arrosoir");
    await dialog.getByRole("button", { name: who.t("editor-put") }).click();
    await holds(who, ["![Un arrosoir]"]);
  }

  it("becomes a text that two write at once, that a peer reads, and that anybody opens", async () => {
    await cleo.open(`${space}/works/new`);
    await cleo.types(cleo.t("work-text-title"), "Relancer à plusieurs");
    await cleo.types(cleo.t("work-text-outline"), "Avant\n\nPendant\n\nAprès");
    await cleo.press(cleo.t("work-begin-send"));
    const work = cleo.path().replace("/writing", "");
    await gil.open(`${work}/writing`);
    await hal.open(`${work}/writing`);
    await writes(cleo, ", on écrit.", ["ControlOrMeta+Home", "End"]);
    await writes(gil, ", on remercie.", ["ControlOrMeta+End"]);
    for (const who of [cleo, gil]) await holds(who, ["Avant, on écrit.", "Après, on remercie."]);
    await gil.page.locator(".writing-person", { hasText: "Cleo" }).waitFor();
    await gil.sees("Avant, on écrit.", gil.page.locator("[data-preview]"));
    // Somebody without scripts, who began before them, loses nothing and takes nothing away.
    await hal.page.locator("#body").fill("Avant\n\nPendant, on se tait.\n\nAprès");
    await hal.press(hal.t("form-save"));
    await hal.isTold("work-kept");
    for (const part of ["Avant, on écrit.", "Pendant, on se tait.", "Après, on remercie."]) {
      await hal.sees(part);
      await holds(cleo, [part]);
    }
    await shows(gil);
    await gil.press(gil.t("form-save"));
    await gil.sees("Cleo, Gil, Hal");
    assert.equal(await gil.page.locator(".work-text img[alt='Un arrosoir']").evaluate((image) => image.naturalWidth), 8);
    await gil.press(gil.t("work-to-draft"));
    await gil.follow(gil.t("work-ask"));
    await gil.press(gil.t("work-ask-send"));
    await ada.open(`${work}/reading`);
    await ada.page.locator("#answer_1").fill("Qu’il faut être plusieurs.");
    await ada.press(ada.t("work-give"));
    await cleo.open(work);
    await cleo.unfolds(cleo.t("work-take"));
    await cleo.page.locator("textarea[name=taken]").fill("Le dire dès le titre.");
    await cleo.press(cleo.t("form-save"));
    await cleo.follow(cleo.t("work-publish"));
    await cleo.page.locator("#agreed").check();
    await cleo.press(cleo.t("work-publish-send"));
    const visitor = await house.visitor({ language: "en", width: 360, scripts: false });
    await visitor.open(work);
    await visitor.sees("CC BY-SA 4.0");
    await visitor.open(`${space}/works`);
    await gil.goes(async () => gil.page.goto(`${work}/versions/2`));
  });

  it("leaves room for a recipe", async () => {
    await hal.open(`${space}/table`);
    await hal.page.locator("input[name=kind][value=recipe]").check();
    await hal.types(hal.t("table-title-field"), "Soupe au pistou");
    await hal.press(hal.t("table-send"));
    await fay.open(`${space}/table`);
    await fay.sees("Soupe au pistou");
    for (const path of ["exchanges", "shared", "works"]) await fay.open(`${space}/${path}`);
    await cleo.open(space);
  });

  pagesHold(() => house);
});

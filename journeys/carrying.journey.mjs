// A sheet and a page are put into a book; it is ordered, given a cover, printed, opened as an EPUB, and handed on by a link.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { pagesHold } from "./support/checks.mjs";
import { House, ROOT } from "./support/house.mjs";
import { unzip } from "./support/zip.mjs";

const PRINTER = join(ROOT, "target-print/release/tresse-print");
const NO_PRINTER = existsSync(PRINTER) ? false : "tresse-print is not built (bin/print)";
const run = promisify(execFile);

for (const { language, scripts, trame } of [
  { language: "fr", scripts: true, trame: "Réseau de coopératives" },
  { language: "en", scripts: false, trame: "Network of cooperatives" },
]) {
  describe(`a book is composed and taken away, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, guest, space, sheet, page, book, folder;

    before(async () => {
      house = await House.open({ env: { TRESSE_PRINT: PRINTER } });
      folder = await mkdtemp(join(tmpdir(), "tresse-book-"));
      ada = await house.person("Ada", { language, scripts });
    });
    after(async () => {
      await house?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    });

    /** Puts the text that is shown into the first of one's books, or into a new one. */
    async function puts(who, text, into) {
      await who.open(text);
      if (into) await who.page.locator("#carry-book").selectOption(into);
      await who.press(who.t("carry-put"));
      await who.isTold("book-put");
    }

    it("texts are written", async () => {
      await ada.open("/trames");
      const card = ada.page.locator("article.card", { hasText: /oop.rati(ves|ve network)|ooperatives/ }).first();
      assert.ok(await card.count(), trame);
      space = await ada.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
      await ada.open(`${space}/sheets/new?kind=account`);
      const fields = { title: "Écrire à plusieurs 🌱", situation: "Dix personnes.", did: "On **écrit** ensemble.\n\n| qui | quoi |\n|---|---|\n| nous | un texte |\n", gave: "Un texte commun." };
      for (const [name, text] of Object.entries(fields)) await ada.page.locator(`[name=field-${name}]`).fill(text);
      await ada.goes(() => ada.page.locator("main form button[name=state][value=published]").first().click());
      sheet = ada.path();
      assert.match(sheet, /^\/sheets\//);
      await ada.open(`${space}/pages/new`);
      await ada.types(ada.t("page-title"), "Notre jardin");
      await ada.press(ada.t("page-begin"));
      page = ada.path().replace("/edition", "");
      if (!scripts) {
        await ada.page.locator("textarea[name=text]").fill("## Semer\n\nUn jardin à plusieurs.\n");
        await ada.press(ada.t("page-save"));
      }
    });

    it("they come into a book, in the order that one says", async () => {
      await puts(ada, sheet);
      await ada.follow(ada.t("book-first-title"));
      book = ada.path().replace("/edition", "");
      await puts(ada, page);
      await ada.open(`${book}/edition`);
      await ada.types(ada.t("book-chapter-title"), "Pour commencer", ada.page.locator("form[action$='/chapters']"));
      await ada.press(ada.t("book-chapter-add"));
      for (let times = 0; times < 2; times += 1) await ada.press(`${ada.t("book-up")} Pour commencer`);
      const titles = () => ada.page.locator(".book-items h3").allInnerTexts();
      assert.deepEqual(await titles(), ["Pour commencer", "Écrire à plusieurs 🌱", "Notre jardin"]);
      if (scripts) {
        const [dragged, before] = [".book-items li:nth-child(3)", ".book-items li:nth-child(2)"];
        await ada.goes(() => ada.page.locator(dragged).dragTo(ada.page.locator(before)));
        assert.deepEqual(await titles(), ["Pour commencer", "Notre jardin", "Écrire à plusieurs 🌱"]);
      }
    });

    it("it has words of its own, and a cover", async () => {
      await ada.open(`${book}/edition`);
      const form = ada.page.locator(`form[action="${book}/edition"]`);
      await ada.types(ada.t("book-title"), "Nos pratiques", form);
      await ada.types(ada.t("book-subtitle"), "Une année", form);
      await ada.types(ada.t("book-preface"), "Pourquoi **ces** textes.", form);
      await ada.goes(() => form.getByRole("button").click());
      await ada.isTold("book-kept");
      await ada.page.getByLabel(ada.t("book-tone-collective")).check();
      await ada.goes(() => ada.page.locator("form[action$='/cover'] .button").first().click());
      await ada.isTold("book-kept");
      await ada.open(book);
      assert.equal(await ada.title(), "Nos pratiques");
      await ada.open(`${book}/print`);
      await ada.sees("Un texte commun.");
    });

    it("it is printed", { skip: NO_PRINTER }, async () => {
      await ada.open(book);
      for (const [key, paper, size] of [["book-pdf-a5", "a5", "419.5"], ["book-pdf-a4", "a4", "595.2"]]) {
        const taken = await ada.takes(ada.t(key));
        assert.equal(taken.name, `nos-pratiques-${paper}.pdf`);
        const about = (await run("pdfinfo", [taken.path])).stdout;
        assert.match(about, /Title: +Nos pratiques/);
        assert.match(about, /Tagged: +yes/);
        assert.ok(about.includes(`Page size:       ${size}`), about);
        const text = (await run("pdftotext", ["-layout", taken.path, "-"])).stdout;
        for (const words of [ada.t("book-contents"), "Pour commencer", "Un texte commun.", "Pourquoi ces textes.", ada.t("carry-notes"), "CC BY-SA 4.0"]) {
          assert.ok(text.includes(words), `${words} in ${text}`);
        }
      }
    });

    it("without the program that makes PDFs the browser prints", { skip: NO_PRINTER ? false : "tresse-print is there" }, async () => {
      await ada.open(`${book}/book.pdf`);
      await ada.isTold("print-not-here");
      await ada.sees("Un texte commun.");
    });

    it("it opens as an EPUB", async () => {
      await ada.open(book);
      const taken = await ada.takes(ada.t("book-epub"));
      assert.equal(taken.name, "nos-pratiques.epub");
      const files = unzip(await readFile(taken.path));
      assert.equal([...files.keys()][0], "mimetype");
      for (const [name, bytes] of files) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      const reader = await ada.context.browser().newPage();
      const asked = [];
      reader.on("request", (request) => asked.push(request.url()));
      await reader.goto(pathToFileURL(join(folder, "EPUB/nav.xhtml")).href);
      const links = await reader.locator("nav a").evaluateAll((found) => found.map((link) => link.href));
      assert.ok(links.length >= 6, links.join());
      for (const link of links) {
        await reader.goto(link);
        assert.equal(await reader.locator("h1").count(), 1, link);
        assert.equal(await reader.locator("parsererror").count(), 0, link);
        assert.equal(await reader.locator("html").getAttribute("lang"), language);
        const blank = await reader.locator("img").evaluateAll((images) => images.filter((image) => !image.naturalWidth).length);
        assert.equal(blank, 0, link);
      }
      assert.ok(asked.every((url) => url.startsWith("file:")), asked.join());
      await reader.close();
    });

    it("somebody without account reads it by a link, and makes one of their own", async () => {
      await ada.open(`${book}/edition`);
      await ada.press(ada.t("book-link-make"));
      const address = new URL((await ada.page.locator("code.address").innerText()).trim()).pathname;
      guest = await house.visitor({ language, scripts, width: 360, scheme: "dark" });
      await guest.open(address);
      await guest.sees("Notre jardin");
      await puts(guest, sheet);
      await guest.follow(guest.t("book-first-title"));
      await guest.sees(guest.t("book-guest"));
    });

    it("it is published where everybody finds it", async () => {
      await ada.open(`${book}/edition`);
      await ada.picks(ada.t("book-publish-in"), space.split("/").at(-1));
      await ada.press(ada.t("book-publish"));
      await ada.isTold("book-published");
      await guest.open(`${space}/books`);
      await guest.follow("Nos pratiques");
      assert.equal(await guest.title(), "Nos pratiques");
    });

    it("one text and the whole commons go away as files", async () => {
      await ada.open(sheet);
      const odt = await ada.takes(/^ODT/, ada.page.locator("#carry"));
      assert.ok(unzip(await readFile(odt.path)).get("content.xml").toString().includes("Un texte commun."));
      await ada.open(`${space}/books`);
      const taken = await ada.takes(ada.t("whole-take"));
      const files = unzip(await readFile(taken.path));
      assert.ok([...files.keys()].some((name) => name.startsWith("sheets/account/ecrire-a-plusieurs")), [...files.keys()].join());
      assert.ok(files.get("index.md").toString().includes("Notre jardin"));
    });

    pagesHold(() => house);
  });
}

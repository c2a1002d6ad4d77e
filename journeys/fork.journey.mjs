// A trame goes away as files, is changed in a text editor, comes back, and another space opens from it.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { unzip, zip } from "./support/zip.mjs";

const RENAMED = { fr: "Passeuse de liens", en: "Weaver of links" };

for (const { language, trame, role, scripts } of [
  { language: "fr", trame: "Collectif apprenant", role: "Passeur", scripts: true },
  { language: "en", trame: "Learning collective", role: "Connector", scripts: false },
]) {
  describe(`a trame is forked, ${language}${scripts ? "" : ", without scripts"}`, () => {
    let house, ada, folder, source;

    before(async () => {
      house = await House.open();
      ada = await house.person("Ada", { language, scripts });
      folder = await mkdtemp(join(tmpdir(), "tresse-fork-"));
      source = await ada.opensSpace("Source", trame);
    });
    after(async () => {
      await house?.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    });

    /** As somebody with a text editor does: opens the archive, replaces words, closes it. */
    async function changed(archive, edits) {
      const files = unzip(await readFile(archive));
      for (const [file, before, after] of edits) {
        const text = files.get(file).toString();
        assert.ok(text.includes(before), `${file} says ${before}`);
        files.set(file, text.replace(before, after));
      }
      const path = join(folder, `${Math.random()}.zip`);
      await writeFile(path, zip(files));
      return path;
    }

    async function brings(path, status = 200) {
      await ada.open("/trames/import");
      await ada.page.setInputFiles("#archive", path);
      await ada.press(ada.t("library-bring"), { status });
    }

    async function library() {
      await ada.open("/trames");
      return ada.page.locator("article.card:not(.dashed)").count();
    }

    let child;

    it("a space’s trame goes away as an archive without anybody in it", async () => {
      await ada.open(`${source}/trame`);
      const { name, path } = await ada.takes(ada.t("library-take"));
      assert.match(name, /^[a-z-]+\.zip$/);
      const files = unzip(await readFile(path));
      for (const file of ["trame.toml", "space.toml", "stages.toml", "roles.toml", "charter.fr.md"]) assert.ok(files.has(file), file);
      const all = [...files.values()].join("\n");
      assert.doesNotMatch(all, /\bAda\b|monts\.example/);
      child = await changed(path, [["roles.toml", `"${role}"`, `"${RENAMED[language]}"`]]);
    });

    it("it comes back changed, and says from which it descends", async () => {
      await brings(child);
      await ada.isTold("library-imported");
      await ada.unfolds(ada.t("library-roles", { count: 15 }));
      await ada.sees(RENAMED[language]);
      const descent = ada.page.locator("dl.facts > div", { hasText: ada.t("identity-descends") });
      assert.match(await descent.innerText(), new RegExp(trame), "the parent is named");
    });

    it("a space opens from it, with the changed role", async () => {
      await ada.follow(ada.t("opening-open-collective"));
      await ada.types(ada.t("opening-name"), "Affluent");
      await ada.press(ada.t("opening-open-collective"));
      await ada.isTold("opening-done");
      const own = ada.path();
      await ada.open(`${own}/roles`);
      await ada.sees(RENAMED[language]);
      await ada.open(`${own}/identity`);
      await ada.sees(ada.t("identity-descends"));
    });

    it("the two are compared side by side", async () => {
      await ada.open("/trames");
      const brought = ada.page.locator("article.card", { hasText: ada.t("library-brought") });
      await ada.goes(() => brought.locator("h2 a").click());
      const address = ada.path();
      await ada.page.locator("#with").selectOption({ label: trame });
      await ada.press(ada.t("library-compare"));
      await ada.sees(RENAMED[language], ada.page.locator(".compare"));
      await ada.sees(role, ada.page.locator(".compare"));
      assert.ok(ada.path().startsWith(address));
    });

    it("a space that changed shows what it changed of its parent", async () => {
      await ada.open(`${source}/identity/edition`);
      await ada.page.locator(`#purpose-${language}`).fill("Autre chose");
      await ada.press(ada.t("form-save"));
      await ada.open(`${source}/trame`);
      await ada.follow(ada.t("library-compare-parent"));
      await ada.sees("Autre chose", ada.page.locator(".compare ins"));
      const sheet = ada.page.locator(".compare-mark", { hasText: ada.t("part-identity") });
      assert.deepEqual(await sheet.allInnerTexts(), [`${ada.t("compare-mark-changed")} : ${ada.t("part-identity")} · ${ada.t("part-field-purpose")} (${language})`]);
      await ada.follow(ada.t("library-back"));
      await ada.sees(ada.t("identity-descends"));
      await ada.sees(trame, ada.page.locator("dl.facts"));
      await ada.press(ada.t("library-offer"));
      await ada.isTold("library-offered");
      assert.equal(await library(), 7);
    });

    it("a wrong file is refused whole: which file, which line, what was expected", async () => {
      const before = await library();
      await ada.open(`${source}/trame`);
      const { path } = await ada.takes(ada.t("library-take"));
      const wrong = await changed(path, [["roles.toml", "open = true", "open = peut-être"], ["stages.toml", "[[stage]]", "[[stage]]\nflavour = \"salt\""]]);
      const line = unzip(await readFile(wrong)).get("roles.toml").toString().split("\n").findIndex((each) => each === "open = peut-être") + 1;
      await brings(wrong, 422);
      const said = await ada.page.locator(".errors").innerText();
      assert.ok(said.includes(`roles.toml, ${ada.t("library-line", { count: line })}`), said);
      assert.ok(said.includes("true"), said);
      assert.ok(said.includes(ada.t("library-nothing-kept")), said);
      assert.equal(await library(), before);
    });

    it("what is not an archive is refused, and nothing chosen is said", async () => {
      const path = join(folder, "notes.zip");
      await writeFile(path, "ceci n’est pas une archive");
      await brings(path, 422);
      await ada.sees(ada.t("trame-fault-not-an-archive"));
      await ada.press(ada.t("library-bring"), { status: 422 });
      assert.equal(await ada.wrong("archive"), ada.t("library-no-file"));
    });

    it("on the terminal: export, import, export gives the same bytes", async () => {
      const [first, second] = [join(folder, "first"), join(folder, "second")];
      await terminal("export", "source", first);
      await terminal("check", first);
      const { stdout } = await terminal("import", first);
      await ada.open(/\/trames\/\w+/.exec(stdout)[0]);
      await ada.follow(ada.t("opening-open-collective"));
      await ada.types(ada.t("opening-name"), "Delta");
      await ada.press(ada.t("opening-open-collective"));
      await terminal("export", "delta", second);
      const names = (await readdir(first)).sort();
      assert.deepEqual((await readdir(second)).sort(), names);
      for (const name of names) assert.deepEqual(await readFile(join(second, name)), await readFile(join(first, name)), name);
      await terminal("export", "source", join(folder, "a.zip"));
      await terminal("export", "delta", join(folder, "b.zip"));
      assert.deepEqual(await readFile(join(folder, "a.zip")), await readFile(join(folder, "b.zip")));
    });

    it("on the terminal: a difference and a wrong file are said", async () => {
      const files = join(folder, "second");
      const roles = join(files, "roles.toml");
      await writeFile(roles, (await readFile(roles, "utf8")).replace(`"${role}"`, `"${RENAMED[language]}"`));
      const diff = await house.run("trame", "diff", join(folder, "first"), files);
      assert.equal(diff.code, 1, diff.stderr);
      assert.match(diff.stdout, new RegExp(RENAMED[language]));
      await writeFile(roles, "[[role]\n");
      const refused = await house.run("trame", "import", files);
      assert.equal(refused.code, 1);
      assert.match(refused.stderr, /roles\.toml:1:/);
    });

    async function terminal(...words) {
      const done = await house.run("trame", ...words);
      assert.equal(done.code, 0, done.stderr + done.stdout);
      return done;
    }

    pagesHold(() => house);
  });
}

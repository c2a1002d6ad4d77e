// Names from everywhere, and people who mean harm or only click twice.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";
import { zip } from "./support/zip.mjs";

const NAMES = [
  "Đặng Thị Ánh", "Σωκράτης", "Наталья Ёлкина", "王小明", "山田 太郎", "김민준", "अनुष्का", "தமிழ்ச்செல்வி", "ქეთევან", "Արմեն", "ሰላም",
  "مريم", "שירה בן־דוד", "Zoë 👩🏽‍🌾🌱", "O’Brien-Ⅻ", "<b>Gras</b> & \"co\"",
];
const RIGHT_TO_LEFT = "حديقة الحي";
const HEAVY = 10 * 1024 * 1024;

describe("hostile and unusual requests", () => {
  let house, ada, ben, space;

  before(async () => {
    house = await House.open();
    ada = await house.person("Ada");
    ben = await house.person("Ben");
    space = await ada.opensSpace("Forêt vivante");
  });
  after(() => house?.close());

  it("names in every script show as they were typed", async () => {
    for (const name of NAMES) {
      await ben.open("/me");
      await ben.page.locator("#name").fill(name);
      await ben.goes(() => ben.page.locator('form[action="/me/identity"] .button').click());
      assert.equal((await ben.page.locator(".menu-name").textContent()).trim(), name);
      assert.equal(await ben.page.locator("#name").inputValue(), name);
      await ben.open("/");
      assert.equal(await ben.title(), ben.t("home-hello", { name }));
    }
    await ben.open("/me");
    await ben.page.locator("#name").fill("Ben");
    await ben.goes(() => ben.page.locator('form[action="/me/identity"] .button').click());
  });

  it("a space may be named from right to left, or with one sign", async () => {
    for (const name of [RIGHT_TO_LEFT, "森の学校", "🌳 Arbre"]) {
      const path = await ada.opensSpace(name);
      assert.match(path, /^\/spaces\/[a-z0-9-]+$/);
      assert.equal(await ada.title(), name);
      await ada.open("/");
      await ada.sees(name);
    }
  });

  it("two spaces of one name are two spaces", async () => {
    const again = await ada.opensSpace("Forêt vivante");
    assert.notEqual(again, space);
    await ada.open(space);
  });

  it("a script in a notice is text, and links only lead where links may", async () => {
    await ada.open(space);
    await ada.types(ada.t("notice-write"), `<script>document.title = "pris"</script> <img src=x onerror="document.title='pris'"> [ici](javascript:document.title='pris') **fort**`);
    await ada.press(ada.t("notice-send"));
    await ada.isTold("notice-published");
    const prose = ada.page.locator("#notices .prose").first();
    assert.match(await prose.innerText(), /<script>|onerror|ici/);
    assert.equal(await prose.locator("script, img, [onerror], a[href^=javascript]").count(), 0);
    assert.doesNotMatch(await ada.page.title(), /pris/);
  });

  it("a form sent twice opens one space", async () => {
    await ada.open("/trames");
    await ada.goes(() => ada.page.locator("article.card", { hasText: "Cycle de webinaires" }).locator("a.button").first().click());
    await ada.types(ada.t("opening-name"), "Une seule fois");
    const fields = await ada.page.locator("main form").evaluate((form) => Object.fromEntries(new FormData(form)));
    const send = () => ada.context.request.post("/spaces", { form: fields, maxRedirects: 0 });
    const answers = await Promise.all([send(), send(), send()]);
    const places = answers.map((answer) => answer.headers().location);
    assert.deepEqual([...new Set(places)], ["/spaces/une-seule-fois"], places.join());
    await ada.page.locator("main form .button").first().dblclick();
    await ada.page.waitForURL("**/spaces/une-seule-fois");
    await ada.open("/spaces");
    assert.equal(await ada.page.locator("h3", { hasText: /^Une seule fois$/ }).count(), 2, "among mine and among all");
  });

  it("a notice sent twice is written once", async () => {
    await ada.open(space);
    await ada.types(ada.t("notice-write"), "Dit une fois");
    const form = ada.page.locator(`form[action="${space}/notices"]`);
    const fields = await form.evaluate((each) => Object.fromEntries(new FormData(each)));
    for (let times = 0; times < 3; times += 1) await ada.context.request.post(`${space}/notices`, { form: fields, maxRedirects: 0 });
    await ada.open(space);
    assert.equal(await ada.page.locator(".prose p", { hasText: "Dit une fois" }).count(), 1);
  });

  it("a field of 10 MB gets a clear page and changes nothing", async () => {
    await ada.open(space);
    const before = await ada.page.locator("#notices .rows > li").count();
    await ada.page.locator("#body").evaluate((field, size) => {
      field.removeAttribute("maxlength");
      field.value = "a".repeat(size);
    }, HEAVY);
    await ada.press(ada.t("notice-send"), { status: 400 });
    await ada.sees(ada.t("problem-too-large"));
    await ada.open(space);
    assert.equal(await ada.page.locator("#notices .rows > li").count(), before);
  });

  it("a notice that is too long is refused beside its field, and kept", async () => {
    await ada.open(space);
    await ada.page.locator("#body").evaluate((field) => {
      field.removeAttribute("maxlength");
      field.value = "b".repeat(5001);
    });
    await ada.press(ada.t("notice-send"), { status: 422 });
    await ada.sees(ada.t("form-too-long", { most: 5000, count: 5001 }));
    assert.equal((await ada.page.locator("#body").inputValue().catch(() => "")).length, 5001, "what was typed stays");
  });

  it("forged identifiers are not found", async () => {
    for (const path of [
      "/spaces/nulle-part", "/spaces/%00", "/spaces/..%2f..%2fetc", `${space}/roles/inconnu`, "/trames/00000000000000000000000000", "/trames/1'--",
      "/people/01m834eb2zegcv5ewkphc2rp93", "/people/x", "/join/0000000000000000", "/media/00000000000000000000000000", "/assets/..%2f..%2fCargo.toml",
      "/nothing/here",
    ]) {
      const answer = await ben.context.request.get(path);
      assert.equal(answer.status(), 404, path);
    }
    await ben.open("/spaces/nulle-part", { status: 404 });
    assert.equal(await ben.title(), ben.t("problem-missing-title"));
    for (const [path, form] of [
      [`${space}/notices/01m834eb2zegcv5ewkphc2rp93/withdrawal`, {}], [`${space}/members/01m834eb2zegcv5ewkphc2rp93/admission`, {}],
      [`${space}/holdings/01m834eb2zegcv5ewkphc2rp93/handover`, {}], [`${space}/changes/01m834eb2zegcv5ewkphc2rp93/return`, {}],
    ]) {
      const answer = await ada.context.request.post(path, { form, maxRedirects: 0 });
      assert.equal(answer.status(), 404, path);
    }
  });

  it("what takes a right is refused to those who do not have it", async () => {
    const visitor = await house.visitor();
    for (const path of ["identity/edition", "charter/edition", "arrangement", "invitations"]) {
      await ben.open(`${space}/${path}`, { status: 403 });
      const asked = await visitor.context.request.get(`${space}/${path}`, { maxRedirects: 0 });
      assert.equal(asked.status(), 303, path);
      assert.match(asked.headers().location, /^\/sign-in/);
    }
    for (const [path, form] of [["identity/edition", { "purpose-fr": "Usurpé" }], ["stage", { stage: "transform" }], ["arrangement", {}], ["invitations", {}]]) {
      const answer = await ben.context.request.post(`${space}/${path}`, { form, maxRedirects: 0 });
      assert.ok([403, 422].includes(answer.status()), `${path} answers ${answer.status()}`);
    }
    await ada.open(`${space}/identity`);
    await ada.seesNot("Usurpé");
    await visitor.leaves();
  });

  it("a form on another site does nothing here", async () => {
    const trap = createServer((request, answer) => {
      answer.setHeader("content-type", "text/html");
      answer.end(`<!doctype html><title>piège</title><form method="post" action="${house.base}/me/identity"><input name="name" value="Volée"><input name="language" value="fr"><input name="zone" value="UTC"><button>Gagnez</button></form>`);
    });
    await new Promise((ready) => trap.listen(0, "127.0.0.1", ready));
    try {
      const page = await ada.context.newPage();
      await page.goto(`http://localhost:${trap.address().port}/`);
      const [answer] = await Promise.all([
        page.waitForResponse((each) => each.url() === `${house.base}/me/identity`),
        page.getByRole("button").click(),
      ]);
      assert.equal(answer.status(), 400);
      await page.getByText(ada.t("problem-from-elsewhere")).waitFor();
      await page.close();
    } finally {
      trap.close();
    }
    ada.watch.strangers.length = 0;
    await ada.open("/me");
    assert.equal(await ada.page.locator("#name").inputValue(), "Ada");
  });

  it("archives that hide something are refused whole", async () => {
    const bombs = [
      [zip(new Map([["../roles.toml", "x"]])), "trame-fault-bad-path"],
      [zip(new Map([["/etc/roles.toml", "x"]])), "trame-fault-bad-path"],
      [zip(new Map([["trame.toml", Buffer.alloc(64 * 1024 * 1024)]])), undefined],
      [zip(new Map(Array.from({ length: 4000 }, (_, place) => [`${place}.toml`, "x"]))), undefined],
      [zip(new Map([["programme.exe", "MZ"]])), "trame-fault-unknown-file"],
    ];
    await ada.open("/trames");
    const before = await ada.page.locator("article.card").count();
    for (const [bytes, message] of bombs) {
      await ada.open("/trames/import");
      await ada.page.setInputFiles("#archive", { name: "trame.zip", mimeType: "application/zip", buffer: bytes });
      await ada.press(ada.t("library-bring"), { status: 422 });
      if (message) await ada.sees(ada.t(message));
      assert.ok((await ada.page.locator(".errors li").count()) >= 1);
    }
    await ada.open("/trames");
    assert.equal(await ada.page.locator("article.card").count(), before);
  });

  it("an image that is not one is refused", async () => {
    await ada.open("/me");
    await ada.page.setInputFiles("#picture", { name: "moi.png", mimeType: "image/png", buffer: Buffer.from("<svg onload=alert(1)>") });
    await ada.page.locator("#alternative").fill("Moi");
    await ada.press(ada.t("profile-picture-keep"), { status: 422 });
    assert.equal(await ada.wrong("picture"), ada.t("media-not-a-picture"));
    assert.equal(await ada.page.locator("#alternative").inputValue(), "Moi");
  });

  it("a path that leads elsewhere after coming in stays here", async () => {
    for (const then of ["https://ailleurs.example/", "//ailleurs.example/", "/\\ailleurs.example"]) {
      const answer = await ada.context.request.get(`/sign-in?then=${encodeURIComponent(then)}`, { maxRedirects: 0 });
      assert.equal(answer.headers().location, "/", then);
    }
  });

  it("too many tries are slowed down", async () => {
    let last;
    for (let times = 0; times < 12; times += 1) last = await house.post("/sign-in/password", { account: "eve@monts.example", password: "essai numéro cent" });
    assert.equal(last.status, 429);
    assert.match(await last.text(), /attendez|wait/);
  });

  pagesHold(() => house);
});

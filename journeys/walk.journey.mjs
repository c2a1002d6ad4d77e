// Every page that a link leads to, from the first pages of the demonstration, as several of those who live there: it
// answers, and it is well made. Two people look at each kind of page, each in their own way: language, width, colours.
// Without a word, a visitor walks alone; TRESSE_WALK=all sends the others too. TRESSE_PICTURES=folder keeps a picture of
// each page; TRESSE_LOOKS=9 lets everybody look at everything.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pagesHold } from "./support/checks.mjs";
import { House } from "./support/house.mjs";

const PICTURES = process.env.TRESSE_PICTURES;
/** How many people look at a kind of page. */
const LOOKS = Number(process.env.TRESSE_LOOKS ?? 2);
/** Kinds of page beyond which somebody is lost in a circle. */
const MOST = 500;

const EVERYBODY = [
  { who: "visitor", language: "fr", width: 360, scheme: "light" },
  { who: "solange@personnes.example", language: "en", width: 1280, scheme: "dark" },
  { who: "fabrice@personnes.example", language: "fr", width: 1280, scheme: "light" },
  { who: "yanis@personnes.example", language: "en", width: 360, scheme: "dark" },
];

const WALKERS = process.env.TRESSE_WALK === "all" ? EVERYBODY : EVERYBODY.slice(0, 1);

/** How often each kind of page was looked at. */
const looked = new Map();

/** An address without what names one thing among others of its kind. */
function kindOf(path) {
  const { pathname, searchParams } = new URL(path, "http://here");
  const parts = pathname.split("/").slice(1);
  const kinds = parts.map((part, place) => {
    const before = parts[place - 1];
    if (NAMED.has(before) && !ACTIONS.has(part)) return "…";
    return /^[0-9a-z]{20,}$|^[0-9]+$/.test(part) ? "…" : part;
  });
  const view = searchParams.get("view") ?? searchParams.get("as") ?? "";
  return [kinds.join("/"), view, searchParams.size > 0 && !view ? "narrowed" : ""].join(" ");
}
/** What stands before the name of one thing, and what is no such name. */
const NAMED = new Set(["spaces", "roles", "methods", "tools", "activities", "kinds", "sheet-kinds", "trames", "rules", "wiki", "pages", "words", "skills", "concepts", "letters"]);
const ACTIONS = new Set(["new", "edition", "compare", "import"]);

/** What a browser shows as a page: no file, no feed. */
const isPage = (path) => !/\.[a-z0-9]{2,5}$|\/(as\/[a-z]+|feed)$|^\/(static|media|metrics|healthz|\.well-known)/.test(new URL(path, "http://here").pathname);

describe("every page that a link leads to", () => {
  let house;

  before(async () => {
    house = await House.open({ demo: true });
    if (PICTURES) await mkdir(PICTURES, { recursive: true });
  });
  after(() => house?.close());

  for (const { who, ...way } of WALKERS) {
    const how = `${way.language}-${way.width}-${way.scheme}`;
    it(`${who.split("@")[0]}, ${how}`, async () => {
      const person = who === "visitor" ? await house.visitor(way) : await house.arrives(who, { ...way, checks: false });
      const wrong = await walks(person, how);
      await person.leaves();
      assert.deepEqual(wrong, []);
    });
  }

  async function walks(person, how) {
    const wrong = [];
    const seen = new Set();
    const paths = ["/", "/spaces", "/agenda", "/shelf", "/doors", "/territories", "/trames"];
    for (const path of paths) {
      const kind = kindOf(path);
      if (seen.has(kind) || !isPage(path) || seen.size > MOST) continue;
      seen.add(kind);
      const count = looked.get(kind) ?? 0;
      // Links are followed even on a page that enough people looked at.
      person.checks = count < LOOKS;
      looked.set(kind, count + 1);
      try {
        await person.open(path);
      } catch (cause) {
        if (!cause.message.includes("Download is starting")) wrong.push(`${path}: ${cause.message}`);
        continue;
      }
      if (PICTURES && person.checks) await person.page.screenshot({ path: join(PICTURES, `${name(kind)}-${how}.png`), fullPage: true });
      // What was written to somebody else leads to what is theirs.
      if (path !== "/outbox") paths.push(...(await linksOf(person)));
    }
    return wrong;
  }

  /** Where a page leads within the house; a link that brings a file or ends a session leads nowhere. */
  function linksOf(person) {
    return person.page.evaluate(() => {
      const links = [...document.querySelectorAll("a[href]:not([download])")].map((link) => new URL(link.getAttribute("href"), location.href));
      return links.filter((link) => link.origin === location.origin).map((link) => link.pathname + link.search);
    });
  }

  const name = (kind) => kind.trim().replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "first";

  pagesHold(() => house);
});

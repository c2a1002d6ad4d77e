// The words that people read, taken from the message files: a journey presses the button that says « Prendre ce rôle »,
// whatever it says next month.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const CRATES = join(import.meta.dirname, "../../crates");

function read(language) {
  const words = new Map();
  for (const file of readdirSync(CRATES, { recursive: true })) {
    if (!file.endsWith(`${language}.ftl`)) continue;
    let key;
    for (const line of readFileSync(join(CRATES, file), "utf8").split("\n")) {
      const start = /^([\w-]+) = ?(.*)$/.exec(line);
      if (start) key = start[1];
      if (start) words.set(key, start[2]);
      else if (key && /^(\s+\S|\})/.test(line)) words.set(key, `${words.get(key)}\n${line.trim()}`.trim());
      else if (line.trim()) key = undefined;
    }
  }
  return words;
}

const ALL = { fr: read("fr"), en: read("en") };

/** Whether a word is the key of a message, which nobody should read. */
export const isKey = (word) => ALL.fr.has(word);

/** The words of a language: `t("role-take")`, `t("home-hello", { name: "Ada" })`, `t("form-wrong", { count: 2 })`. */
export function words(language) {
  return (key, values = {}) => {
    const message = ALL[language].get(key);
    if (message === undefined) throw new Error(`no message ${key} in ${language}`);
    return fill(chosen(message, values, language), values).replace(/\n\}$/, "").trim();
  };
}

function chosen(message, values, language) {
  const block = /^\{ \$(\w+) ->\n([\s\S]*)\}$/.exec(message);
  if (!block) return message;
  const count = values[block[1]];
  const variants = [...block[2].matchAll(/^(\*?)\[(.+?)\] (.*)$/gm)].map(([, rest, key, text]) => ({ rest, key, text }));
  const plural = new Intl.PluralRules(language).select(Number(count));
  const found = variants.find(({ key }) => key === String(count)) ?? variants.find(({ key }) => key === plural);
  return (found ?? variants.find(({ rest }) => rest)).text;
}

function fill(text, values) {
  return text.replace(/\{ \$(\w+) \}/g, (place, name) => values[name] ?? place);
}

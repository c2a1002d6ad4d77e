// Somebody who has a keyboard and nothing else.

import assert from "node:assert/strict";

const FAR = 120;

/** `key("Enter")`, `focused()`, `tabsTo((here) => here.id === "name")`. */
export function keysOf(person) {
  const key = (name) => person.page.keyboard.press(name);

  /** What has the focus: its words, where it leads, whether it shows. */
  const focused = () =>
    person.page.evaluate(() => {
      const one = document.activeElement;
      const label = one.labels?.[0]?.innerText ?? one.getAttribute("aria-label") ?? one.innerText ?? "";
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
      return { tag: one.localName, id: one.id, label: label.trim(), href: one.getAttribute("href") ?? "", outlined, inSight };
    });

  /** Presses Tab until something is reached; all that is passed must be seen to be passed. */
  async function tabsTo(wanted) {
    const passed = [];
    for (let step = 0; step < FAR; step += 1) {
      await key("Tab");
      const here = await focused();
      passed.push(here.label);
      if (here.tag === "body") continue;
      assert.ok(here.outlined, `the focus shows on ${here.tag} « ${here.label} »`);
      assert.ok(here.inSight, `the focus is in sight on ${here.tag} « ${here.label} »`);
      if (wanted(here)) return here;
    }
    return assert.fail(`not reached: ${passed.join(" · ")}`);
  }

  return { key, focused, tabsTo };
}

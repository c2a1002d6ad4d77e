// A live room, prepared and opened by the pages that everybody uses.

import { wall } from "./days.mjs";

export const WAIT_MS = 10_000;

/** Somebody offers a virtual class with its run sheet, and opens its room to all. Gives the path of the room. */
export async function opensRoom(host) {
  const space = await host.opensSpace("Réseau des Monts", /oop.rati(ves|ve network)|ooperatives/);
  await host.open(`${space}/gatherings/new`);
  await host.goes(() => host.page.locator('main a[href$="kind=virtual-class"]').click());
  const now = Date.now();
  const fields = { title: "Les temps de la coopération", starts: wall(now + 600_000), ends: wall(now + 4_200_000), link: "https://visio.example/classe" };
  for (const [field, value] of Object.entries(fields)) await host.page.locator(`#${field}`).fill(value);
  await host.press(host.t("gathering-announce"));
  const gathering = host.path();
  await host.open(`${gathering}/run-sheet`);
  await host.goes(() => host.page.locator("form[action$='/run-sheet'] button").first().click());
  await host.open(gathering);
  await host.follow(host.t("live-prepare"));
  const room = host.path();
  await host.page.locator("input[name=door][value=open]").check();
  await host.press(host.t("live-prepare"));
  await host.types(host.t("live-name"), "Ada");
  await host.goes(() => host.page.locator("main form .button").last().click());
  await host.open(`${room}/host`);
  await host.page.locator("form[action$='/opening'] button").first().click();
  await host.page.locator(".live-on").first().waitFor({ timeout: WAIT_MS });
  return room;
}

/** Somebody comes in with a name. */
export async function comes(person, room, name) {
  await person.open(room);
  await person.types(person.t("live-name"), name);
  await person.goes(() => person.page.locator("main form .button").last().click());
}

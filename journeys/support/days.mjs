// Days and moments as the people of a house write them: in Paris, where it may be tomorrow already.

const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" });
const DAY_MS = 86_400_000;

/** `2026-04-02T17:00`, of a moment. */
export function wall(moment) {
  return PARIS.format(new Date(moment)).replace(" ", "T");
}

/** `2026-04-02T17:00`, so many minutes from now. */
export function fromNow(minutes) {
  return wall(Date.now() + minutes * 60_000);
}

/** `2026-04-02`, so many days from today. */
export function day(ahead = 0) {
  return new Date(Date.parse(fromNow(0).slice(0, 10)) + ahead * DAY_MS).toISOString().slice(0, 10);
}

/** `2026-04-06`, the Monday so many weeks from that of this week. */
export function monday(weeks = 0) {
  const since = (new Date(Date.parse(day())).getUTCDay() + 6) % 7;
  return day(7 * weeks - since);
}

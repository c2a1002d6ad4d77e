// Drafts in this browser: what was typed, by the key of the form.

const PREFIX = "tresse.draft:";
const SENT = "tresse.draft-sent";
// A draft older than this is more surprise than help.
const KEPT_FOR_MS = 30 * 24 * 3600 * 1000;

/** What was typed: the values by field name, in the order of the fields. */
export type Draft = Record<string, string[]>;

// Storage may be refused (private windows, full disk): a draft is a comfort, never a condition.
function gently<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function readDraft(key: string): Draft | undefined {
  return gently(() => {
    const kept = localStorage.getItem(PREFIX + key);
    if (!kept) return undefined;
    const { at, fields } = JSON.parse(kept) as { at?: number; fields?: Draft };
    if (fields && at && Date.now() - at < KEPT_FOR_MS) return fields;
    localStorage.removeItem(PREFIX + key);
    return undefined;
  });
}

export function keepDraft(key: string, fields: Draft): void {
  gently(() => localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), fields })));
}

export function forgetDraft(key: string): void {
  gently(() => localStorage.removeItem(PREFIX + key));
}

export function forgetAllDrafts(): void {
  gently(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  });
}

/** Remembers, in this tab, that the form of this key was sent: the next page tells whether it went well. */
export function markSent(key: string): void {
  gently(() => sessionStorage.setItem(SENT, key));
}

/** The key of the form that was just sent, told once. */
export function takeSent(): string | undefined {
  return gently(() => {
    const key = sessionStorage.getItem(SENT) ?? undefined;
    sessionStorage.removeItem(SENT);
    return key;
  });
}

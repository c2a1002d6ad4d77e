/** Shows which questions one votes for. Without it, each vote is taken back from the list of one's votes. */
export class PoolVotes extends HTMLElement {
  #stop: AbortController | undefined;
  #voted = new Set<string>();
  #listed = new Set<string>();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const list = this.querySelector<HTMLElement>(".pool-voted");
    if (!list) return;
    // The same is done on the questions themselves.
    list.hidden = true;
    this.addEventListener("live-done", (event) => this.#done(event.target as HTMLFormElement), { signal });
    const follow = (): void => {
      this.#read(list);
      this.#mark();
    };
    this.closest("live-room")?.addEventListener("live-put", follow, { signal });
    follow();
  }

  /** What the list gained or lost was done on another device of the same person. */
  #read(list: HTMLElement): void {
    const now = new Set([...list.querySelectorAll<HTMLElement>("[data-id]")].map((own) => own.dataset["id"] ?? ""));
    for (const id of now) if (!this.#listed.has(id)) this.#voted.add(id);
    for (const id of this.#listed) if (!now.has(id)) this.#voted.delete(id);
    this.#listed = now;
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #done(form: HTMLFormElement): void {
    const [, question, act] = /\/questions\/([^/]+)\/(vote|vote-withdrawal|asking)$/.exec(new URL(form.action).pathname) ?? [];
    if (!question) return;
    if (act === "vote-withdrawal") this.#voted.delete(question);
    else this.#voted.add(question);
    const focused = form.contains(document.activeElement);
    this.#mark();
    // The button that was pressed is gone; its opposite stands in its place.
    if (focused) form.closest("[data-id]")?.querySelector<HTMLElement>(act === "vote" ? ".pool-unvote button" : ".pool-vote button, .pool-unvote button")?.focus();
  }

  #mark(): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-live="question"] > [data-id]')) {
      item.toggleAttribute("data-voted", this.#voted.has(item.dataset["id"] ?? ""));
    }
  }
}

// A first retry is quick, for a blink of the network; the spread keeps a crowd from coming back at the same instant.
const FIRST_MS = 200;
const SPREAD_MS = 1_800;
// However long the server was away, everybody is back within five seconds of its return.
const LONGEST_MS = 4_000;

interface Ends {
  address: () => string;
  heard: (text: string) => void;
  changed: (isThere: boolean) => void;
}

/** A connection that comes back by itself. */
export class LiveLink {
  #ends: Ends;
  #socket: WebSocket | undefined;
  #tries = 0;
  #timer: number | undefined;
  #isOver = false;

  constructor(ends: Ends) {
    this.#ends = ends;
    window.addEventListener("online", () => this.#soon(0));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && !this.isOpen) this.#soon(0);
    });
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  open(): void {
    if (this.#isOver) return;
    window.clearTimeout(this.#timer);
    const socket = new WebSocket(this.#ends.address());
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#tries = 0;
      this.#ends.changed(true);
    });
    socket.addEventListener("message", (event) => this.#ends.heard(String(event.data)));
    socket.addEventListener("close", () => {
      if (this.#socket !== socket) return;
      this.#ends.changed(false);
      this.#soon(FIRST_MS * 2 ** this.#tries + Math.random() * SPREAD_MS);
      this.#tries = Math.min(this.#tries + 1, 6);
    });
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  /** Starts over from what is known. */
  again(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.open();
  }

  close(): void {
    this.#isOver = true;
    window.clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #soon(wait: number): void {
    if (this.#isOver || this.isOpen || this.#socket?.readyState === WebSocket.CONNECTING) return;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.open(), Math.min(wait, LONGEST_MS));
  }
}

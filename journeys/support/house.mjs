// A house for one journey: a server on a port of its own, with an empty data folder that goes away with it.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { openBrowser, Person } from "./person.mjs";

export const ROOT = resolve(import.meta.dirname, "../..");
const BINARY = process.env.TRESSE_BINARY ?? join(ROOT, "target/debug/tresse");
const START_MS = 60_000;

export class House {
  #server;
  #browser;
  #log = [];
  #closing = false;
  base = "";
  data = "";
  /** What was wrong with pages, until `pagesHold` says it. */
  findings = new Set();

  /** Opens a house. `settled: false` leaves it at its first page; `demo: true` fills it with the example worlds. */
  static async open({ settled = true, demo = false, name = "Les Monts", env = {} } = {}) {
    const house = new House();
    house.data = await mkdtemp(join(tmpdir(), "tresse-journey-"));
    house.env = { TRESSE_OUTSIDE: "here", TRESSE_DATA: house.data, TRESSE_MODE: demo ? "demo" : "development", ...env };
    try {
      await house.#start(demo);
      if (settled && !demo) await house.#settle(name);
    } catch (cause) {
      await house.close().catch(() => {});
      throw cause;
    }
    return house;
  }

  #environment(language = "fr") {
    const { PATH, HOME } = process.env;
    const lang = language === "en" ? "en_GB.UTF-8" : "fr_FR.UTF-8";
    return { PATH, HOME, LANG: lang, LC_ALL: lang, TRESSE_LISTEN: "127.0.0.1:0", ...this.env };
  }

  async #start(demo) {
    const words = demo ? ["serve", "--demo"] : ["serve"];
    const server = spawn(BINARY, words, { env: this.#environment(), cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    this.#server = server;
    server.stderr.on("data", (text) => this.#log.push(String(text)));
    const lines = createInterface({ input: server.stdout });
    this.base = await new Promise((found, lost) => {
      const late = setTimeout(() => lost(new Error(`no server after ${START_MS} ms\n${this.log()}`)), START_MS);
      lines.on("line", (line) => {
        this.#log.push(`${line}\n`);
        const address = /^listening on (http:\S+)/.exec(line)?.[1];
        if (address) found(address.replace(/\/$/, ""));
        if (address) clearTimeout(late);
      });
      server.once("error", lost);
      server.once("exit", (code, signal) => {
        if (this.#closing) return;
        const fault = `the server ended by itself: ${code ?? signal}\n${this.log()}`;
        this.findings.add(fault);
        lost(new Error(fault));
      });
    });
  }

  /** Ends the server and starts it again on the same data and port, with its clock so many minutes ahead: for development. */
  async restart({ ahead }) {
    this.#closing = true;
    const ended = new Promise((gone) => this.#server.once("exit", gone));
    this.#server.kill("SIGTERM");
    await ended;
    this.#closing = false;
    Object.assign(this.env, { TRESSE_MODE: "development", TRESSE_CLOCK_AHEAD: String(ahead), TRESSE_LISTEN: new URL(this.base).host });
    await this.#start(false);
  }

  /** Ends the server without a word, as a fault of the machine does. */
  async kill() {
    this.#closing = true;
    const ended = new Promise((gone) => this.#server.once("exit", gone));
    this.#server.kill("SIGKILL");
    await ended;
    this.#closing = false;
  }

  /** Stops it where it stands: it takes nothing any more, and nobody is told. */
  freezes() {
    this.#server.kill("SIGSTOP");
  }

  /** Starts it again where it was. */
  async comesBack() {
    this.env.TRESSE_LISTEN = new URL(this.base).host;
    await this.#start(false);
  }

  /** What the server said on its terminal. */
  log() {
    return this.#log.join("");
  }

  /** Somebody runs the house: Eve, as in every other test of this project. */
  async #settle(name) {
    const form = { name, language: "fr", zone: "Europe/Paris", administrator: "Eve", email: "eve@monts.example", password: "quatre mots sans rapport" };
    const answer = await this.post("/welcome", form);
    if (answer.status !== 303) throw new Error(`the house could not be settled: ${answer.status}\n${await answer.text()}`);
  }

  /** Sends a form as a program would: no browser, no cookies unless they are given. */
  post(path, fields, headers = {}) {
    return fetch(this.base + path, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
  }

  /** Runs a command of the program on this house's data, beside its server. */
  run(...words) {
    return this.runIn("fr", ...words);
  }

  runIn(language, ...words) {
    return new Promise((done) => {
      execFile(BINARY, words, { env: this.#environment(language), cwd: ROOT, maxBuffer: 1 << 26 }, (wrong, stdout, stderr) => {
        done({ code: wrong ? (wrong.code ?? 1) : 0, stdout, stderr });
      });
    });
  }

  async #browserOfHouse() {
    this.#browser ??= openBrowser();
    return this.#browser;
  }

  /** A browser before which nobody has come in. */
  async visitor(options = {}) {
    return Person.arrive(await this.#browserOfHouse(), this, options);
  }

  /** A browser before which somebody has come in, by a one-time link of the operator. */
  async person(name, options = {}) {
    const email = options.email ?? addressOf(name);
    if (name !== "Eve") await this.#born(name, email, options);
    return this.arrives(email, options);
  }

  async #born(name, email, { language = "fr", administrator = false }) {
    const more = administrator ? ["--administrator"] : [];
    const added = await this.runIn(language, "user", "add", "--email", email, "--name", name, ...more);
    if (added.code !== 0) throw new Error(`${name} could not be added: ${added.stderr}`);
  }

  /** Somebody with an account comes in by a one-time link of the operator. */
  async arrives(email, options = {}) {
    const link = await this.run("user", "link", "--email", email);
    if (link.code !== 0) throw new Error(`no link for ${email}: ${link.stderr}`);
    const person = await this.visitor({ ...options, checks: false });
    await person.open(link.stdout.trim());
    if (options.language) await person.speaks(options.language);
    // What came first may have been in the other language.
    person.checks = options.checks ?? true;
    return person;
  }

  /** Ends everything. Asked nicely, the server ends by itself; otherwise that is a fault worth seeing. */
  async close() {
    this.#closing = true;
    try {
      await (await this.#browser)?.close();
    } finally {
      // Whatever became of the browser: a server that stays keeps the journey's file from ending.
      await this.#end();
    }
    if (this.findings.size) throw new Error([...this.findings].join("\n\n"));
  }

  async #end() {
    const server = this.#server;
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((gone) => server.once("exit", gone));
      server.kill("SIGTERM");
      const late = setTimeout(() => server.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
    }
    if (this.data) await rm(this.data, { recursive: true, force: true });
  }
}

export function addressOf(name) {
  return `${name.normalize("NFD").replace(/[^a-zA-Z]/g, "").toLowerCase()}@monts.example`;
}

import type { Latencies } from "./latencies";

/** A file on its way to the server. */
export interface Sending {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly year: number;
  readonly key: string;
}

/** Somebody with a browser: keeps cookies, opens pages, calls procedures; every answer of 500 and above is a failure. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly address: string,
    private readonly latencies: Latencies,
  ) {}

  private async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, cookie, origin: this.address };
    const answer = await fetch(this.address + path, { ...init, headers, redirect: "manual" });
    for (const text of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      this.cookies.set(name, value);
    }
    if (answer.status >= 500) this.latencies.fail(`${answer.status} from ${path.replace(/\?.*$/, "").replace(/\d+/g, "N")}`);
    return answer;
  }

  /** Signs in as the sign-in page does; true when it worked. */
  signIn(login: string, password: string): Promise<boolean> {
    return this.latencies.time("sign-in", async () => {
      const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
      const answer = await this.fetch("/api/auth/callback/credentials", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken, login, password, json: "true" }),
      });
      await answer.arrayBuffer();
      return [...this.cookies.keys()].some((name) => name.includes("session"));
    });
  }

  /** Opens a page; its whole answer is read. */
  page(name: string, path: string): Promise<string> {
    return this.latencies.time(name, async () => (await this.fetch(path)).text());
  }

  /** Asks a procedure; null when it answers with an error. */
  async ask<T>(name: string, procedure: string, input: unknown): Promise<T | null> {
    const path = `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.latencies.time(name, async () => answerOf<T>(await this.fetch(path)));
  }

  /** Calls a procedure that changes something; null when it answers with an error. */
  async act<T>(name: string, procedure: string, input: unknown): Promise<T | null> {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) };
    return this.latencies.time(name, async () => answerOf<T>(await this.fetch(`/api/trpc/${procedure}`, init)));
  }

  /** Uploads a report as the upload page does. */
  async upload<T>(name: string, { bytes, year, key, name: fileName }: Sending): Promise<T | null> {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], fileName));
    form.set("year", String(year));
    form.set("idempotencyKey", key);
    return this.latencies.time(name, async () => answerOf<T>(await this.fetch("/api/trpc/reports.upload", { method: "POST", body: form })));
  }
}

async function answerOf<T>(answer: Response): Promise<T | null> {
  const told = (await answer.json().catch(() => ({}))) as { result?: { data?: T } };
  return told.result?.data ?? null;
}

import { PASSWORD } from "./lay-foundation";

/** What came back: data, a refusal of the server by its message key, or nothing because the connection broke. */
export type Answer<T> =
  | { readonly kind: "data"; readonly data: T }
  | { readonly kind: "error"; readonly status: number; readonly message: string; readonly sentence: string | null }
  | { readonly kind: "lost" };

const PATIENCE_MS = 60_000;

/** A browser's work with the server, without the browser: cookies kept, procedures called by HTTP. */
export class WebSession {
  private cookie = "";

  constructor(
    private readonly address: string,
    readonly login: string,
  ) {}

  async signIn(): Promise<void> {
    const csrf = await fetch(`${this.address}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const form = { csrfToken, login: this.login, password: PASSWORD, callbackUrl: "/", json: "true" };
    const answer = await fetch(`${this.address}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(csrf) },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    if (answer.status !== 200) throw new Error(`${this.login} cannot sign in: ${answer.status}`);
    this.cookie = cookiesOf(answer);
  }

  /** What a request by other means has to carry. */
  get cookies(): string {
    return this.cookie;
  }

  query<T>(procedure: string, input?: unknown): Promise<Answer<T>> {
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.ask(`/api/trpc/${procedure}${query}`, {});
  }

  mutate<T>(procedure: string, input?: unknown): Promise<Answer<T>> {
    const body = input === undefined ? {} : { body: JSON.stringify(input) };
    return this.ask(`/api/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json" }, ...body });
  }

  upload<T>(file: { readonly bytes: Uint8Array; readonly name: string; readonly year: number; readonly key: string }): Promise<Answer<T>> {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(file.bytes)]), file.name);
    body.set("year", String(file.year));
    body.set("idempotencyKey", file.key);
    return this.ask("/api/trpc/reports.upload", { method: "POST", body });
  }

  /** A file of the server; null when the connection broke or the answer is no file. */
  async download(path: string): Promise<Uint8Array | null> {
    try {
      const answer = await this.fetch(path, {});
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch {
      return null;
    }
  }

  private async ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    try {
      const answer = await this.fetch(path, init);
      const body = (await answer.json()) as { result?: { data: T }; error?: { message: string; data?: { sentence?: { zh: string } } } };
      if (body.result) return { kind: "data", data: body.result.data };
      const { message = "", data } = body.error ?? {};
      return { kind: "error", status: answer.status, message, sentence: data?.sentence?.zh ?? null };
    } catch {
      return { kind: "lost" };
    }
  }

  private fetch(path: string, { headers = {}, ...init }: RequestInit): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      ...init,
      headers: { ...(headers as Record<string, string>), cookie: this.cookie },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

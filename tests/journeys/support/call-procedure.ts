import type { Page } from "@playwright/test";

/** Asks a procedure as whoever is signed in on the page; gives its result, and throws on any error. */
export async function callProcedure<T>(page: Page, procedure: string, input?: unknown): Promise<T> {
  return send(page, `/api/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, null);
}

/** Has a procedure change something. */
export async function change<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  return send(page, `/api/trpc/${procedure}`, JSON.stringify(input));
}

async function send<T>(page: Page, address: string, body: string | null): Promise<T> {
  const answer = await page.evaluate(
    async ([url, text]) => {
      const sent = text === null ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: text };
      return (await fetch(url, sent)).json();
    },
    [address, body] as const,
  );
  if (!answer.result) throw new Error(`${address}: ${JSON.stringify(answer)}`);
  return answer.result.data as T;
}

import { gzipSync } from "node:zlib";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import type { BenchRow } from "./bench-row";
import { withBuiltServer } from "./built-server";

const PORT = 3927;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const ROUNDS = 15;

/** Every page of the demo by the account that sees it, with what its first-load JavaScript may weigh (KB, gzip). */
const pages: readonly { login: string | null; path: string; scripts: number }[] = [
  { login: null, path: "/sign-in", scripts: 150 },
  { login: "sxszfbgt01", path: "/filing", scripts: 400 },
  { login: "sxszfbgt01", path: "/filing/history", scripts: 400 },
  { login: "sxszfbgt01", path: "/filing/upload", scripts: 400 },
  { login: "sxsh01", path: "/reports/1", scripts: 400 },
  { login: "sxsh01", path: "/compliance", scripts: 400 },
  { login: "sxsh01", path: "/reviews", scripts: 400 },
  { login: "sxld01", path: "/overview", scripts: 175 },
  { login: "sxld01", path: "/compare", scripts: 400 },
  { login: "sxld01", path: "/bodies/2", scripts: 400 },
  { login: "sxld01", path: "/rollup", scripts: 400 },
  { login: "sxld01", path: "/screen", scripts: 175 },
  { login: "sxld01", path: "/metrics", scripts: 400 },
  { login: "sxld01", path: "/dictionary", scripts: 400 },
  { login: "sxgl01", path: "/admin/bodies", scripts: 400 },
  { login: "sxgl01", path: "/admin/accounts", scripts: 400 },
  { login: "sxgl01", path: "/admin/deadlines", scripts: 400 },
  { login: "sxgl01", path: "/admin/operations", scripts: 400 },
  { login: "sxsj01", path: "/audit", scripts: 400 },
];

/** Page times and weights of the built server on fresh demo data, and how long it takes to start. */
export function bench(): Promise<readonly BenchRow[]> {
  return withBuiltServer(PORT, async ({ startTime }) => {
    const rows: BenchRow[] = [row("start of the built server (ms)", startTime, 3000, "< 3000 ms")];
    for (const page of pages) rows.push(...(await measurePage(page)));
    return rows;
  });
}

const row = (name: string, ours: number, reference: number, goal: string): BenchRow => ({
  name,
  ours,
  reference,
  ratio: ours / reference,
  goal,
  reached: ours <= reference,
});

async function measurePage({ login, path: place, scripts }: (typeof pages)[number]): Promise<BenchRow[]> {
  const cookie = login === null ? "" : await signIn(login);
  const times: number[] = [];
  let html = "";
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    const answer = await fetch(ADDRESS + place, { headers: { cookie }, redirect: "manual" });
    html = await answer.text();
    if (answer.status !== 200) throw new Error(`${place} answered ${answer.status}`);
    // The first answer loads the page's code; it is not counted.
    if (round > 0) times.push(performance.now() - started);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return [
    row(`${place} server time, median of ${ROUNDS} (ms)`, median, 150, "< 150 ms"),
    row(`${place} first-load JavaScript, gzip (KB)`, await scriptWeight(html), scripts, `≤ ${scripts} KB`),
  ];
}

/** Scripts a browser loads with the page; the fallback for browsers without modules is not among them. */
async function scriptWeight(html: string): Promise<number> {
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const addresses = [...new Set(tags.map(([, address = ""]) => address))];
  const sizes = await Promise.all(
    addresses.map(async (address) => gzipSync(Buffer.from(await (await fetch(new URL(address, ADDRESS))).arrayBuffer())).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Signs in as the sign-in page does and gives the cookies. */
async function signIn(login: string): Promise<string> {
  const first = await fetch(`${ADDRESS}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${ADDRESS}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(first), "content-type": "application/x-www-form-urlencoded", origin: ADDRESS },
    body: new URLSearchParams({ csrfToken, login, password: DEMO_PASSWORD, json: "true" }),
  });
  return cookiesOf(answer);
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

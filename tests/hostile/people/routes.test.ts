import { readdirSync } from "node:fs";
import path from "node:path";
import type { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { roles } from "@/domain/access/access";
import type { Viewer } from "@/server/context";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { cookieOf, request, SECRET } from "../http";
import type { Ids } from "../procedure-rules";
import { type RouteRule, routeRules } from "../route-rules";
import { makeTwoPlaces, nowhere, type Place, secretOf } from "../two-places";

type Handler = (request: NextRequest, segment: { params: Promise<object> }) => Promise<Response> | Response;

let office: TestOffice;
let own: Place;
let foreign: Place;
beforeAll(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  ({ own, foreign } = await makeTwoPlaces(office));
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  office.close();
});

const folder = path.join(process.cwd(), "app/api");
const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.dirname(file))
  .sort();
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const load = async (route: string) => (await import(path.join(folder, route, "route.ts"))) as Readonly<Record<string, Handler>>;

interface Asked {
  readonly viewer?: Viewer | null;
  readonly ids?: Ids;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** Asks a route by a method as its rule says. */
async function ask(route: string, method: "GET" | "POST", { viewer = null, ids = own.ids, headers = {}, body }: Asked): Promise<Response> {
  const { query = "", params = {}, form = {} } = routeRules[route]?.[method]?.ask?.(ids) ?? {};
  const cookie: Record<string, string> = viewer ? { cookie: await cookieOf(viewer) } : {};
  const filled = new FormData();
  for (const [name, value] of Object.entries(form)) filled.set(name, value);
  const sent = method === "POST" ? { body: body ?? filled } : {};
  const handler = (await load(route))[method];
  if (!handler) throw new Error(`${route} has no ${method}`);
  return handler(request(`/api/${route}?${query}`, { method, headers: { ...cookie, ...headers }, ...sent }), {
    params: Promise.resolve(params),
  });
}

const declared = Object.entries(routeRules).flatMap(([route, rules]) =>
  (Object.entries(rules) as ["GET" | "POST", RouteRule][]).map(([method, rule]) => ({ route, method, rule })),
);
const guarded = declared.filter(({ route, rule }) => rule.who !== "anyone" && !route.startsWith("trpc"));

it("finds every route handler declared in tests/hostile/route-rules.ts with its methods, and no other", async () => {
  const missing = found.filter((route) => !(route in routeRules));
  expect(missing, `add to tests/hostile/route-rules.ts: ${missing.join(", ")}`).toEqual([]);
  expect(Object.keys(routeRules).sort()).toEqual(found);
  for (const route of found) {
    const module = await load(route);
    expect(
      methods.filter((method) => module[method] !== undefined),
      route,
    ).toEqual(Object.keys(routeRules[route] ?? {}));
  }
});

describe.each(guarded)("$method /api/$route", ({ route, method, rule }) => {
  it("asks who is signed out, forged or disabled to sign in", async () => {
    expect((await ask(route, method, {})).status).toBe(401);
    expect((await ask(route, method, { headers: { cookie: "mingzhang.session=e30.e30.e30" } })).status).toBe(401);
    const { viewer } = own.as("clerk");
    expect((await ask(route, method, { headers: { cookie: await cookieOf(viewer, 7) } })).status).toBe(401);
  });

  it.each(roles)("answers a %s as that role may", async (role) => {
    const { status } = await ask(route, method, { viewer: own.as(role).viewer });
    if (!rule.who.includes(role as never)) expect(status).toBe(404);
    else expect(status).toBeLessThan(500);
  });

  it("answers ids of another place as those of nothing, and tells nothing of it", async () => {
    for (const role of roles) {
      const { viewer } = own.as(role);
      const [given, none] = [await ask(route, method, { viewer, ids: foreign.ids }), await ask(route, method, { viewer, ids: nowhere })];
      expect(given.status).toBe(none.status);
      const text = Buffer.from(await given.arrayBuffer()).toString("utf8");
      expect(text).not.toContain(secretOf("乙市"));
      if (given.status >= 400) expect(text).toBe(await none.text());
    }
  });

  it("never keeps what it gives in a cache others share, and never shows it as a page", async () => {
    for (const role of rule.who) {
      const { headers, status } = await ask(route, method, { viewer: own.as(role as never).viewer });
      expect(headers.get("cache-control"), role).toMatch(/no-store/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      if (status === 200) expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    }
  });
});

const posts = declared.filter(({ method }) => method === "POST");

describe.each(posts)("POST /api/$route", ({ route, method }) => {
  const viewer = () => own.as("reviewer").viewer;

  it.each([
    ["another origin", { origin: "http://evil.example" }],
    ["a hidden origin", { origin: "null" }],
    ["our name as a part of another", { origin: "http://gongkai.intra:8080.evil.example" }],
    ["another port", { origin: "http://gongkai.intra:9090" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
  ])("is refused from %s", async (_, headers) => {
    expect((await ask(route, method, { viewer: viewer(), headers })).status).toBe(403);
  });
});

// next-auth reads cookies of the framework, of which there are none here: its forms are sent to the built server.
describe.each(posts.filter(({ route }) => !route.startsWith("auth/")))("POST /api/$route", ({ route, method }) => {
  it.each([
    ["text/plain", "a"],
    ["application/xml", "<a/>"],
    ["application/json", "{"],
    ["application/json", '{"__proto__":{}}'],
    ["multipart/form-data", "no boundary"],
    ["application/x-www-form-urlencoded", "%%%=&&&"],
    ["", ""],
  ])("answers a body of the kind “%s” without a fault", async (type, body) => {
    const { viewer } = own.as("reviewer");
    const { status } = await ask(route, method, { viewer, headers: { "content-type": type }, body });
    expect(status).toBeLessThan(500);
  });
});

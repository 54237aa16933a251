import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as auth, GET as csrf } from "@/app/api/auth/[...nextauth]/route";
import { GET as health } from "@/app/api/health/route";
import { GET, POST } from "@/app/api/trpc/[trpc]/route";
import { proxy } from "@/proxy";
import { disableAccount } from "@/server/accounts/disable-account";
import { SESSION_COOKIE, sealSession } from "@/server/accounts/session-token";
import type { Viewer } from "@/server/context";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";
const HOST = "http://gongkai.intra:8080";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  office.close();
});

async function cookieOf({ accountId }: Viewer): Promise<string> {
  const token = await sealSession({ accountId, tokenVersion: 1, signedInAt: Math.floor(Date.now() / 1000) }, SECRET);
  return `${SESSION_COOKIE}=${token}`;
}

interface Post {
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}

const request = (path: string, { headers = {}, ...init }: RequestInit & Post = {}) =>
  new NextRequest(`${HOST}${path}`, {
    ...init,
    headers: { host: "gongkai.intra:8080", ...headers },
    signal: new AbortController().signal,
  } as never);

const post = (path: string, { headers = {}, body = "{}" }: Post = {}) =>
  POST(
    request(`/api/trpc/${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
      duplex: "half",
    } as never),
  );

describe("procedures by HTTP", () => {
  it("answer with the account of the cookie as it is now", async () => {
    const cookie = await cookieOf(office.viewers.clerk);
    const me = () => GET(request("/api/trpc/session.me", { headers: { cookie } }));
    expect(await (await me()).json()).toMatchObject({ result: { data: { login: "clerk", bodyName: "示例省人民政府办公厅" } } });
    disableAccount(office.as("administrator"), office.viewers.clerk.accountId);
    expect((await me()).status).toBe(401);
  });

  it("renew a session in use, so that it does not end as idle", async () => {
    const cookie = await cookieOf(office.viewers.clerk);
    const setCookie = async () => (await GET(request("/api/trpc/session.me", { headers: { cookie } }))).headers.get("set-cookie");
    expect(await setCookie()).toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    expect(await setCookie()).toMatch(new RegExp(`^${SESSION_COOKIE}=.+; Max-Age=7200; HttpOnly; SameSite=lax$`));
    vi.useRealTimers();
  });

  it("answer 401 to a forged cookie", async () => {
    expect((await GET(request("/api/trpc/session.me", { headers: { cookie: `${SESSION_COOKIE}=e30.e30.e30` } }))).status).toBe(401);
  });

  it("tell nothing but a key about an error", async () => {
    const answer = await GET(request("/api/trpc/no.such"));
    expect(await answer.json()).toEqual({
      error: { code: -32004, message: "notFound", data: { code: "NOT_FOUND", httpStatus: 404, incident: null } },
    });
  });

  it("log the unexpected under an incident number, and answer with no more than that", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    office.db.$client.exec("ALTER TABLE deadline RENAME TO elsewhere");
    const answer = await GET(request("/api/trpc/deadlines.list", { headers: { cookie: await cookieOf(office.viewers.clerk) } }));
    const { error } = (await answer.json()) as { error: { message: string; data: { incident: string } } };
    expect(error).toEqual({
      code: -32603,
      message: "unexpected",
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, incident: expect.stringMatching(/^[0-9A-F]{10}$/) },
    });
    expect(JSON.parse(String(logged.mock.calls[0]?.[0]))).toMatchObject({ incident: error.data.incident, where: "deadlines.list" });
  });

  it.each([
    ["another origin", { origin: "http://evil.example" }],
    ["a hidden origin", { origin: "null" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
  ])("refuse a post from %s", async (_, headers) => {
    const answer = await post("session.changePassword", { headers: { ...headers, cookie: await cookieOf(office.viewers.clerk) } });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { message: "otherSite" } });
  });

  it("take a post from our own pages under any host name", async () => {
    const headers = { origin: HOST, "sec-fetch-site": "same-origin", cookie: await cookieOf(office.viewers.administrator) };
    const body = JSON.stringify({ year: 2024, kind: "department", level: null, date: "2025-01-31" });
    expect((await post("deadlines.save", { headers, body })).status).toBe(200);
  });

  it("refuse a post of a type that forms of other sites can send", async () => {
    expect((await post("deadlines.save", { headers: { "content-type": "text/plain" } })).status).toBe(415);
  });

  it("refuse a mutation by GET", async () => {
    const answer = await GET(
      request("/api/trpc/deadlines.save?input=%7B%7D", { headers: { cookie: await cookieOf(office.viewers.administrator) } }),
    );
    expect(answer.status).toBe(405);
  });

  it("refuse more than ten calls in one", async () => {
    const paths = Array.from({ length: 11 }, () => "session.me").join(",");
    expect((await GET(request(`/api/trpc/${paths}?batch=1&input=%7B%7D`))).status).toBe(400);
  });
});

describe("a body over the limit", () => {
  const form = "multipart/form-data; boundary=x";
  const endless = (megabytes: number) => {
    let left = megabytes;
    return new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(2 ** 20).fill(65)) : controller.close()),
    });
  };

  it.each([
    ["declared", "session.me", { "content-type": form, "content-length": "31457280" }, 1],
    ["undeclared", "session.changePassword", { "content-type": "application/json" }, 3],
  ])("is answered with 413 and a sentence in both languages when %s", async (_, path, headers, megabytes) => {
    const cookie = await cookieOf(office.viewers.clerk);
    const answer = await post(path, { headers: { ...headers, cookie }, body: endless(megabytes) as BodyInit });
    expect(answer.status).toBe(413);
    const { error } = (await answer.json()) as { error: { data: { code: string; sentence: { zh: string; en: string } } } };
    expect(error.data.code).toBe("PAYLOAD_TOO_LARGE");
    expect(error.data.sentence.zh).toMatch(/20 MB/);
    expect(error.data.sentence.en).toMatch(/20 MB/);
  });

  it("is answered so too when an upload declares less than it sends", async () => {
    const cookie = await cookieOf(office.viewers.clerk);
    const headers = { "content-type": form, "content-length": "1000", cookie };
    expect((await post("reports.upload", { headers, body: endless(30) as BodyInit })).status).toBe(413);
  });
});

describe("sign-in by HTTP", () => {
  const segment = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });

  it("answers 404 at the addresses of next-auth that are not used", async () => {
    for (const path of ["session", "providers", "signin", "error"])
      expect((await csrf(request(`/api/auth/${path}`), segment(path))).status).toBe(404);
  });

  it("refuses a post from another site", async () => {
    const headers = { origin: "http://evil.example" };
    expect(
      (await auth(request("/api/auth/callback/credentials", { method: "POST", headers }), segment("callback", "credentials"))).status,
    ).toBe(403);
  });
});

describe("pages", () => {
  it("lead to sign-in when signed out, keeping where one wanted to go", async () => {
    const answer = await proxy(request("/reports/3?versionId=4"));
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(`${HOST}/sign-in?callbackUrl=${encodeURIComponent("/reports/3?versionId=4")}`);
  });

  it("carry a content policy with a nonce of their own and no inline script", async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await proxy(request("/sign-in"))).headers.get("content-security-policy") ?? ""),
    );
    const scripts = policies.map((policy) => /script-src ([^;]*)/.exec(policy)?.[1] ?? "");
    expect(scripts[0]).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}'/);
    expect(scripts[0]).not.toContain("unsafe-inline");
    expect(scripts[0]).not.toBe(scripts[1]);
    expect(policies[0]).toContain("frame-ancestors 'none'");
  });
});

it("says that it is healthy, and names no secret and no folder", async () => {
  const answer = await health();
  expect(answer.status).toBe(200);
  const facts = await answer.json();
  expect(facts).toEqual({
    ...{ status: "ok", alive: true, accepting: true, obstacles: [] },
    ...{ version: "0.1.0", database: "reachable", sqlite: expect.stringMatching(/^3\./) },
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as auth } from "@/app/api/auth/[...nextauth]/route";
import { limitBody } from "@/app/api/body-limit";
import { POST as link } from "@/app/api/password-link/route";
import { readForm } from "@/app/api/read-form";
import { POST } from "@/app/api/trpc/[trpc]/route";
import { openTestOffice, type TestOffice } from "../../support/test-context";
import { cookieOf, request, SECRET } from "../http";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
});
afterEach(() => {
  vi.unstubAllEnvs();
  office.close();
});

const FORM = "multipart/form-data; boundary=x";
const segment = { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) };

/** A body of so many pieces, one each so many milliseconds. */
function trickle(pieces: number, every = 0, size = 1): { stream: ReadableStream<Uint8Array>; pulled: () => number } {
  let pulled = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (every > 0) await new Promise((resolve) => setTimeout(resolve, every));
      pulled += 1;
      if (pulled > pieces) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(65));
    },
  });
  return { stream, pulled: () => pulled };
}

describe("a body that comes too slowly", () => {
  it("is given up once it falls behind the pace, however long it would go on", async () => {
    const limited = limitBody(request("/x", { method: "POST", body: trickle(10_000, 5).stream as never }), 1e6, {
      grace: 50,
      bytesPerSecond: 4096,
    });
    const began = performance.now();
    await expect(limited.request.text()).rejects.toThrow();
    expect(limited.isTooSlow()).toBe(true);
    expect(limited.isTooLarge()).toBe(false);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it("is given up when nothing comes at all", async () => {
    const limited = limitBody(request("/x", { method: "POST", body: new ReadableStream() as never }), 1e6, {
      grace: 30,
      bytesPerSecond: 1,
    });
    await expect(limited.request.text()).rejects.toThrow();
    expect(limited.isTooSlow()).toBe(true);
  });

  it("is taken when it keeps the pace", async () => {
    const limited = limitBody(request("/x", { method: "POST", body: trickle(20, 10, 1000).stream as never }), 1e6, {
      grace: 20,
      bytesPerSecond: 4096,
    });
    expect((await limited.request.text()).length).toBe(20_000);
    expect(limited.isTooSlow()).toBe(false);
  });
});

describe("an upload", () => {
  it("of nobody is refused before it is read into memory", async () => {
    const body = trickle(40, 1, 2 ** 20);
    const answer = await POST(
      request("/api/trpc/reports.upload", { method: "POST", headers: { "content-type": FORM }, body: body.stream as never }),
    );
    expect(answer.status).toBe(401);
    expect(body.pulled()).toBeLessThan(5);
  });

  it("of a disabled account, or under a forged cookie, likewise", async () => {
    for (const cookie of [await cookieOf(office.viewers.clerk, 2), "mingzhang.session=e30.e30.e30"]) {
      const headers = { "content-type": FORM, cookie };
      expect((await POST(request("/api/trpc/reports.upload", { method: "POST", headers, body: "x" }))).status).toBe(401);
    }
  });

  it.each([
    ["no form at all", "--x--"],
    ["a form cut short", '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'],
    ["fields named like prototypes", '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n'],
    ["a thousand fields", `${'--x\r\nContent-Disposition: form-data; name="year"\r\n\r\n2024\r\n'.repeat(1000)}--x--\r\n`],
  ])("of %s is refused, without a fault of the server", async (_, body) => {
    const headers = { "content-type": FORM, cookie: await cookieOf(office.viewers.clerk) };
    const { status } = await POST(request("/api/trpc/reports.upload", { method: "POST", headers, body }));
    expect(status).toBe(400);
  });

  it("leaves room for others when one account holds its place with several", async () => {
    const cookie = await cookieOf(office.viewers.clerk);
    const send = (cookie: string) => {
      const headers = { "content-type": FORM, "content-length": String(20 * 2 ** 20), cookie };
      return POST(request("/api/trpc/reports.upload", { method: "POST", headers, body: trickle(3, 150).stream as never }));
    };
    const held = Array.from({ length: 5 }, () => send(cookie));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = await office.addAccount("clerk", office.bodies.education.id);
    const next = send(await cookieOf(other));
    const statuses = (await Promise.all(held)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 503)).toHaveLength(2);
    expect((await next).status).toBe(400);
  });
});

describe("a sign-in", () => {
  const post = (body: BodyInit, type = "application/x-www-form-urlencoded") =>
    auth(request("/api/auth/callback/credentials", { method: "POST", headers: { "content-type": type }, body }), segment);

  it("of a hundred megabytes is refused unread", async () => {
    const body = trickle(100, 0, 2 ** 20);
    expect((await post(body.stream as never)).status).toBe(413);
    expect(body.pulled()).toBeLessThan(5);
  });

  it.each(["application/json", "multipart/form-data; boundary=x", "text/plain"])("as %s is refused", async (type) => {
    expect((await post("{", type)).status).toBe(415);
  });
});

it("takes no one-time link from a body too large, broken or of another shape", async () => {
  const post = (body: BodyInit) =>
    link(request("/api/password-link", { method: "POST", headers: { "content-type": "application/json" }, body }));
  for (const body of ["{", "null", "[]", '{"token":{}}', '{"token":"x","newPassword":["y"]}', JSON.stringify({ token: "x".repeat(3000) })])
    expect((await post(body)).status).toBe(400);
  expect((await post(trickle(100, 0, 1000).stream as never)).status).toBe(400);
});

it("gives no form where a request carries something else", async () => {
  const post = (type: string, body: string) => readForm(request("/x", { method: "POST", headers: { "content-type": type }, body }), 1000);
  expect(await post("text/plain", "a")).toBeNull();
  expect(await post(FORM, "no form")).toBeNull();
  expect(await post("application/x-www-form-urlencoded", `a=${"b".repeat(2000)}`)).toBeNull();
  expect((await post("application/x-www-form-urlencoded", "a=b"))?.get("a")).toBe("b");
});

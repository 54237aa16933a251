import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openSession, renewSession, sealSession } from "@/server/accounts/session-token";

const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";
const hour = 3_600_000;
const start = Date.parse("2025-01-15T01:00:00Z");

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => vi.useRealTimers());

const seal = () => sealSession({ accountId: 7, tokenVersion: 3, signedInAt: start / 1000 }, SECRET);

it("opens with the secret it was sealed with, and with no other", async () => {
  const token = await seal();
  expect(await openSession(token, SECRET)).toMatchObject({ accountId: 7, tokenVersion: 3 });
  expect(await openSession(token, `${SECRET}x`)).toBeNull();
  expect(await openSession(`${token.slice(0, -3)}AAA`, SECRET)).toBeNull();
  expect(await openSession(undefined, SECRET)).toBeNull();
});

it("ends after two idle hours", async () => {
  const token = await seal();
  vi.setSystemTime(start + 2 * hour - 60_000);
  expect(await openSession(token, SECRET)).not.toBeNull();
  vi.setSystemTime(start + 2 * hour + 60_000);
  expect(await openSession(token, SECRET)).toBeNull();
});

it("is not renewed within five minutes, and then lives two hours more", async () => {
  const token = await seal();
  vi.setSystemTime(start + 200_000);
  expect(await renewSession(token, SECRET)).toBeNull();
  vi.setSystemTime(start + hour);
  const renewed = await renewSession(token, SECRET);
  expect(renewed?.maxAge).toBe(7200);
  vi.setSystemTime(start + 2.9 * hour);
  expect(await openSession(renewed?.token, SECRET)).toMatchObject({ accountId: 7 });
});

it("ends twelve hours after the sign-in, however busy it is", async () => {
  let token = await seal();
  for (let at = start + hour; at < start + 12 * hour; at += hour) {
    vi.setSystemTime(at);
    token = (await renewSession(token, SECRET))?.token ?? "";
    expect(await openSession(token, SECRET)).not.toBeNull();
  }
  vi.setSystemTime(start + 12 * hour + 60_000);
  expect(await openSession(token, SECRET)).toBeNull();
  expect(await renewSession(token, SECRET)).toBeNull();
});

import { createHash } from "node:crypto";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GET } from "@/app/api/originals/[versionId]/route";
import { disableAccount } from "@/server/accounts/disable-account";
import { SESSION_COOKIE, sealSession } from "@/server/accounts/session-token";
import type { Viewer } from "@/server/context";
import { approveNew, file, ownReport, ownSummary } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";

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

async function download(viewer: Viewer | null, versionId: number | string): Promise<Response> {
  const session = viewer && { accountId: viewer.accountId, tokenVersion: 1, signedInAt: Math.floor(Date.now() / 1000) };
  const headers: Record<string, string> = session ? { cookie: `${SESSION_COOKIE}=${await sealSession(session, SECRET)}` } : {};
  const request = new NextRequest(`http://gongkai.intra/api/originals/${versionId}`, { headers });
  return GET(request, { params: Promise.resolve({ versionId: String(versionId) }) });
}

const fileOwn = async () => {
  await file(office.as("clerk"));
  return ownSummary(office.as("clerk")).versionId;
};

it("gives the clerk the bytes as filed, as a download that no browser opens", async () => {
  const answer = await download(office.viewers.clerk, await fileOwn());
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const filed = Buffer.from(ownReport(office.viewers.clerk));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(createHash("sha256").update(filed).digest("hex"));
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="__.txt"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt`);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("content-length")).toBe(String(filed.length));
});

it("answers others as it answers for a file that does not exist", async () => {
  const versionId = await fileOwn();
  const neighbour = await office.addAccount("clerk", office.bodies.education.id);
  const { leader, auditor, administrator } = office.viewers;
  const unknown = await (await download(office.viewers.clerk, 987_654)).text();
  for (const viewer of [neighbour, leader, auditor, administrator]) {
    const answer = await download(viewer, versionId);
    expect([viewer.role, answer.status, await answer.text()]).toEqual([viewer.role, 404, unknown]);
  }
  expect((await download(office.viewers.reviewer, versionId)).status).toBe(200);
});

it("is open to those who see the figures once they are approved", async () => {
  await approveNew(office, office.as("clerk"));
  const { versionId } = ownSummary(office.as("clerk"));
  expect((await download(office.viewers.leader, versionId)).status).toBe(200);
  expect((await download(office.viewers.administrator, versionId)).status).toBe(404);
});

it("asks at each request: nobody, and nobody any more, get nothing", async () => {
  const versionId = await fileOwn();
  expect((await download(null, versionId)).status).toBe(401);
  disableAccount(office.as("administrator"), office.viewers.clerk.accountId);
  expect((await download(office.viewers.clerk, versionId)).status).toBe(401);
});

it.each(["0x1", "1;2", "../secret", "", "9".repeat(30)])("finds nothing for the id %j", async (id) => {
  expect((await download(office.viewers.clerk, id)).status).toBe(404);
});

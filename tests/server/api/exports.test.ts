import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { GET as getReportFindings } from "@/app/api/exports/findings/[reportId]/route";
import { GET as getFindings } from "@/app/api/exports/findings/route";
import { GET as getNotice } from "@/app/api/exports/notices/[reportId]/route";
import { GET as getNotices } from "@/app/api/exports/notices/route";
import { SESSION_COOKIE, sealSession } from "@/server/accounts/session-token";
import type { Viewer } from "@/server/context";
import { changedFacts, explainAll, file, ownSummary } from "../../support/filing";
import { openTestOffice, type TestOffice } from "../../support/test-context";

const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";

let office: TestOffice;
let id = 0;
beforeEach(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  await file(office.as("clerk"), { facts: changedFacts({ "applications.carriedOut.total": 26 }) });
  id = ownSummary(office.as("clerk")).id;
});
afterEach(() => {
  vi.unstubAllEnvs();
  office.close();
});

async function download(viewer: Viewer | null, path: string): Promise<Response> {
  const session = viewer && { accountId: viewer.accountId, tokenVersion: 1, signedInAt: Math.floor(Date.now() / 1000) };
  const headers: Record<string, string> = session ? { cookie: `${SESSION_COOKIE}=${await sealSession(session, SECRET)}` } : {};
  const request = new NextRequest(`http://gongkai.intra/api/exports/${path}`, { headers });
  const [kind, reportId] = (path.split("?")[0] ?? "").split("/");
  const params = Promise.resolve({ reportId: reportId ?? "" });
  if (reportId !== undefined) return kind === "notices" ? getNotice(request, { params }) : getReportFindings(request, { params });
  return kind === "notices" ? getNotices(request) : getFindings(request);
}

it("gives a workbook, a letter and an archive as downloads under their Chinese names", async () => {
  const { reviewer } = office.viewers;
  const answers = await Promise.all(
    [`findings/${id}`, "findings?year=2024", `notices/${id}?due=2025-02-10`, `notices?reports=${id}`].map((path) =>
      download(reviewer, path),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const names = answers.map((answer) => decodeURIComponent(answer.headers.get("content-disposition")?.split("UTF-8''")[1] ?? ""));
  expect(names).toEqual([
    "示例省人民政府办公厅 2024 问题清单.xlsx",
    "示例省人民政府 2024 问题清单.xlsx",
    "示例省人民政府办公厅 2024年度报告整改通知.docx",
    expect.stringMatching(/^整改通知 \d{4}-\d{2}-\d{2}\.zip$/),
  ]);
  for (const answer of answers) {
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-length")).toBe(String((await answer.arrayBuffer()).byteLength));
  }
});

it("answers others as it answers for what does not exist", async () => {
  const neighbour = await office.addAccount("clerk", office.bodies.education.id);
  const unknown = await (await download(office.viewers.reviewer, "notices/987654")).text();
  for (const path of [`findings/${id}`, `notices/${id}`, `notices?reports=${id}`]) {
    for (const viewer of [neighbour, office.viewers.leader, office.viewers.administrator]) {
      const answer = await download(viewer, path);
      expect([path, viewer.role, answer.status, await answer.text()]).toEqual([path, viewer.role, 404, unknown]);
    }
  }
  expect((await download(office.viewers.clerk, `notices/${id}`)).status).toBe(404);
  expect((await download(null, `findings/${id}`)).status).toBe(401);
});

it("says when there is nothing to mend, or too much for one archive", async () => {
  explainAll(office.as("clerk"));
  const nothing = await download(office.viewers.reviewer, `notices/${id}`);
  expect([nothing.status, await nothing.text()]).toEqual([409, expect.stringContaining("没有需要整改的问题")]);
  const many = Array.from({ length: 301 }, (_, at) => at + 1).join(",");
  expect((await download(office.viewers.reviewer, `notices?reports=${many}`)).status).toBe(413);
});

it.each([
  "findings/0x1",
  "findings?year=20x4",
  "findings?year=2024&levels=fatal",
  "notices/1?due=2025-02-30",
  "notices?reports=",
  "notices?reports=1;2",
])("finds nothing at %j", async (path) => {
  expect((await download(office.viewers.reviewer, path)).status).toBe(404);
});

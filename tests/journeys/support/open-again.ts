import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import type { ReportSummary, ReportView } from "@/server/reports/report-view";

const REVIEWER = "sxsh01";

/** Calls a procedure as whoever is signed in on the page. */
async function call<T>(page: Page, procedure: string, { ask, act }: { readonly ask?: unknown; readonly act?: unknown }): Promise<T> {
  const answer = await page.evaluate(
    async ([name, input, body]) => {
      const address = `/api/trpc/${name}${body === null ? `?input=${encodeURIComponent(input ?? "{}")}` : ""}`;
      const sent = body === null ? {} : { method: "POST", headers: { "content-type": "application/json" }, body };
      return (await fetch(address, sent)).json();
    },
    [procedure, ask === undefined ? null : JSON.stringify(ask), act === undefined ? null : JSON.stringify(act)] as const,
  );
  if (!answer.result) throw new Error(`${procedure}: ${JSON.stringify(answer)}`);
  return answer.result.data as T;
}

async function reopenAsOffice(page: Page, { id: reportId, versionId }: ReportSummary): Promise<void> {
  const context = await page.context().browser()?.newContext({ locale: "zh-CN" });
  if (!context) throw new Error("the page belongs to a browser");
  const office = await context.newPage();
  await office.goto(new URL("/sign-in", page.url()).href);
  await office.getByLabel("账号").fill(REVIEWER);
  await office.getByLabel("密码", { exact: true }).fill(DEMO_PASSWORD);
  await office.getByRole("button", { name: "登录", exact: true }).click();
  await office.waitForURL((url) => url.pathname !== "/sign-in");
  const reasons = [{ cell: null, text: "数字有误，请更正。" }];
  await call(office, "reviews.reopen", { act: { reportId, versionId, reasons } });
  await context.close();
}

/** Has the office open the clerk's approved report of a year again and answers its reason, so that a new file may follow. */
export async function openAgain(page: Page, year: number): Promise<void> {
  const [summary] = await call<readonly ReportSummary[]>(page, "reports.list", { ask: { year } });
  if (summary?.state !== "approved") return;
  await reopenAsOffice(page, summary);
  const view = await call<ReportView>(page, "reports.get", { ask: { reportId: summary.id } });
  const { decisionId } = view.returned ?? {};
  const { id: reportId, revision } = view.summary;
  await call(page, "reviews.answer", { act: { reportId, revision, decisionId, reason: 0, text: "已重新核对。" } });
}

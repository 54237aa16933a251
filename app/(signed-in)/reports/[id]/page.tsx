import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { ReportDesk } from "@/components/report/report-desk";
import { ReviewDesk } from "@/components/report/review-desk";
import { isCellId } from "@/domain/form/editions";
import { findReport } from "./find-report";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { summary } = await findReport((await params).id);
  return { title: textOf(await currentLocale())("desk.title", { body: summary.bodyName, year: summary.year }) };
}

export default async function Report({ params, searchParams }: Props) {
  const report = await findReport((await params).id);
  const { cell, finding } = await searchParams;
  const api = await serverApi();
  const { role, accountId } = await api.session.me();
  const key = `${report.summary.id}-${report.version.id}`;
  const start = {
    cell: typeof cell === "string" && isCellId(cell) ? cell : null,
    finding: typeof finding === "string" ? finding : null,
    accountId,
  };
  if (role !== "clerk") return <ReviewDesk key={key} report={report} home="/reviews" start={start} />;
  return <ReportDesk key={key} report={report} home="/filing" start={start} />;
}

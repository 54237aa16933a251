import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { serverApi } from "@/app/server-api";
import { AntdProvider } from "@/components/admin/antd-provider";
import { mayDo } from "@/domain/access/access";

/** The reviewer's dates, drawn with the administrator's tables. For everyone who manages no obligations it does not exist. */
export default async function DeadlinesLayout({ children }: { children: ReactNode }) {
  const viewer = await (await serverApi()).session.me();
  if (!mayDo(viewer.role, "obligation.manage")) notFound();
  return <AntdProvider>{children}</AntdProvider>;
}

import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { serverApi } from "@/app/server-api";
import { AntdProvider } from "@/components/admin/antd-provider";
import { mayDo } from "@/domain/access/access";

/** The administrator's area, the one part of the product drawn with antd. For everyone else it does not exist. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await (await serverApi()).session.me();
  if (!mayDo(viewer.role, "body.manage")) notFound();
  return <AntdProvider>{children}</AntdProvider>;
}

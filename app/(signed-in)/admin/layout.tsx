import type { ReactNode } from "react";
import { AntdProvider } from "@/components/admin/antd-provider";

/** The administrator's area, the one part of the product drawn with antd. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <AntdProvider>{children}</AntdProvider>;
}

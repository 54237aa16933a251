import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { serverApi } from "@/app/server-api";

/** The report of this address; what does not exist and what one may not see look the same. */
export const findReport = cache(async (id: string) => {
  if (!/^\d{1,12}$/.test(id)) notFound();
  const api = await serverApi();
  const report = await api.reports.get({ reportId: Number(id) }).catch((error: unknown) => {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN")) return null;
    throw error;
  });
  return report ?? notFound();
});

import { serverApi } from "@/app/server-api";

/** The report year an address names (`year=2024`); without one the year being filed. */
export async function askedYear(query: Promise<Record<string, string | string[] | undefined>>): Promise<number> {
  const { year } = await query;
  if (typeof year === "string" && /^20\d{2}$/.test(year)) return Number(year);
  return (await (await serverApi()).reports.home({})).year;
}

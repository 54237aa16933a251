import { readHealth } from "@/server/health";

/** Whether the server can take reports: 200, or 503 with what stands against it (/api/health/alive asks for less). */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, { status: health.accepting ? 200 : 503, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";

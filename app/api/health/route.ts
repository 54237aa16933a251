import { readHealth } from "@/server/health";

/** Whether the server can work: 200, or 503 when its database cannot be reached. */
export function GET(): Response {
  const health = readHealth();
  return Response.json(health, { status: health.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";

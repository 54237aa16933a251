/** That the process answers at all; a supervisor restarts it when this does not. */
export function GET(): Response {
  return Response.json({ alive: true }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";

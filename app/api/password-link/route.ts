import type { NextRequest } from "next/server";
import { TooBusyError } from "@/server/accounts/password-hash";
import { linkInput, redeemLink } from "@/server/accounts/redeem-link";
import { logIncident } from "@/server/incident";
import { systemContext } from "@/server/system-context";
import { limitBody } from "../body-limit";
import { refusalOf, refuse } from "../refusal";

const LARGEST = 4096;
const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** What a one-time link is good for, and setting the password with it: the one thing that is done without being signed in. */
export async function POST(request: NextRequest): Promise<Response> {
  const refusal = refusalOf(request);
  if (refusal) return refuse(refusal);
  const limited = limitBody(request, LARGEST);
  if (limited.isTooLarge()) return refuse("tooLarge");
  const input = linkInput.safeParse(await limited.request.json().catch(() => null));
  if (!input.success) return Response.json({ outcome: "ended" }, { status: 400, headers });
  try {
    return Response.json(await redeemLink(systemContext(), input.data), { headers });
  } catch (error) {
    if (error instanceof TooBusyError) return refuse("busy");
    return Response.json({ outcome: "failed", incident: logIncident(error, "passwordLink") }, { status: 500, headers });
  }
}

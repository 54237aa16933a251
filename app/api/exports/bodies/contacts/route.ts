import type { NextRequest } from "next/server";
import { exportContacts } from "@/server/bodies/export-register";
import { answerExport } from "../../answer-export";

/** Whom to call at the bodies of the viewer's scope, as xlsx. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerExport(request, exportContacts);
}

import type { NextRequest } from "next/server";
import { exportRegister } from "@/server/bodies/export-register";
import { answerExport } from "../../answer-export";

/** The register of the viewer's scope as xlsx, in the layout that is imported. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerExport(request, exportRegister);
}

import type { NextRequest } from "next/server";
import { exportRegisterTemplate } from "@/server/bodies/export-register";
import { answerExport } from "../../answer-export";

/** An empty register to fill in, as xlsx. */
export async function GET(request: NextRequest): Promise<Response> {
  return answerExport(request, exportRegisterTemplate);
}

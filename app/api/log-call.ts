import { writeLog } from "@/server/log";

const SLOW = 1000;

/** Logs a call that changed something, failed or took longer than a second: its names, status and time; never what it carried. */
export async function logCall(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const began = performance.now();
  const response = await answer();
  const milliseconds = Math.round(performance.now() - began);
  const { method } = request;
  if (method !== "GET" || response.status >= 500 || milliseconds > SLOW) {
    const call = new URL(request.url).pathname.split("/").at(-1)?.slice(0, 200);
    writeLog(response.status >= 500 ? "error" : "info", "call", { method, call, status: response.status, milliseconds });
  }
  return response;
}

import { faultSentences, isFault } from "@/domain/refusals/fault-sentences";
import { sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";
import { isSameOrigin } from "./request-origin";

const refusals = {
  tooLarge: {
    code: "PAYLOAD_TOO_LARGE",
    httpStatus: 413,
  },
  busy: {
    code: "SERVICE_UNAVAILABLE",
    httpStatus: 503,
  },
  wrongType: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    httpStatus: 415,
  },
  tooSlow: {
    code: "TIMEOUT",
    httpStatus: 408,
  },
  signedOut: {
    code: "UNAUTHORIZED",
    httpStatus: 401,
  },
  otherSite: {
    code: "FORBIDDEN",
    httpStatus: 403,
  },
  diskFull: {
    code: "SERVICE_UNAVAILABLE",
    httpStatus: 503,
  },
  maintenance: {
    code: "SERVICE_UNAVAILABLE",
    httpStatus: 503,
  },
} as const;

export type Refusal = keyof typeof refusals;

/** Why a request is refused before its body is looked at, or null: from another site, or of a type no procedure takes. */
export function refusalOf(request: Request): Refusal | null {
  if (request.method !== "POST") return null;
  if (!isSameOrigin(request)) return "otherSite";
  const type = request.headers.get("content-type") ?? "";
  return /^(application\/json|multipart\/form-data)\b/.test(type) ? null : "wrongType";
}

/** The refusal in the form the tRPC client understands: message key, code, and the sentence in both languages. */
export function refuse(refusal: Refusal): Response {
  const { code, httpStatus } = refusals[refusal];
  const sentence = isFault(refusal) ? faultSentences[refusal].user : sentenceOfRefusal(refusal);
  const error = { code: -32600, message: refusal, data: { code, httpStatus, incident: null, sentence } };
  return Response.json({ error }, { status: httpStatus, headers: { "cache-control": "no-store" } });
}

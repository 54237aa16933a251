import { isSameOrigin } from "./request-origin";

const refusals = {
  tooLarge: {
    code: "PAYLOAD_TOO_LARGE",
    httpStatus: 413,
    sentence: {
      zh: "文件超过20 MB，没有接收。请把图片压缩后重新导出，再上传一次。",
      en: "The file is larger than 20 MB and was not received. Compress its pictures, export it again and upload it once more.",
    },
  },
  wrongType: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    httpStatus: 415,
    sentence: {
      zh: "请求的格式不对，没有执行。请刷新页面后再试。",
      en: "The request has a wrong format; nothing was done. Reload the page and try again.",
    },
  },
  otherSite: {
    code: "FORBIDDEN",
    httpStatus: 403,
    sentence: {
      zh: "请求来自别的网站，没有执行。请在本系统的页面上操作。",
      en: "The request came from another site; nothing was done. Use the pages of this system.",
    },
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
  const { code, httpStatus, sentence } = refusals[refusal];
  const error = { code: -32600, message: refusal, data: { code, httpStatus, incident: null, sentence } };
  return Response.json({ error }, { status: httpStatus, headers: { "cache-control": "no-store" } });
}

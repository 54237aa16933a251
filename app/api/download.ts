/** Headers of a file for download: its own name in UTF-8, and never shown in the browser, so that a hostile document stays a file. */
export function downloadHeaders(
  fileName: string,
  { type, size }: { readonly type: string; readonly size: number },
): Record<string, string> {
  const ascii = fileName.replaceAll(/[^\w.-]/g, "_");
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    "content-type": type,
    "content-length": String(size),
    "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-store",
  };
}

/** A refusal in both languages where a file was asked for. */
export function sentence(status: number, zh: string, en: string): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" };
  return new Response(`${zh}\n${en}\n`, { status, headers });
}

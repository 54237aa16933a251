/** The origin under which the browser reached this server, however it is called on the network. */
export function originOf(request: Request): URL {
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const protocol = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  return new URL(`${protocol}://${host ?? new URL(request.url).host}`);
}

/** True when the browser reached this server by https. */
export function isSecure(request: Request): boolean {
  return originOf(request).protocol === "https:";
}

/**
 * True unless a browser says that another site sent this request. Browsers name the origin in every POST; programs that
 * name none carry no cookie of a victim.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  return origin === null || (URL.canParse(origin) && new URL(origin).host === originOf(request).host);
}

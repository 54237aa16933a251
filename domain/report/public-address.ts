const LONGEST = 2000;

/**
 * The address of a page on the open web, trimmed; null for anything else: other schemes, credentials in it, hosts without a dot,
 * addresses of this machine or an inner network. It is never fetched, only shown and linked.
 */
export function publicAddress(text: string): string | null {
  const address = text.trim();
  if (address.length > LONGEST || !/^https?:\/\/[^\s\\]+$/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  if (username !== "" || password !== "" || !isPublicHost(hostname)) return null;
  return address;
}

function isPublicHost(host: string): boolean {
  if (!/[^.]\.[^.]/.test(host) || host.startsWith("[")) return false;
  if (!/^\d+(\.\d+){3}$/.test(host)) return !/\.(?:local|localhost|internal|lan)\.?$/i.test(host);
  return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
}

/** A web page saved as one file, its page in quoted-printable. */
export function packMail(page: string, charset = "utf-8"): Uint8Array {
  const quoted = Buffer.from(page, "utf8")
    .toString("latin1")
    .replace(/[=\u0080-\u00ff]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/(?:=[0-9A-F]{2}|[^\n=]){1,70}/gu, "$&=\r\n")
    .replace(/=\r\n(?=\n|$)/gu, "");
  const mail = [
    "From: <Saved by a browser>",
    "MIME-Version: 1.0",
    "Content-Type: multipart/related;",
    '\tboundary="--edge--"',
    "",
    "----edge--",
    `Content-Type: text/html; charset="${charset}"`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quoted,
    "----edge--",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "----edge----",
    "",
  ];
  return Buffer.from(mail.join("\r\n"), "latin1");
}

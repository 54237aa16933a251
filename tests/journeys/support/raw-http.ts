import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request exactly as written: no browser or client mends its address or its headers. */
export function rawRequest(base: string, path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        hostname,
        port,
        path,
        method,
        headers: body === undefined ? headers : { "content-length": String(Buffer.byteLength(body)), ...headers },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString("utf8") }),
        );
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Bytes sent on a connection of their own; the first line that comes back, or what ended it. */
export function rawBytes(base: string, bytes: string): Promise<string> {
  const socket = openSocket(base, bytes);
  return new Promise((resolve) => {
    let seen = "";
    const end = (word: string) => {
      socket.destroy();
      resolve(seen.split("\r\n")[0] || word);
    };
    socket.on("data", (part) => {
      seen += part.toString("latin1");
      if (seen.includes("\r\n")) end("");
    });
    socket.on("close", () => end("closed"));
    setTimeout(() => end("silent"), 5000).unref();
  });
}

/** A connection that sends these bytes and then stays open. */
export function openSocket(base: string, bytes: string): Socket {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
  socket.on("error", () => undefined);
  return socket;
}

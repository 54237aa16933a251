/** A request whose body is counted while it is read. */
export interface LimitedRequest {
  readonly request: Request;
  /** True once the body has turned out to be larger than the limit. */
  readonly isTooLarge: () => boolean;
}

/**
 * Limits a request's body to `max` bytes, by its declared length and by the bytes that really come. A body declared too
 * large is read and dropped, so that the browser gets our answer and not a broken connection.
 */
export function limitBody(request: Request, max: number): LimitedRequest {
  const { body } = request;
  if (!body) return { request, isTooLarge: () => false };
  if (Number(request.headers.get("content-length") ?? "0") > max) {
    void body.pipeTo(new WritableStream()).catch(() => undefined);
    return { request: withBody(request, null), isTooLarge: () => true };
  }
  let seen = 0;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen <= max) controller.enqueue(chunk);
        else controller.error(new Error("body too large"));
      },
    }),
  );
  return { request: withBody(request, counted), isTooLarge: () => seen > max };
}

function withBody(request: Request, body: ReadableStream | null): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: request.method,
    headers: request.headers,
    body,
    duplex: "half",
    signal: request.signal,
  };
  return new Request(request.url, init);
}

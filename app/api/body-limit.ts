/** A request whose body is counted while it is read. */
export interface LimitedRequest {
  readonly request: Request;
  /** True once the body has turned out to be larger than the limit. */
  readonly isTooLarge: () => boolean;
  /** True once the body came so slowly that it was given up. */
  readonly isTooSlow: () => boolean;
}

/** The pace below which a body is given up: a slow line is many times faster, a caller that only holds the place is not. */
export interface Pace {
  /** Milliseconds before anything is asked of it. */
  readonly grace: number;
  readonly bytesPerSecond: number;
}

const PACE: Pace = { grace: 20_000, bytesPerSecond: 4096 };
const LOOK_EVERY = 1000;

const never = () => false;

/**
 * Limits a request's body to `max` bytes, by its declared length and by the bytes that really come, and to a pace. A body
 * declared too large is read and dropped, so that the browser gets our answer and not a broken connection.
 */
export function limitBody(request: Request, max: number, pace: Pace = PACE): LimitedRequest {
  const { body } = request;
  if (!body) return { request, isTooLarge: never, isTooSlow: never };
  if (Number(request.headers.get("content-length") ?? "0") > max) {
    void body.pipeTo(new WritableStream()).catch(() => undefined);
    return { request: withBody(request, null), isTooLarge: () => true, isTooSlow: never };
  }
  let [seen, slow] = [0, false];
  const began = performance.now();
  const falls = () => seen < ((performance.now() - began - pace.grace) / 1000) * pace.bytesPerSecond;
  let watch: NodeJS.Timeout | undefined;
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start(controller) {
        watch = setInterval(
          () => {
            if (!falls()) return;
            slow = true;
            clearInterval(watch);
            controller.error(new Error("body too slow"));
          },
          Math.min(LOOK_EVERY, pace.grace),
        );
        watch.unref();
      },
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen <= max) controller.enqueue(chunk);
        else {
          clearInterval(watch);
          controller.error(new Error("body too large"));
        }
      },
      flush: () => clearInterval(watch),
    }),
  );
  return { request: withBody(request, counted), isTooLarge: () => seen > max, isTooSlow: () => slow };
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

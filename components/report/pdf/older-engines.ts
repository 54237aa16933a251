// What the PDF library takes for granted and browsers of 2020 lack. Loaded only together with it, in the page and in its worker.

type Methods = Record<PropertyKey, unknown>;

function fill(target: object, methods: Methods): void {
  for (const name of Reflect.ownKeys(methods)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true });
  }
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

function findLast(this: ArrayLike<unknown>, test: (item: unknown, index: number) => boolean): unknown {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return this[index];
  return undefined;
}

/** A copy of the plain data the library sends from one part of itself to another; what only the engine can copy is passed on. */
function clone(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(clone);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [clone(key), clone(item)]));
  if (value instanceof Set) return new Set([...value].map(clone));
  if (value instanceof ArrayBuffer) return value.slice(0);
  if (ArrayBuffer.isView(value)) {
    const copy = value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
    return Reflect.construct(value.constructor, [copy]);
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
}

async function bytes(this: Response | Blob): Promise<Uint8Array> {
  return new Uint8Array(await this.arrayBuffer());
}

async function* chunks(this: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = this.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

fill(Array.prototype, { at, findLast });
fill(Object.getPrototypeOf(Uint8Array.prototype), { at, findLast });
fill(String.prototype, { at });
fill(Object, { hasOwn: (target: object, name: PropertyKey) => Object.hasOwn(target, name) });
fill(globalThis, { structuredClone: clone });
fill(Response.prototype, { bytes });
fill(Blob.prototype, { bytes });
fill(ReadableStream.prototype, { [Symbol.asyncIterator]: chunks });

/** The engine's own: the library would put a many times slower one in its place. */
export const { push: ownPush } = Array.prototype;

/** What was asked for does not exist, or lies outside the viewer's scope: both look the same to the caller. */
export class NotFoundError extends Error {
  constructor() {
    super("notFound");
    this.name = "NotFoundError";
  }
}

/** The viewer's role or relation to the thing forbids it. */
export class NotAllowedError extends Error {
  constructor() {
    super("notAllowed");
    this.name = "NotAllowedError";
  }
}

/** The value, or NotFoundError when there is none: for lookups by an id that came from outside. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotFoundError();
  return value;
}

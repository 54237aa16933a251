/** Counts the bytes of requests in memory, and admits no more than `most` at once. */
export class HeldBytes {
  private held = 0;

  constructor(private readonly most: number) {}

  /** The function that lets go of the bytes again, or null when there is no room for them. */
  admit(bytes: number): (() => void) | null {
    if (this.held + bytes > this.most) return null;
    this.held += bytes;
    return () => {
      this.held -= bytes;
    };
  }
}

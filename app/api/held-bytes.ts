/** Counts the bytes of requests in memory, and admits no more than `most` at once, of which each holder has `mostEach`. */
export class HeldBytes {
  private held = 0;
  private readonly of = new Map<number, number>();

  constructor(
    private readonly most: number,
    private readonly mostEach = most,
  ) {}

  /** The function that lets go of the bytes again, or null when there is no room for them. */
  admit(bytes: number, holder: number): (() => void) | null {
    const own = this.of.get(holder) ?? 0;
    if (this.held + bytes > this.most || own + bytes > this.mostEach) return null;
    this.held += bytes;
    this.of.set(holder, own + bytes);
    return () => this.letGo(bytes, holder);
  }

  private letGo(bytes: number, holder: number): void {
    this.held -= bytes;
    const left = (this.of.get(holder) ?? 0) - bytes;
    if (left > 0) this.of.set(holder, left);
    else this.of.delete(holder);
  }
}

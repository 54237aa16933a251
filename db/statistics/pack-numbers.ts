/** Where numbers are written before they are cut to length; one writer at a time uses it. */
let scratch = Buffer.allocUnsafe(16_384);

/** Appends whole numbers to bytes, small ones in one byte: seven bits each, the highest bit says that more follow. */
export class NumberWriter {
  private length = 0;

  /** A whole number from 0 to 2^53. */
  whole(value: number): void {
    if (this.length + 8 > scratch.length) scratch = Buffer.concat([scratch], scratch.length * 2);
    let rest = value;
    while (rest >= 128) {
      const above = Math.floor(rest / 128);
      scratch[this.length++] = rest - above * 128 + 128;
      rest = above;
    }
    scratch[this.length++] = rest;
  }

  /** Any number of at most six decimals; whole ones take less. */
  number(value: number): void {
    this.whole(value === 0 ? 0 : codeOfNumber(value));
  }

  done(): Buffer {
    return Buffer.from(scratch.subarray(0, this.length));
  }
}

/** Four codes for each magnitude: sign, and whether it counts ones or millionths. */
export function codeOfNumber(value: number): number {
  const whole = Number.isInteger(value);
  const counted = whole ? value : Math.round(value * 1e6);
  const signed = counted >= 0 ? counted * 2 : -counted * 2 - 1;
  return signed * 2 + (whole ? 0 : 1);
}

/** The inverse of `codeOfNumber`. */
export function numberOfCode(code: number): number {
  const signed = Math.floor(code / 2);
  const counted = signed % 2 === 0 ? signed / 2 : -(signed + 1) / 2;
  return code % 2 === 0 ? counted : counted / 1e6;
}

/** Reads back what a NumberWriter wrote, in the same order. */
export class NumberReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  whole(): number {
    let byte = this.bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte - 128;
    let weight = 128;
    do {
      byte = this.bytes[this.at++] ?? 0;
      value += (byte % 128) * weight;
      weight *= 128;
    } while (byte >= 128);
    return value;
  }

  number(): number {
    const code = this.whole();
    return code === 0 ? 0 : numberOfCode(code);
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.at += 1) if ((this.bytes[this.at] ?? 0) < 128) left -= 1;
  }
}

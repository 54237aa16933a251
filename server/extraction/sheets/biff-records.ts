import { refuse } from "../refusals";

/** A record of the binary workbook stream; `breaks` tell where, within its bytes, continuation records began. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  readonly breaks: readonly number[];
  /** Where the record stands in the stream. */
  readonly offset: number;
}

interface Parts {
  readonly type: number;
  readonly data: Buffer[];
  readonly offset: number;
}

const CONTINUE = 0x3c;

/** The records of a stream in order, each with its continuations joined to it. */
export function biffRecords(stream: Uint8Array): BiffRecord[] {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BiffRecord[] = [];
  let parts: Parts | null = null;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const [type, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    if (at + 4 + length > bytes.length) refuse("damaged");
    const data = bytes.subarray(at + 4, at + 4 + length);
    if (type === CONTINUE && parts) parts.data.push(data);
    else {
      if (parts) records.push(joined(parts));
      parts = { type, data: [data], offset: at };
    }
    at += 4 + length;
  }
  if (parts) records.push(joined(parts));
  return records;
}

function joined({ type, data, offset }: Parts): BiffRecord {
  const [first = Buffer.alloc(0)] = data;
  if (data.length === 1) return { type, data: first, breaks: [], offset };
  let length = 0;
  const breaks = data.slice(0, -1).map((part) => {
    length += part.length;
    return length;
  });
  return { type, data: Buffer.concat(data), breaks, offset };
}

/** Reads strings of a record one after another, over its continuations. */
export class BiffStrings {
  constructor(
    private readonly record: BiffRecord,
    private at: number,
  ) {}

  /** The next string: its length in one or two bytes, its flags, its characters; formatting runs behind it are passed over. */
  next(lengthBytes: 1 | 2): string {
    const { data } = this.record;
    if (this.at + lengthBytes + 1 > data.length) refuse("damaged");
    const count = lengthBytes === 1 ? data.readUInt8(this.at) : data.readUInt16LE(this.at);
    const flags = data.readUInt8(this.at + lengthBytes);
    this.at += lengthBytes + 1;
    const runs = (flags & 8) !== 0 ? this.number(2) : 0;
    const extension = (flags & 4) !== 0 ? this.number(4) : 0;
    const text = this.characters(count, (flags & 1) !== 0);
    this.at += runs * 4 + extension;
    return text;
  }

  private number(bytes: 1 | 2 | 4): number {
    if (this.at + bytes > this.record.data.length) refuse("damaged");
    this.at += bytes;
    return this.record.data.readUIntLE(this.at - bytes, bytes);
  }

  /** A string cut by a continuation goes on behind one more byte of flags, perhaps in the other width. */
  private characters(count: number, isWide: boolean): string {
    let [text, wide, left] = ["", isWide, count];
    while (left > 0) {
      if (this.record.breaks.includes(this.at)) wide = (this.number(1) & 1) !== 0;
      const edge = this.record.breaks.find((one) => one > this.at) ?? this.record.data.length;
      const width = wide ? 2 : 1;
      const taken = Math.min(left, Math.floor((edge - this.at) / width));
      if (taken <= 0) refuse("damaged");
      text += this.record.data.subarray(this.at, this.at + taken * width).toString(wide ? "utf16le" : "latin1");
      this.at += taken * width;
      left -= taken;
    }
    return text;
  }
}

/** A single property modifier of the Word binary format: its code and its operand's bytes. */
export interface Modifier {
  readonly code: number;
  readonly operand: Uint8Array;
}

/** Properties that hold for the bytes [from, to) of the WordDocument stream. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly modifiers: readonly Modifier[];
}

const PAGE = 512;
const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;
const operandLengths = [1, 1, 2, 4, 2, 2, -1, 3] as const;

/** The modifiers of a property list (grpprl); a list that runs out of its bytes ends where it does. */
function modifiersOf(bytes: Uint8Array): Modifier[] {
  const modifiers: Modifier[] = [];
  for (let at = 0; at + 2 <= bytes.length; ) {
    const code = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    let length: number = operandLengths[code >> 13] ?? 1;
    if (code === TABLE_DEFINITION) {
      length = ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) - 1;
      at += 2;
    } else if (length < 0) {
      length = bytes[at] ?? 0;
      at += 1;
      // 255 tabs or more have a length of their own, which no paragraph of a report needs.
      if (code === CHANGED_TABS && length === 255) break;
    }
    modifiers.push({ code, operand: bytes.subarray(at, at + length) });
    at += Math.max(0, length);
  }
  return modifiers;
}

/** Where a page of formatted properties keeps the properties of one run. */
type PropertyBytes = (page: Uint8Array, index: number, count: number) => Uint8Array;

/** Paragraph properties: 13 bytes a run, of which the first tells where its list stands; its first two bytes are the style. */
export function paragraphBytes(page: Uint8Array, index: number, count: number): Uint8Array {
  const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
  if (at === 0) return new Uint8Array();
  const words = page[at] ?? 0;
  const [start, length] = words === 0 ? [at + 2, (page[at + 1] ?? 0) * 2] : [at + 1, words * 2 - 1];
  return page.subarray(start + 2, start + length);
}

/** Character properties: one byte a run, which tells where its list stands. */
export function characterBytes(page: Uint8Array, index: number, count: number): Uint8Array {
  const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
  return at === 0 ? new Uint8Array() : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

const HUGE: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** The modifiers of a run; a list too long for its page stands in the Data stream, where the one modifier left points. */
function resolveHuge(modifiers: readonly Modifier[], data: Buffer): readonly Modifier[] {
  const pointer = modifiers.find(({ code }) => HUGE.has(code));
  if (!pointer || pointer.operand.length < 4) return modifiers;
  const at = Buffer.from(pointer.operand).readUInt32LE(0);
  if (at + 2 > data.length) return modifiers;
  return [...modifiers, ...modifiersOf(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))];
}

/** The streams that hold properties: pages of them, and those too long for a page. */
export interface PropertyStreams {
  readonly document: Uint8Array;
  readonly data: Uint8Array;
}

/** All runs that the pages named by a bin table hold, in the order of the file. */
export function propertyRuns({ document, data }: PropertyStreams, binTable: Uint8Array, bytesOf: PropertyBytes): PropertyRun[] {
  const bins = Buffer.from(binTable);
  const huge = Buffer.from(data);
  const count = Math.max(0, Math.floor((bins.length - 4) / 8));
  const runs: PropertyRun[] = [];
  for (let bin = 0; bin < count; bin++) {
    const number = bins.readUInt32LE((count + 1) * 4 + bin * 4) & 0x3fffff;
    const page = Buffer.from(document.subarray(number * PAGE, (number + 1) * PAGE));
    if (page.length < PAGE) continue;
    const used = Math.min(page[PAGE - 1] ?? 0, 101);
    for (let i = 0; i < used; i++) {
      const modifiers = resolveHuge(modifiersOf(bytesOf(page, i, used)), huge);
      runs.push({ from: page.readUInt32LE(i * 4), to: page.readUInt32LE(i * 4 + 4), modifiers });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Finds the run that holds a byte, for bytes asked in any order. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | null {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    if (offset < run.from) high = middle - 1;
    else if (offset >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}

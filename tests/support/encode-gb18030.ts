const bytesOf = new Map<string, readonly [number, number]>();

function fillTable(): void {
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
}

/** Encodes text in the two-byte part of GB18030, which holds everything a report prints. */
export function encodeGb18030(text: string): Uint8Array {
  if (bytesOf.size === 0) fillTable();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const pair = bytesOf.get(character);
      if (!pair) throw new Error(`${character} has no two-byte form`);
      return [...pair];
    }),
  );
}

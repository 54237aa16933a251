/** Prose that repeats nothing: sentences of characters chosen by a seed, `characters` long in all. */
export function proseOfSeed(seed: number, characters: number): string {
  let state = seed * 7_919 + 1;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 1_000));
  };
  return Array.from({ length: characters }, (_, at) => (at % 40 === 39 ? "，" : next())).join("");
}

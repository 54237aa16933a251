import { zipSync } from "fflate";

/** A zip whose names are written as these bytes, without saying how they are encoded: as Chinese systems do. */
export function zipWithNames(members: readonly { readonly name: Uint8Array; readonly bytes: Uint8Array }[]): Uint8Array {
  const stand = members.map(({ name }, index) => String(index).padStart(name.length, "n"));
  const zip = zipSync(Object.fromEntries(members.map(({ bytes }, index) => [stand[index] ?? "", bytes])));
  const text = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  members.forEach(({ name }, index) => {
    for (let at = text.indexOf(stand[index] ?? ""); at >= 0; at = text.indexOf(stand[index] ?? "", at + 1)) text.set(name, at);
  });
  return zip;
}

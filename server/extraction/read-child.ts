import { readAnyFileInProcess } from "./read-in-process";

/** Entry of the parser child: one message in (bytes, and which of several reports), one outcome out. */
process.on("message", async ({ bytes, part }: { bytes: Uint8Array; part?: number }) => {
  process.send?.(await readAnyFileInProcess(bytes, part));
});
process.on("disconnect", () => process.exit(0));

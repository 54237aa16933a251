import { readFileInProcess } from "./read-in-process";

/** Entry of the parser child: one message in (bytes, name), one outcome out. */
process.on("message", ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  process.send?.(readFileInProcess(bytes, fileName));
});
process.on("disconnect", () => process.exit(0));

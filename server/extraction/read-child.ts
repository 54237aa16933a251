import { readAnyFileInProcess } from "./read-in-process";

/** Entry of the parser child: one message in (bytes), one outcome out. */
process.on("message", async ({ bytes }: { bytes: Uint8Array }) => {
  process.send?.(await readAnyFileInProcess(bytes));
});
process.on("disconnect", () => process.exit(0));

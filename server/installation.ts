import { readSetting } from "@/db/settings";
import type { Context } from "./context";

/** What the frame of every page tells about this installation. */
export interface Installation {
  /** The data is a demonstration; every page and export says so. */
  readonly demo: boolean;
  /** The product's clock, milliseconds since 1970. */
  readonly now: number;
}

/** Whether this installation shows demonstration data, and what time it is in it. */
export function getInstallation(ctx: Context): Installation {
  return { demo: readSetting(ctx.db, "demo") === true, now: ctx.now() };
}

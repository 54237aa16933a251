import { archives } from "./archives";
import { compounds } from "./compounds";
import { documents } from "./documents";
import type { HostileFile } from "./hostile-file";
import { numbers } from "./numbers";
import { printed } from "./printed";
import { texts } from "./texts";
import { workbooks } from "./workbooks";

/** The whole corpus, made anew at each run: nothing of it is stored. */
export const hostileFiles: readonly HostileFile[] = [
  ...archives,
  ...documents,
  ...workbooks,
  ...compounds,
  ...printed,
  ...texts,
  ...numbers,
];

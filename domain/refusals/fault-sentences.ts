import type { Bilingual } from "../checks/finding";

/** What can go wrong around the product: with the disk, the database file, or what the system lends the process. */
export type Fault = "databaseBusy" | "diskFull" | "readOnly" | "tooManyFiles" | "diskFailing" | "maintenance";

/** What a fault means: for whoever wanted something done, and for the administrator (in the log, beside the incident number). */
export interface FaultWords {
  readonly user: Bilingual;
  readonly administrator: string;
}

const nothingSaved = {
  zh: "本次操作没有保存，此前已收到回执的内容不受影响。",
  en: "This was not saved; everything with a receipt is safe.",
};
const tellOffice = { zh: "请告知系统管理员。", en: "Tell the administrator." };
const words = (zh: string, en: string, administrator: string): FaultWords => ({ user: { zh, en }, administrator });

/** Every fault with its sentences; the key is the message of the answer. */
export const faultSentences: Readonly<Record<Fault, FaultWords>> = {
  databaseBusy: words(
    `系统正忙，等候 5 秒仍未轮到。${nothingSaved.zh}请稍后再试：同一次操作不会重复保存。`,
    `The system is busy; waiting for 5 seconds was in vain. ${nothingSaved.en} Try again: the same operation is never stored twice.`,
    "Another program holds the write lock of mingzhang.db. Find it (fuser mingzhang.db) and end it; nothing else is needed.",
  ),
  diskFull: words(
    `服务器磁盘空间不足。${nothingSaved.zh}已有内容仍可查看。${tellOffice.zh}`,
    `The server's disk is full. ${nothingSaved.en} Everything can still be read. ${tellOffice.en}`,
    "The disk of DATA_DIR is full. Make room (old backups first); work goes on at once, without a restart.",
  ),
  readOnly: words(
    `服务器的数据文件夹不能写入。${nothingSaved.zh}${tellOffice.zh}`,
    `The server's data folder cannot be written. ${nothingSaved.en} ${tellOffice.en}`,
    "DATA_DIR is read-only for this process. Check its owner, its rights and the mount; work goes on at once, without a restart.",
  ),
  tooManyFiles: words(
    `服务器同时打开的文件过多。${nothingSaved.zh}请稍后再试。`,
    `The server has too many files open. ${nothingSaved.en} Try again in a moment.`,
    "The process ran out of file handles. Raise the limit (LimitNOFILE=65536 in the service file) and restart.",
  ),
  diskFailing: words(
    `服务器读写磁盘出错。${nothingSaved.zh}${tellOffice.zh}`,
    `The server's disk reports errors. ${nothingSaved.en} ${tellOffice.en}`,
    "Reading or writing mingzhang.db failed. Look at the system's log for disk errors and make a backup to another disk now.",
  ),
  maintenance: words(
    "系统维护中，暂停使用。已收到回执的内容由备份保护，请勿重复报送。",
    "The system is closed for maintenance. What has a receipt is protected by backups; do not file it again.",
    "The database file is damaged or gone. Nothing was written to it. Keep DATA_DIR as it is, restore the latest backup into a new folder (npm run restore) and start with that DATA_DIR.",
  ),
};

/** Whether the message of an answer names a fault. */
export function isFault(key: string): key is Fault {
  return Object.keys(faultSentences).includes(key);
}

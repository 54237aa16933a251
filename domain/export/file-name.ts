/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Signs no file system takes, control characters, and the invisible signs that turn the direction of writing. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Han characters take three bytes, and 255 are allowed. */
const LONGEST = 80;

/**
 * A file name for Windows, Linux and browsers from any text, with its ending: 国家秘密占比_2020-2024.docx. What no name may hold
 * becomes an underscore; an empty name reads 导出.
 */
export function safeFileName(name: string, ending: string): string {
  const clean = [...name.replace(FORBIDDEN, "_")]
    .slice(0, LONGEST)
    .join("")
    .trim()
    .replace(/^[.~\s]+|[.\s]+$/g, "");
  const stem = clean === "" ? "导出" : clean;
  return `${RESERVED.test(stem) ? `_${stem}` : stem}.${ending}`;
}

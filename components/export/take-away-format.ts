/** What a figure can be taken away as, in the order of the menu: files made by the server, then pictures made by the browser. */
export const takeAwayFormats = ["docx", "xlsx", "csv", "png", "svg"] as const;
export type TakeAwayFormat = (typeof takeAwayFormats)[number];

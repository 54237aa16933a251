import type { BodyLevel } from "@/domain/body/body";
import type { ComparedSection } from "@/domain/likeness/comparable-text";

/** A passage as it stands in one text, with a few words around it, all as printed. */
export interface PassageText {
  readonly section: ComparedSection;
  /** Offsets within the section's text. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface PassageView {
  readonly own: PassageText;
  readonly other: PassageText;
  /** Characters that count. */
  readonly length: number;
}

/** A report whose prose is like the one looked at. */
export interface AlikeReport {
  /** `former`: an earlier year of the same body. */
  readonly kind: "former" | "other";
  readonly bodyId: number;
  readonly bodyName: string;
  readonly year: number;
  /** False while it waits for its review; only its reviewer sees it then. */
  readonly approved: boolean;
  /** For opening it in the check view; null where the viewer reads only its published text. */
  readonly reportId: number | null;
  /** The share's fraction: characters in common ÷ characters compared. */
  readonly shared: number;
  readonly length: number;
  /** Jaccard, 0 to 1. */
  readonly resemblance: number;
  readonly passages: readonly PassageView[];
}

/** 文本雷同 of one report. */
export interface LikenessView {
  /** Characters of sections one and five that can be compared, and those left when common wording is taken away. */
  readonly comparable: number;
  readonly length: number;
  /** False when too little text is left to speak of copying. */
  readonly judged: boolean;
  /** Reports compared with: of other bodies, this year and the year before, and of earlier years of the body. */
  readonly others: number;
  readonly formers: number;
  /** From how many other bodies on wording counts as common, in this year's reports. */
  readonly commonFrom: number;
  /** Most alike first. */
  readonly alike: readonly AlikeReport[];
}

/** One side of a pair. */
export interface PairSide {
  readonly bodyId: number;
  readonly bodyName: string;
  readonly level: BodyLevel;
  readonly reportId: number;
  readonly approved: boolean;
}

/** Two reports of one season; the share is that of the first, the more dependent one of the two. */
export interface AlikePairView {
  readonly sides: readonly [PairSide, PairSide];
  readonly shared: number;
  readonly length: number;
  readonly passages: number;
}

/** The most alike pairs of a season in the viewer's scope. */
export interface AlikePairsView {
  readonly year: number;
  /** Reports compared with each other. */
  readonly reports: number;
  readonly pairs: readonly AlikePairView[];
}

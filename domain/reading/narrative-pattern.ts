/** What a sentence is about; wordings such as 办结N件 mean nothing without it. */
export type NarrativeTopic = "applications" | "complaints" | "mailbox" | "hotline" | "messages" | "disputes" | "inForce" | "elsewhere";

/**
 * How a figure is worded. Patterns run over one sentence, white space gone and width folded; `{N}` stands for the number,
 * `{C}` for any character within a clause. With a topic the pattern counts only where the text is about it.
 */
export interface NarrativePattern {
  readonly id: string;
  readonly unit: string;
  readonly topic?: NarrativeTopic;
  readonly patterns: readonly string[];
  /** The value a wording without a number states: 未收取信息处理费 is 0. */
  readonly states?: number;
  /** Names its own year (上年结转, 同比) or its own place in a whole (其中), so that guards on year and part do not apply. */
  readonly within?: "otherYear" | "part";
  /** −1 for wordings of decline. */
  readonly sign?: -1;
}

/** A word that turns the text to a topic; `channel` keeps the word itself (省长信箱). */
export interface TopicCue {
  readonly topic: NarrativeTopic;
  readonly pattern: string;
  readonly channel?: true;
}

/** A wording without a number that can be held against the tables. */
export interface ClaimPattern {
  readonly id: "noCorrection" | "noDispute" | "noReconsideration" | "noLitigation" | "noApplication";
  readonly patterns: readonly string[];
}

const NUMBER =
  "(?:约|近|超过|逾|共|共计|为|达|达到)?(?<!\\d|\\d[.,])(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<tenThousand>万)?(?<approx>余|多)?";
const CLAUSE = "[^,。;:!?]";

/** Finds a pattern's places in a sentence. Most wordings are in no sentence, so a cheap test comes first. */
export type FindPlaces = (text: string) => readonly RegExpExecArray[];

/** The search for a pattern; each is compiled once, where its table is declared. */
export function compilePattern(pattern: string): FindPlaces {
  const source = pattern.replaceAll("{N}", NUMBER).replaceAll("{C}", CLAUSE);
  const probe = new RegExp(source, "u");
  const expression = new RegExp(source, "dgu");
  return (text) => (probe.test(text) ? [...text.matchAll(expression)] : []);
}

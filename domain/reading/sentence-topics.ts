import { compilePattern, type NarrativeTopic } from "./narrative-pattern";
import type { Sentence } from "./narrative-sentences";
import { continuation, topicCues } from "./narrative-topics";

/** A topic as of a place in the sentence; one named in a remark in brackets ends with it. */
export interface TopicAt {
  readonly at: number;
  readonly until: number;
  readonly topic: NarrativeTopic;
  readonly channel: string | null;
}

const cues = topicCues.map((cue) => ({ ...cue, find: compilePattern(cue.pattern) }));
const parts = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/u;

/** The end of the bracketed remark the place stands in; without end where it stands in none. */
function endOfRemark(text: string, at: number): number {
  const opened = text.lastIndexOf("(", at);
  if (opened === -1 || text.slice(opened, at).includes(")")) return Number.POSITIVE_INFINITY;
  const closed = text.indexOf(")", at);
  return closed === -1 ? Number.POSITIVE_INFINITY : closed;
}

function cuesOf({ text }: Sentence): TopicAt[] {
  const found = cues.flatMap(({ topic, channel, find }) =>
    find(text).map((match) => ({
      at: match.index,
      until: endOfRemark(text, match.index),
      topic,
      channel: channel ? match[0] : null,
    })),
  );
  return found.sort((left, right) => left.at - right.at);
}

/** Follows the topics from sentence to sentence: what one begins by going on with, and what its part's heading is about. */
export class TopicFollower {
  private carried: TopicAt | null = null;
  private heading: TopicAt | null = null;

  /** The topics of the next sentence, in order. */
  next(sentence: Sentence): readonly TopicAt[] {
    const own = cuesOf(sentence);
    // A numbered point within 依申请公开 is still about it.
    if (sentence.isHeading && (parts.test(sentence.text) || own.length > 0)) this.heading = headingTopic(own);
    const inherited = sentence.isHeading ? null : this.inherited(sentence);
    const topics = inherited ? [{ ...inherited, at: -1, until: Number.POSITIVE_INFINITY }, ...own] : own;
    this.carried = topics[topics.length - 1] ?? null;
    return topics;
  }

  private inherited({ text }: Sentence): TopicAt | null {
    if (this.carried && continuation.test(text)) return this.carried;
    return this.carried === null || this.carried.topic === this.heading?.topic ? this.heading : null;
  }
}

/** Only the applications have a part of their own, where 受理20件 needs no further word. */
function headingTopic(own: readonly TopicAt[]): TopicAt | null {
  const [first] = own;
  return first?.topic === "applications" ? first : null;
}

/** The topic in effect before `end`: the last one named, or gone on with. */
export function topicBefore(topics: readonly TopicAt[], end: number): TopicAt | null {
  return topics.filter(({ at, until }) => at < end && end <= until).pop() ?? null;
}

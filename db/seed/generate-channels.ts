import type { DemoBody } from "./demo-bodies";
import { type Dice, diceFor } from "./dice";
import type { Channels, Closure } from "./generate-prose";

/** City governments whose reports name no mailbox figures, as some real ones do not. */
const silentCities = ["忻州市人民政府", "朔州市人民政府", "阳泉市人民政府"];

/** Counts of one body and year that stand in prose only, grown from the size of its application work. */
export function generateChannels({ name, level, kind }: DemoBody, year: number, applications: number): Channels {
  const dice = diceFor(`${name} ${year} channels`);
  const isCity = level === "city" && kind === "government";
  return {
    mailbox: isCity && !silentCities.includes(name) ? closure(dice, "市长信箱", { name, about: applications * 1.6, lowest: 0.85 }) : null,
    hotline: isCity ? closure(dice, "12345", { name: `${name}12345`, about: applications * 260, lowest: 0.95 }) : null,
    sitePosts: dice.between(300, 1200) + applications * 3,
    wechatPosts: dice.between(80, 700),
    complaints: dice.successes(Math.min(applications, 400), 0.006),
    trained: dice.between(20, 160),
  };
}

/** A channel keeps its character over the years: its closure rate lies near the same place. */
function closure(dice: Dice, channel: string, { name, about, lowest }: { name: string; about: number; lowest: number }): Closure {
  const usual = lowest + (0.99 - lowest) * diceFor(`${name} rate`).next();
  const received = Math.round(about * (0.85 + 0.3 * dice.next()));
  return { channel, received, closed: Math.round(received * Math.min(0.995, usual + 0.02 * (dice.next() - 0.5))) };
}

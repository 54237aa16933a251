import type { RegisteredBody } from "@/domain/checks/check-input";
import type { Block, Document } from "@/domain/document/document";
import type { Facts } from "@/domain/facts/facts";
import type { CellId, FormBlock } from "@/domain/form/edition";
import { editionById } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import { Dice } from "../../roundtrip/dice";
import { disputeKinds, paragraph, paragraphs, resultLabels, table } from "../sample-document";
import { type Level, plausibleBefore, plausibleFacts } from "./plausible-facts";
import { type Subject, writeSectionFive, writeSectionOne, writeSectionSix } from "./write-prose";

/** A report with nothing wrong: its document, and what the register and last year know of its body. */
export interface LawfulReport {
  readonly document: Document;
  readonly facts: Facts;
  readonly lastYear: Facts | null;
  readonly body: RegisteredBody;
  readonly year: number;
}

interface KnownBody {
  readonly name: string;
  readonly self: string;
  readonly kind: RegisteredBody["kind"];
  readonly level: Level;
}

const bodies: readonly KnownBody[] = [
  { name: "青川省人民政府办公厅", self: "省政府办公厅", kind: "office", level: "province" },
  { name: "临河市人民政府", self: "我市", kind: "government", level: "city" },
  { name: "白沙县人民政府", self: "我县", kind: "government", level: "county" },
  { name: "临河市财政局", self: "我局", kind: "department", level: "city" },
  { name: "白沙县教育局", self: "我局", kind: "department", level: "county" },
  { name: "白沙县住房和城乡建设局", self: "本局", kind: "department", level: "county" },
  { name: "白沙县云岭镇人民政府", self: "我镇", kind: "township", level: "township" },
];

const printed = (facts: Facts, cell: string) => String(facts.values[cell as CellId] ?? "");

function rowsOf(id: string, block: FormBlock, facts: Facts): string[][] {
  return block.rows.map((row) => [row.label, ...block.columns.map((column) => printed(facts, `${id}.${row.id}.${column.id}`))]);
}

function tablesOf(facts: Facts): Readonly<Record<string, Block>> {
  const { tables } = editionById(facts.editions.disclosure ?? "2021");
  const disclosure = tables.disclosure.blocks.flatMap((block) => [
    [block.article ?? ""],
    ["信息内容", ...block.columns.map(({ label }) => label)],
    ...rowsOf("disclosure", block, facts),
  ]);
  const applications = tables.applications.blocks.flatMap((block) => [
    ["申请人情况", ...block.columns.map(({ label }) => label)],
    ...rowsOf("applications", block, facts),
  ]);
  const disputes = tables.disputes.blocks.flatMap((block) => rowsOf("disputes", block, facts).flatMap(([, ...values]) => values));
  return {
    s2: table(disclosure),
    s3: table(applications),
    s4: table([disputeKinds, disputeKinds.flatMap(() => resultLabels), disputes]),
  };
}

/** The lawful report of a seed: either edition, any kind of body, prose in many wordings, last year's facts every other time. */
export function lawfulReport(seed: number): LawfulReport {
  const dice = new Dice(seed);
  const edition = dice.chance(0.7) ? "2021" : "2019";
  const { name, self, kind, level } = dice.pick(bodies);
  const year = edition === "2021" ? 2022 + dice.below(3) : 2020;
  const facts = plausibleFacts(edition, dice.fork("facts"), level);
  const lastYear = dice.chance(0.5) ? plausibleBefore(facts, dice.fork("before")) : null;
  const subject: Subject = { body: name, self, isGovernment: kind === "government", year, facts, lastYear, dice: dice.fork("prose") };
  const tables = tablesOf(facts);
  const prose: Readonly<Record<string, string[]>> = {
    s1: writeSectionOne(subject),
    s5: writeSectionFive(subject),
    s6: writeSectionSix(subject),
  };
  const blocks = sections.flatMap(({ id, numeral, title }): Block[] => [
    paragraph(`${numeral}、${title}`),
    ...paragraphs(...(prose[id] ?? [])),
    ...(tables[id] ? [tables[id]] : []),
  ]);
  const document: Document = { format: "docx", blocks: [paragraph(`${name}${year}年政府信息公开工作年度报告`), ...blocks] };
  return { document, facts, lastYear, body: { kind, level, names: [name] }, year };
}

import { listContacts, listFindingCounts } from "@/db/compliance";
import { listReviewers } from "@/db/review-assignments";
import { shanghaiMinute } from "@/domain/deadlines/deadline";
import { csvText } from "@/domain/export/csv-text";
import { daysLate, findFilings } from "../compliance/find-filings";
import type { MatrixFilter } from "../compliance/matrix-input";
import type { JudgedFiling } from "../compliance/season";
import type { SignedInContext } from "../context";
import { asOf, contentTypes, type ExportResult } from "./exported-file";
import { bodyKindWords, bodyLevelWords, countWords, listWords, statusWords, todoWords } from "./filing-list-words";
import type { Language } from "./finding-words";
import { noteExport } from "./note-export";
import { type CellValue, writeWorkbook } from "./write-workbook";

export interface FilingListInput {
  readonly year: number;
  readonly filter: MatrixFilter;
  /** These bodies alone, in the order of the filter; null lists everything the filter finds. */
  readonly ids: readonly number[] | null;
  readonly format: "xlsx" | "csv";
  readonly language: Language;
}

const widths = [34, 8, 16, 14, 12, 14, 10, 18, 8, 8, 28];

/**
 * The filing list of a season as xlsx or CSV: filters, scope, base and date at its head. Chosen bodies are listed whatever the
 * filter; those outside the viewer's subtree are left out.
 */
export function exportFilingList(ctx: SignedInContext, input: FilingListInput): ExportResult {
  const { year, filter, ids, format, language } = input;
  const { level: _1, kind: _2, status: _3, count: _4, todo: _5, place: _6, rule: _7, reviewer: _8, text: _9, ...order } = filter;
  const chosen = ids === null ? null : new Set(ids);
  const { filings, today } = findFilings(ctx, year, chosen === null ? filter : order);
  const listed = chosen === null ? filings : filings.filter(({ body }) => chosen.has(body.id));
  const say = (words: Readonly<Record<Language, string>>) => words[language];
  const title = language === "zh" ? `${year} 年度${listWords.title.zh}` : `${listWords.title.en} ${year}`;
  const summary =
    chosen === null
      ? filterSummary(filter, { placeName: placeNameOf(listed, filter), reviewerName: reviewerNameOf(ctx, filter), language })
      : say(listWords.chosen);
  const contacts = listContacts(ctx.db, ctx.viewer.bodyPath);
  const counts = listFindingCounts(ctx.db, ctx.viewer.bodyPath, { year });
  const known = (id: number) => [counts.get(id)?.errors ?? null, counts.get(id)?.warnings ?? null, contacts.get(id) ?? null];
  const rows: CellValue[][] = [
    [title],
    [say(listWords.scope), ctx.viewer.bodyName],
    [say(listWords.filter), summary],
    [say(listWords.bodies), listed.length],
    [say(listWords.asOf), asOf(ctx)],
    [...listWords.columns[language]],
    ...listed.map((filing) => [...listRow(filing, today, language), ...known(filing.body.id)]),
  ];
  noteExport(ctx, {
    kind: "filingList",
    bodyId: ctx.viewer.bodyId,
    reportId: null,
    detail: { year, format, summary, bodies: listed.length },
  });
  const bytes = format === "csv" ? new TextEncoder().encode(csvText(rows)) : writeWorkbook([{ name: title, widths, headRows: 6, rows }]);
  return { outcome: "exported", fileName: `${title}.${format}`, contentType: contentTypes[format], bytes };
}

function listRow(filing: JudgedFiling, today: string, language: Language): CellValue[] {
  const { body, row, obligation, status, deadline } = filing;
  return [
    body.name,
    bodyLevelWords[body.level][language],
    bodyKindWords[body.kind][language],
    statusWords[status][language],
    deadline,
    obligation.required ? (obligation.extension?.date ?? null) : null,
    daysLate(filing, today),
    row?.firstSubmittedAt == null ? null : shanghaiMinute(row.firstSubmittedAt),
  ];
}

/** The name of the government a list was narrowed to: it is among the bodies found, unless they were narrowed further. */
function placeNameOf(listed: readonly JudgedFiling[], { place }: MatrixFilter): string {
  return listed.find(({ body }) => body.id === place)?.body.name ?? String(place);
}

function reviewerNameOf({ db }: SignedInContext, { reviewer }: MatrixFilter): string {
  return listReviewers(db).find(({ accountId }) => accountId === reviewer)?.name ?? String(reviewer);
}

/** The filters in words, for the head of the list. */
function filterSummary(
  filter: MatrixFilter,
  { placeName, reviewerName, language }: { readonly placeName: string; readonly reviewerName: string; readonly language: Language },
): string {
  const { level, kind, status, count, todo, place, rule, reviewer, text } = filter;
  const parts = [
    level && bodyLevelWords[level][language],
    kind && bodyKindWords[kind][language],
    status && `${listWords.status[language]} ${statusWords[status][language]}`,
    count && countWords[count][language],
    todo && todoWords[todo][language],
    place && (place === "own" ? listWords.own[language] : `${listWords.place[language]} ${placeName}`),
    rule && `${listWords.rule[language]} ${rule}`,
    reviewer && `${listWords.reviewer[language]} ${reviewer === "none" ? listWords.nobody[language] : reviewerName}`,
    text && `${listWords.text[language]} ${text}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(language === "zh" ? "；" : "; ") : listWords.none[language];
}

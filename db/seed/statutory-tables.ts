import type { Edition, FormTable, Row } from "@/domain/form/edition";
import { type Figures, figureOf } from "./figures";
import { type SheetCell, type SheetTable, sheetCell } from "./report-sheet";

/** 表二 as the form prints it: one heading and its rows for each item of Article 20. */
export function disclosureTable(edition: Edition, figures: Figures): SheetTable {
  const table = edition.tables.disclosure;
  const width = 1 + Math.max(...table.blocks.map(({ columns }) => columns.length));
  return table.blocks.flatMap(({ article, columns, rows }) => {
    const spanOf = (index: number) => (index === columns.length - 1 ? width - columns.length : 1);
    return [
      [sheetCell(article ?? "", width)],
      [sheetCell("信息内容"), ...columns.map(({ label }, index) => sheetCell(label, spanOf(index)))],
      ...rows.map((row) => [
        sheetCell(row.label),
        ...columns.map(({ id }, index) => sheetCell(printed(figureOf(figures, `disclosure.${row.id}.${id}`)), spanOf(index))),
      ]),
    ];
  });
}

/** 表三 as the form prints it: three columns of labels, seven of numbers. */
export function applicationsTable(edition: Edition, figures: Figures): SheetTable {
  const table = edition.tables.applications;
  const [block] = table.blocks;
  if (!block) return [];
  const heading = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const organizations = block.columns.filter(({ group }) => group !== null);
  return [
    [sheetCell(heading, 3, 3), sheetCell("申请人情况", block.columns.length - 1), sheetCell("总计", 1, 3)],
    [sheetCell("自然人", 1, 2), sheetCell("法人或其他组织", organizations.length)],
    organizations.map(({ label }) => sheetCell(label)),
    ...block.rows.map((row, index) => [
      ...rowLabels(table, block.rows, index),
      ...block.columns.map(({ id }) => sheetCell(printed(figureOf(figures, `applications.${row.id}.${id}`)))),
    ]),
  ];
}

/** The labels left of a row: the groups that start here, spanning the rows they hold, then its own label. */
function rowLabels(table: FormTable, rows: readonly Row[], index: number): SheetCell[] {
  const row = rows[index];
  if (!row) return [];
  const chain = groupsOf(table, row);
  const before = groupsOf(table, rows[index - 1]);
  const started = chain.filter((group) => !before.includes(group));
  const labels = started.map((group) =>
    sheetCell(
      table.rowGroups.find(({ id }) => id === group)?.label ?? "",
      1,
      rows.filter((other) => groupsOf(table, other).includes(group)).length,
    ),
  );
  return [...labels, sheetCell(row.label, 3 - chain.length)];
}

/** Ids of the groups a row stands in, outermost first. */
function groupsOf(table: FormTable, row: Row | undefined): string[] {
  const chain: string[] = [];
  for (let id = row?.group ?? null; id !== null; id = table.rowGroups.find((group) => group.id === id)?.parent ?? null) chain.unshift(id);
  return chain;
}

/** 表四 as the form prints it: fifteen numbers in one row. */
export function disputesTable(edition: Edition, figures: Figures): SheetTable {
  const [block] = edition.tables.disputes.blocks;
  if (!block) return [];
  const [reconsideration, ...litigation] = block.rows;
  const width = block.columns.length;
  const columns = block.columns.map(({ label }) => sheetCell(label));
  return [
    [sheetCell(reconsideration?.label ?? "", width), sheetCell("行政诉讼", width * litigation.length)],
    [...block.columns.map(({ label }) => sheetCell(label, 1, 2)), ...litigation.map(({ label }) => sheetCell(label, width))],
    litigation.flatMap(() => columns),
    block.rows.flatMap((row) => block.columns.map(({ id }) => sheetCell(printed(figureOf(figures, `disputes.${row.id}.${id}`))))),
  ];
}

const printed = (value: number) => String(value);

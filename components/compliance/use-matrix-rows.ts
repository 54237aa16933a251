"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ComplianceMatrix, MatrixRow } from "@/server/compliance/compliance-view";
import { useApi } from "../api/api-provider";

type Rows = ReadonlyMap<number, MatrixRow>;

/** Rows fetched with one call while scrolling, and at most. */
const CHUNK = 60;
const LARGEST = 200;
/** Scrolling rests this long before rows are fetched, in ms. */
const REST = 80;

const rowsOf = (rows: readonly MatrixRow[]): Rows => new Map(rows.map((row) => [row.bodyId, row]));

/**
 * The rows of the matrix that are known: those the page came with, and those fetched since for what is in sight. `load` fetches
 * the rows of any bodies. A new answer of the server makes all former rows out of date.
 */
export function useMatrixRows(matrix: ComplianceMatrix) {
  const api = useApi();
  const client = useQueryClient();
  const [held, setHeld] = useState({ matrix, rows: rowsOf(matrix.rows) });
  const current = held.matrix === matrix ? held : { matrix, rows: rowsOf(matrix.rows) };
  if (current !== held) setHeld(current);

  const load = async (ids: readonly number[]): Promise<Rows> => {
    const rows = new Map(current.rows);
    const missing = ids.filter((id) => !rows.has(id));
    for (let at = 0; at < missing.length; at += LARGEST) {
      const input = { year: matrix.year, ids: missing.slice(at, at + LARGEST) };
      for (const row of await client.fetchQuery({ ...api.compliance.matrixRows.queryOptions(input), staleTime: 0 }))
        rows.set(row.bodyId, row);
    }
    setHeld((now) => (now.matrix === matrix ? { matrix, rows: new Map([...now.rows, ...rows]) } : now));
    return rows;
  };
  return { rows: current.rows, load };
}

/** Fetches the rows from one place to another as soon as scrolling rests there. */
export function useRowsInSight(
  matrix: ComplianceMatrix,
  [first, last]: readonly [number, number],
  known: ReturnType<typeof useMatrixRows>,
) {
  const { rows, load } = known;
  useEffect(() => {
    const wanted = matrix.ids.slice(first, last);
    if (wanted.every((id) => rows.has(id))) return;
    const start = Math.max(0, first - Math.floor((CHUNK - wanted.length) / 2));
    // A failed call leaves the rows unread; scrolling on asks again.
    const timer = setTimeout(() => void load(matrix.ids.slice(start, start + Math.max(CHUNK, wanted.length))).catch(() => undefined), REST);
    return () => clearTimeout(timer);
  }, [matrix, first, last, rows, load]);
}

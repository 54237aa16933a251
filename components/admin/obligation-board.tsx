"use client";

import dynamic from "next/dynamic";
import { BoardSkeleton } from "./board-skeleton";

/** The obligations of a year; the heavy parts of its tables are fetched behind a block of their size. */
export const ObligationBoard = dynamic(() => import("./obligation-desk").then((desk) => desk.ObligationDesk), {
  ssr: false,
  loading: BoardSkeleton,
});

"use client";

import dynamic from "next/dynamic";
import { BoardSkeleton } from "./board-skeleton";

/** The deadlines; the heavy parts of their table are fetched behind a block of its size. */
export const DeadlineBoard = dynamic(() => import("./deadline-desk").then((desk) => desk.DeadlineDesk), {
  ssr: false,
  loading: BoardSkeleton,
});

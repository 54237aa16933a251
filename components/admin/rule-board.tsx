"use client";

import dynamic from "next/dynamic";
import { BoardSkeleton } from "./board-skeleton";

/** The rules; the heavy parts of their table are fetched behind a block of its size. */
export const RuleBoard = dynamic(() => import("./rule-desk").then((desk) => desk.RuleDesk), { ssr: false, loading: BoardSkeleton });

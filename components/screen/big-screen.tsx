"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ScreenView } from "@/server/statistics/statistics-view";
import { useApi } from "../api/api-provider";
import type { Screen } from "../leader/screen";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./screen.module.css";
import { ScreenClock } from "./screen-clock";
import { ScreenFoot } from "./screen-foot";
import { ScreenNumbers } from "./screen-numbers";
import { slides } from "./screen-slides";
import { SlideBody } from "./slide-body";
import { useRotation } from "./use-rotation";

/** New figures are asked for this often (ms); while a request fails the last ones stay. */
const REFRESH = 60_000;

export interface BigScreenProps {
  readonly first: ScreenView;
  /** Null: the season under way, whichever it will be then. */
  readonly year: number | null;
  readonly now: number;
  readonly demo: boolean;
}

/** The overview for a wall: dark, no hover, no scrolling; it turns by itself and goes on by itself. */
export function BigScreen({ first, year, now, demo }: BigScreenProps) {
  const text = useText();
  const locale = useLocale();
  const { rotation, act } = useRotation();
  const query = useApi().statistics.screen.queryOptions(year === null ? {} : { year });
  const fresh = useQuery({ ...query, refetchInterval: REFRESH, refetchIntervalInBackground: true, staleTime: REFRESH, retry: false });
  const view: ScreenView = fresh.data ?? first;
  const { overview } = view;
  // Nothing on the wall can be clicked open: the page has no drawer, and a number leads nowhere.
  const screen: Screen = { text, locale, sourceOf: () => "" };
  const slide = slides[rotation.at] ?? "whole";
  const empty = overview.keyNumbers.every(({ coverage }) => coverage.included === 0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "f" && !event.ctrlKey && !event.metaKey) toggleFullScreen();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <main className={styles.stage} lang={locale === "zh" ? "zh-CN" : "en"}>
      <header className={styles.head}>
        <span>
          <b>{text("frame.product")}</b>　{text("frame.subtitle")}　{text("screen.year", { year: String(overview.year) })}
        </span>
        <span>
          {demo ? <em>{text("frame.demo")}</em> : null}
          <ScreenClock now={now} locale={locale} />
        </span>
      </header>
      <h1>{overview.headline[locale]}</h1>
      <ScreenNumbers view={overview} screen={screen} />
      <div className={styles.body} data-slide={slide}>
        {empty ? (
          <p className={styles.quiet}>{text("screen.empty", { year: String(overview.year) })}</p>
        ) : (
          <SlideBody slide={slide} view={view} screen={screen} />
        )}
      </div>
      <ScreenFoot
        asOf={overview.asOf}
        trouble={fresh.isError ? (fresh.error.data?.code === "UNAUTHORIZED" ? "signedOut" : "lost") : null}
        rotation={rotation}
        act={act}
        onFull={toggleFullScreen}
      />
    </main>
  );
}

/** Some browsers of an intranet refuse; the screen works without. */
function toggleFullScreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

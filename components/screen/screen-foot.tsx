import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import styles from "./screen.module.css";
import { type Rotation, type RotationEvent, slides } from "./screen-slides";

interface FootProps {
  readonly asOf: number;
  readonly trouble: "lost" | "signedOut" | null;
  readonly rotation: Rotation;
  readonly act: (event: RotationEvent) => void;
  readonly onFull: () => void;
}

/** As of when, whether the connection holds, which slide stands and for how long, and the way to hold it. */
export function ScreenFoot({ asOf, trouble, rotation, act, onFull }: FootProps) {
  const text = useText();
  const { at, left, paused } = rotation;
  const time = shanghaiTime(asOf);
  return (
    <footer className={styles.foot}>
      <span role="status">
        {trouble === null ? text("screen.asOf", { at: time }) : <em>{text(`screen.${trouble}`, { at: time })}</em>}
        {trouble === "signedOut" ? <a href="/sign-in?callbackUrl=/screen">{text("screen.signIn")}</a> : null}
      </span>
      <span className={styles.turning}>
        {slides.map((slide, i) => (
          <i key={slide} data-on={i === at} />
        ))}
        <span>
          {text("screen.of", { at: at + 1, count: slides.length })}　
          {paused ? text("screen.paused") : text("screen.left", { seconds: left })}
        </span>
        <button type="button" aria-label={text("screen.before")} onClick={() => act("before")}>
          ‹
        </button>
        <button type="button" aria-pressed={paused} onClick={() => act("toggle")}>
          {text(paused ? "screen.resume" : "screen.pause")}
        </button>
        <button type="button" aria-label={text("screen.next")} onClick={() => act("next")}>
          ›
        </button>
        <button type="button" onClick={onFull}>
          {text("screen.full")}
        </button>
        <a href="/overview">{text("screen.leave")}</a>
      </span>
    </footer>
  );
}

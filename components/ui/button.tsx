import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";

export type ButtonTone = "plain" | "primary" | "quiet" | "danger";

export interface ButtonLook {
  readonly tone?: ButtonTone;
  readonly small?: boolean;
}

/** The classes of a button's look, shared by buttons and links. */
export function buttonClass({ tone = "plain", small = false }: ButtonLook, extra?: string): string {
  return classNames(styles.button, tone !== "plain" && styles[tone], small && styles.small, extra);
}

/** A button; `tone="primary"` stands once on a page and reads verb + object. */
export function Button({
  tone = "plain",
  small = false,
  className,
  ...rest
}: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }) {
  return <button type="button" {...rest} className={buttonClass({ tone, small }, className)} />;
}

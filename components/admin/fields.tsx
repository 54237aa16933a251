"use client";

import { useId } from "react";
import styles from "./admin.module.css";

interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value?: string | number | null | undefined;
  readonly type?: "text" | "number" | "date";
  readonly required?: boolean;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
}

/** A labelled input of a form, with its first value. */
export function TextField({ label, name, value, type = "text", ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input {...rest} id={id} name={name} type={type} defaultValue={value ?? ""} autoComplete="off" />
    </div>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A labelled choice of a few. */
export function ChoiceField({ label, name, value, choices }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The text a form holds under a name, trimmed. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

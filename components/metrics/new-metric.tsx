"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { faultOfOwnMetric, LONGEST_NAME, metricOfOwn, type OwnMetric, ownMetricUnits } from "@/domain/metrics/own-metric";
import { useApi } from "../api/api-provider";
import { formulaWords } from "../leader/formula-words";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import styles from "./metrics.module.css";
import { OperandField } from "./operand-field";

const empty: Omit<OwnMetric, "id"> = { nameZh: "", nameEn: "", numerator: [], denominator: [], unit: "%" };

/** Makes a metric: two operands picked from the dictionary, names in both languages, the formula shown as it will run. */
export function NewMetric() {
  const text = useText();
  const locale = useLocale();
  const router = useRouter();
  const [told, setTold] = useState(empty);
  const [shared, setShared] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [made, setMade] = useState(false);
  const change = (changed: Partial<typeof told>) => {
    setTold({ ...told, ...changed });
    setMade(false);
    setFailure(null);
  };
  const create = useMutation(
    useApi().statistics.createOwnMetric.mutationOptions({
      onSuccess: (result) => {
        if (result.outcome === "refused") return setFailure(text(`metrics.fault.${result.reason}`));
        setTold(empty);
        setMade(true);
        router.refresh();
      },
      onError: () => setFailure(text("metrics.failed")),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOfOwnMetric(told);
    if (fault) setFailure(text(`metrics.fault.${fault}`));
    else create.mutate({ ...told, numerator: [...told.numerator], denominator: [...told.denominator], shared });
  };
  const complete = told.numerator.length > 0 && told.denominator.length > 0;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.names}>
        <label>
          {text("metrics.nameZh")}
          <input value={told.nameZh} maxLength={LONGEST_NAME} onChange={(event) => change({ nameZh: event.target.value })} />
        </label>
        <label>
          {text("metrics.nameEn")}
          <input value={told.nameEn} maxLength={LONGEST_NAME} onChange={(event) => change({ nameEn: event.target.value })} />
        </label>
        <label>
          {text("metrics.unit")}
          <select value={told.unit} onChange={({ target }) => change({ unit: ownMetricUnits.find((one) => one === target.value) ?? "%" })}>
            {ownMetricUnits.map((unit) => (
              <option key={unit} value={unit}>
                {text(`metrics.unit.${unit}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={styles.operands}>
        <OperandField label={text("metrics.numerator")} picks={told.numerator} onChange={(numerator) => change({ numerator })} />
        <OperandField label={text("metrics.denominator")} picks={told.denominator} onChange={(denominator) => change({ denominator })} />
      </div>
      <p className={styles.formula} aria-live="polite">
        {complete ? `${text("metrics.formula")}: ${formulaWords(metricOfOwn({ ...told, id: 0 }), locale)}` : null}
      </p>
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      {made ? <Notice tone="ok">{text("metrics.created")}</Notice> : null}
      <div className={styles.actions}>
        <label className={styles.inline}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {text("metrics.shareNow")}
        </label>
        <Button type="submit" tone="primary" disabled={create.isPending}>
          {text("metrics.create")}
        </Button>
      </div>
    </form>
  );
}

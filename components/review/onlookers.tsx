"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Tag } from "../ui/tag";

const EVERY = 30_000;

/** Who else has this report open, and since when; it keeps nobody from anything. */
export function Onlookers({ reportId }: { reportId: number }) {
  const t = useText();
  const look = useMutation(useApi().reviews.look.mutationOptions());
  const { mutate } = look;
  useEffect(() => {
    const tell = () => mutate({ reportId });
    tell();
    const timer = setInterval(tell, EVERY);
    return () => clearInterval(timer);
  }, [mutate, reportId]);
  const others = look.data ?? [];
  const [first] = others;
  if (!first) return null;
  const names = others.map(({ name }) => name).join("、");
  return (
    <p role="status">
      <Tag tone="warn">{t("review.onlookers", { names, at: shanghaiTime(first.since).slice(-5) })}</Tag>
    </p>
  );
}

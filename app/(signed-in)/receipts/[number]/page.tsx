import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ReceiptSheet } from "@/components/filing/receipt-sheet";
import { textOf } from "@/components/messages/server-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("receipt.title") };
}

export default async function Receipt({ params }: { params: Promise<{ number: string }> }) {
  const locale = await currentLocale();
  const api = await serverApi();
  const { number } = await params;
  const receipt = await api.reports.receipt({ number: decodeURIComponent(number) }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"].includes(error.code)) return null;
    throw error;
  });
  return receipt ? <ReceiptSheet receipt={receipt} text={textOf(locale)} /> : notFound();
}

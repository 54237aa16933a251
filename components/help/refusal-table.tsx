import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { partsOfRefusal, type RefusalId } from "@/domain/refusals/refusal-catalogue";

/** A part of the catalogue of refusals: code, sentence, next step. What only a case knows stands as "…". */
export function RefusalTable({ label, ids, text, locale }: { label: string; ids: readonly RefusalId[]; text: Text; locale: Locale }) {
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          <th scope="col">{text("help.code")}</th>
          <th scope="col">{text("help.what")}</th>
          <th scope="col">{text("help.next")}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const { what, next } = partsOfRefusal(id);
          return (
            <tr key={id} id={`refusal-${id}`}>
              <th scope="row">{id}</th>
              <td>{what[locale]}</td>
              <td>{next[locale]}</td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

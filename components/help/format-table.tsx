import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { readFormats } from "@/domain/document/read-formats";

/** The formats that are read. */
export function FormatTable({ text, locale }: { text: Text; locale: Locale }) {
  return (
    <DataTable label={text("help.formats")}>
      <thead>
        <tr>
          <th scope="col">{text("help.format")}</th>
          <th scope="col">{text("help.endings")}</th>
          <th scope="col">{text("help.note")}</th>
        </tr>
      </thead>
      <tbody>
        {readFormats.map(({ name, endings, note }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{endings.join("  ")}</td>
            <td>{note[locale]}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

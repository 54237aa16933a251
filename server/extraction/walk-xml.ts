import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits } from "./extracted";
import { RefusedFile, refuse } from "./refusals";

/** What happens on the way through an XML part; names come without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Walks an XML part once. Document types (and with them entities) are refused as hostile, broken XML and broken text as damaged. */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => refuse("hostile"));
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > limits.depth * 5) refuse("hostile");
    events.open(local(name), attributes);
  });
  parser.on("text", (text) => events.text(text));
  parser.on("cdata", (text) => events.text(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    events.close(local(name));
  });
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    parser.write(new TextDecoder(encoding, { fatal: true }).decode(bytes)).close();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    refuse("damaged");
  }
}

import { listMembers, type Member, readMemberBytes } from "../archive";
import { refuse } from "../refusals";
import { walkXml, type XmlEvents } from "../walk-xml";

/** An OFD archive (GB/T 33190): its XML parts, each found from the part that names it. */
export class OfdPackage {
  private readonly members: ReadonlyMap<string, Member>;

  constructor(private readonly bytes: Uint8Array) {
    this.members = listMembers(bytes);
    for (const name of this.members.keys()) if (/(?:^|\/)(?:Encryptions|Decryptseed)\.(?:xml|dat)$/iu.test(name)) refuse("encrypted");
  }

  /** The path a part's reference means: from the archive's root, or from the part's own folder. */
  resolve(part: string, reference: string): string {
    const names = reference.startsWith("/") ? [] : part.split("/").slice(0, -1);
    for (const name of reference.split("/")) {
      if (name === "..") names.pop();
      else if (name !== "" && name !== ".") names.push(name);
    }
    return names.join("/");
  }

  /** Walks an XML part; refuses the file as damaged where the part is missing. */
  walk(part: string, events: XmlEvents): void {
    const member = this.members.get(part) ?? refuse("damaged");
    walkXml(readMemberBytes(this.bytes, member), events);
  }
}

/** The numbers of an attribute (a box, a map); what is no number stands as 0. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? "")
    .trim()
    .split(/[\s,]+/u)
    .filter((part) => part !== "")
    .map((part) => (Number.isFinite(Number(part)) ? Number(part) : 0));
}

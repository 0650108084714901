import type { PublicSection } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";
import { titleAlone } from "../../ui/titleAlone.ts";

/** How a section is called on the screen: number and title, or what it is where it prints no title. A run-in title loses its colon: nothing follows it here. */
export function sectionName(section: Pick<PublicSection, "number" | "title" | "kind">): string {
  const title = sectionTitle(section);
  if (section.number === "") return title;
  return section.kind === "annex" ? `${section.number}. ${title}` : `${section.number} ${title}`;
}

/** The same without the number. */
export function sectionTitle({ title, kind }: Pick<PublicSection, "title" | "kind">): string {
  const printed = kind === "part" || kind === "section" || kind === "annex" ? titleAlone(title) : "";
  return printed === "" ? t(`section.kind.${kind}`) : printed;
}

import type { PublicSection } from "../../../extensions/wire/http.ts";
import { t } from "../../messages/translate.ts";

/** How a section is called on the screen: number and title, or what it is where it prints no title. */
export function sectionName({ number, title, kind }: Pick<PublicSection, "number" | "title" | "kind">): string {
  const words = title === "" || kind === "letterhead" || kind === "opening" || kind === "closing" ? t(`section.kind.${kind}`) : title;
  return number === "" ? words : `${number} ${words}`;
}

import type { SectionContent } from "../../extensions/sectionContent.ts";
import type { Section } from "./model.ts";

/** A whole report with its words: what readers make and writers take. Sections stand in the paper's order. */
export interface WholeReport {
  readonly title: string;
  readonly sections: readonly WholeSection[];
}

/** One item of the outline with its text; a part has an empty one. */
export interface WholeSection extends Pick<Section, "id" | "kind" | "level" | "number" | "title" | "layout" | "owners" | "landscape"> {
  readonly content: SectionContent;
}

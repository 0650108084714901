import type { Section } from "../domain/model.ts";

/** One item of a demo report's outline with its text in markup; a part has none. */
export interface DemoSection extends Pick<Section, "kind" | "level" | "title" | "layout" | "owners" | "landscape"> {
  /** The section's key in the template, and the end of its id. */
  readonly key: string;
  readonly text: string;
  /** State, deadline, reason and last change where they differ from the rest of the report. */
  readonly course: Partial<Pick<Section, "state" | "deadline" | "reason" | "changedAt">>;
}

/** A heading in Roman numerals without text of its own. */
export const part = (key: string, title: string): DemoSection => ({
  key,
  kind: "part",
  level: 1,
  title,
  layout: "block",
  owners: [],
  text: "",
  course: {},
});

/** A numbered section of some departments. */
export const section = (key: string, title: string, owners: string[], text: string, course: DemoSection["course"] = {}): DemoSection => ({
  key,
  kind: "section",
  level: 2,
  title,
  layout: "block",
  owners,
  text,
  course,
});

/** A section whose title runs into its first paragraph. */
export const runInSection = (...all: Parameters<typeof section>): DemoSection => ({ ...section(...all), layout: "run-in" });

/** An annex of the office on paper that lies. */
export const lyingAnnex = (key: string, title: string, text: string): DemoSection => ({
  ...section(key, title, [], text),
  kind: "annex",
  level: 1,
  landscape: true,
});

import { numberOutline } from "../../extensions/numbering.ts";
import type { SectionContent } from "../../extensions/sectionContent.ts";
import { withheldText } from "./firstText.ts";
import { heldOf, withHeldReferences } from "./held.ts";
import type { Report, Section } from "./model.ts";
import type { SectionTexts } from "./ports.ts";
import type { WholeReport } from "./wholeReport.ts";

const partText: SectionContent = { type: "doc", content: [] };

/** Read all words of a report. A section that may not be read is given as a line that says so. */
export async function readWhole(
  texts: Pick<SectionTexts, "read">,
  report: Report,
  mayRead: (section: Section) => boolean = () => true,
): Promise<WholeReport> {
  const numbers = numberOutline(report.sections);
  const contents = await Promise.all(
    report.sections.map((section) => (section.kind === "part" ? partText : mayRead(section) ? texts.read(report.id, section.id) : withheldText)),
  );
  return {
    title: report.title,
    sections: report.sections.map(({ id, kind, level, title, layout, owners, landscape }, index) => ({
      id,
      kind,
      level,
      number: numbers.get(id) ?? "",
      title,
      layout,
      owners,
      ...(landscape === true ? { landscape } : {}),
      content: withHeldReferences(contents[index] ?? partText, heldOf(report, id)),
    })),
  };
}

import { type OpeningRole, openingRoles } from "../../../extensions/openingLines.ts";
import { withoutMarkOfAll } from "../../../extensions/reading/word/wordLine.ts";
import { type ContentNode, parseSectionContent, type SectionContent } from "../../../extensions/sectionContent.ts";

/** What a line of an opening looks like by what it is (decree 30/2020, appendix I, II.6.a). */
const looks: Record<OpeningRole, "italic" | "bold" | null> = { ground: "italic", enacting: "bold", text: null };

/** An opening without the emphasis that its grounds and its "QUYẾT ĐỊNH:" are printed with by themselves. */
export function withoutOpeningLooks(opening: SectionContent): SectionContent {
  const blocks = opening.content ?? [];
  const roles = openingRoles(blocks.map((block) => (block.type === "paragraph" ? wordsIn(block) : null)));
  const plain = blocks.map((block, index): ContentNode => {
    const look = looks[roles[index] ?? "text"];
    return look === null || block.content === undefined ? block : { ...block, content: withoutMarkOfAll(block.content, look) };
  });
  return parseSectionContent({ ...opening, content: plain });
}

const wordsIn = ({ text = "", content = [] }: ContentNode): string => text + content.map(wordsIn).join("");

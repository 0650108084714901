import type { Icon } from "@tabler/icons-react";
import { IconArchive, IconArrowBackUp, IconCheck, IconEye, IconPencil, IconRubberStamp, IconSend, IconUsers } from "@tabler/icons-react";
import type { ReportState, SectionState } from "../../extensions/wire/access.ts";
import { t } from "../messages/translate.ts";
import "./state-badge.css";

type Tone = "neutral" | "accent" | "amber" | "green";

/** How each state looks; the words are in the messages, so that no state is told by its colour alone. */
const sectionLooks: Record<SectionState, { readonly icon: Icon; readonly tone: Tone }> = {
  drafting: { icon: IconPencil, tone: "neutral" },
  submitted: { icon: IconSend, tone: "accent" },
  returned: { icon: IconArrowBackUp, tone: "amber" },
  accepted: { icon: IconCheck, tone: "green" },
};

const reportLooks: Record<ReportState, { readonly icon: Icon; readonly tone: Tone }> = {
  collecting: { icon: IconUsers, tone: "neutral" },
  reviewing: { icon: IconEye, tone: "accent" },
  approved: { icon: IconRubberStamp, tone: "green" },
  issued: { icon: IconArchive, tone: "neutral" },
};

export const SectionBadge = ({ state }: { readonly state: SectionState }) => <Badge look={sectionLooks[state]} words={t(`section.state.${state}`)} />;

export const ReportBadge = ({ state }: { readonly state: ReportState }) => <Badge look={reportLooks[state]} words={t(`report.state.${state}`)} />;

/** The state as its icon alone, with its name for those who do not see it. */
export function SectionStateIcon({ state }: { readonly state: SectionState }) {
  const { icon: Shape, tone } = sectionLooks[state];
  return <Shape size={16} stroke={1.75} className={`state-icon state-icon-${tone}`} role="img" aria-label={t(`section.state.${state}`)} />;
}

function Badge({ look, words }: { readonly look: { readonly icon: Icon; readonly tone: Tone }; readonly words: string }) {
  const Shape = look.icon;
  return (
    <span className={`state-badge state-badge-${look.tone}`}>
      <Shape size={14} stroke={2} aria-hidden />
      {words}
    </span>
  );
}

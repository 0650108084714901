import { IconLock } from "@tabler/icons-react";
import type { SectionView } from "../../extensions/wire/http.ts";
import { type MessageKey, t } from "../messages/translate.ts";
import { usePaper } from "./paperContext.ts";
import type { Standing } from "./standing.ts";

const stateWords: Record<SectionView["state"], MessageKey> = {
  drafting: "paper.state.drafting",
  submitted: "paper.state.submitted",
  returned: "paper.state.returned",
  accepted: "paper.state.accepted",
};

/** The slim bar in the owners' colours in the margin, and beside it, on hover and focus, who owns the section, its state, and a lock if it is not the reader's. */
export function SectionTag({ section, standing }: { readonly section: SectionView; readonly standing: Standing }) {
  const { me } = usePaper();
  const owners = section.owners.map((id) => me.departments.find((department) => department.id === id)).filter((owner) => owner !== undefined);
  const isLocked = standing.state === "readOnly";
  return (
    <div className="section-margin">
      <div className="section-bar" aria-hidden>
        {owners.map((owner) => (
          <span key={owner.id} style={{ background: owner.color }} />
        ))}
      </div>
      <div className="section-tag" title={isLocked ? t(standing.reason, standing.parameters) : undefined}>
        <span className="section-tag-owner">
          {isLocked ? <IconLock size={12} aria-hidden /> : null}
          {owners.length === 0 ? t("paper.office") : owners.map((owner) => owner.shortName).join(", ")}
        </span>
        <span className="section-tag-state">{t(stateWords[section.state])}</span>
      </div>
    </div>
  );
}

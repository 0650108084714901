import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { DecreeLineView } from "../../extensions/wire/decree.ts";
import type { SectionView } from "../../extensions/wire/http.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";

interface DecreeRowProps {
  readonly line: DecreeLineView;
  readonly sections: readonly SectionView[];
  readonly onGo: (sectionId: string) => void;
}

/** One line to look at: what was found, with the way there, and what is asked. */
export function DecreeRow({ line, sections, onGo }: DecreeRowProps) {
  const isGrave = line.origin === "decree" && line.severity === "error";
  const Icon = isGrave ? IconAlertTriangle : IconInfoCircle;
  return (
    <li className="checklist-row" data-grave={isGrave || undefined}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div>
        <strong>{line.title}</strong>
        <ul className="checklist-found">
          {line.found.map(({ text, sectionId }) => (
            <li key={`${sectionId} ${text}`}>
              {text} <PlaceLink section={sections.find(({ id }) => id === sectionId)} onGo={onGo} />
            </li>
          ))}
        </ul>
        <p className="dim">
          {t(line.origin === "decree" ? "decree.asks" : "decree.advises", { words: line.asks })}{" "}
          <span className="checklist-clause">{line.clause}.</span>
        </p>
      </div>
    </li>
  );
}

function PlaceLink({ section, onGo }: { readonly section: SectionView | undefined; readonly onGo: (sectionId: string) => void }) {
  if (section === undefined) return null;
  return (
    <button type="button" className="checklist-link" onClick={() => onGo(section.id)}>
      {t("decree.go", { place: sectionName(section) })}
    </button>
  );
}

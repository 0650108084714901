import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import type { Change } from "../../extensions/suggestions/change.ts";
import { type Access, allows } from "../../extensions/wire/access.ts";
import { goToChange, showActiveChange } from "../editor/changes/activeChange.ts";
import { type Decision, decide } from "../editor/changes/decide.ts";
import type { ChangePlace } from "../editor/changes/reviewStore.ts";
import type { CutOffStore } from "../editor/figures/cutOffStore.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { useInEditor } from "../editor/useInEditor.ts";
import { t } from "../messages/translate.ts";
import type { ReportConnection } from "../sync/connection.ts";
import type { SectionChanges } from "./changesOf.ts";

export type Verdict = "accept" | "reject";

/** Which decisions somebody may take about a change: with `write` all, about one's own at least to withdraw it. */
export const mayDecide = (access: Access, change: Pick<Change, "user">, user: string): Readonly<Record<Verdict, boolean>> => ({
  accept: allows(access, "write"),
  reject: allows(access, "write") || (allows(access, "suggest") && change.user === user),
});

/** What a person may do with a section now, as its room was answered last. */
export function accessOf(connection: ReportConnection, sectionId: string): Access {
  const { current } = connection.room(sectionId);
  return current.state === "synced" || current.state === "offline" ? current.access : "none";
}

/** How many changes were decided, and what takes it back. */
interface Outcome {
  readonly count: number;
  readonly undo: () => void;
}

/** The acts of reviewing, for panel, card and keys. */
export interface Review {
  /** Look at a change: bring it into view and set it apart. */
  go(place: ChangePlace): void;
  /**
   * Decide some changes as one step; null if none was decided. Those that change closed figures stay open: who may correct these is asked for the reason
   * first, and others are told.
   */
  decide(sections: readonly SectionChanges[], verdict: Verdict): Outcome | null;
}

export function useReview(stores: PaperStores, connection: ReportConnection, onGo: (sectionId: string) => void): Review {
  const inEditor = useInEditor(stores, onGo);
  return useMemo(
    (): Review => ({
      go: (place) => {
        const { sectionId, key } = place;
        stores.review.show("all");
        lookAt(stores, place);
        inEditor(sectionId, () => {
          const editor = stores.editors.get(sectionId);
          return editor !== undefined && goToChange(editor, key);
        });
      },
      decide: (sections, verdict) => {
        const allowed = sections.map(({ section, changes }) => ({
          section,
          changes: changes.filter((change) => mayDecide(accessOf(connection, section.id), change, stores.author.user)[verdict]),
        }));
        return decideOpen(
          stores.cutOff,
          allowed.flatMap(({ section, changes }) => {
            if (changes.length === 0) return [];
            const { doc } = connection.room(section.id);
            const figureLock = () => stores.cutOff.lock(section.id);
            const text = { doc, editor: stores.editors.get(section.id), user: stores.author.user, figureLock };
            return [{ sectionId: section.id, text, keys: new Set(changes.map(({ key }) => key)), verdict }];
          }),
        );
      },
    }),
    [stores, connection, inEditor],
  );
}

type PlacedDecision = Decision & { readonly sectionId: string };

const countOf = (decisions: readonly Decision[]): number => decisions.reduce((sum, { keys }) => sum + keys.size, 0);

function decideOpen(cutOff: CutOffStore, decisions: readonly PlacedDecision[]): Outcome | null {
  const { undo, closed } = decide(decisions);
  const unexplained = closed.filter(({ sectionId }) => cutOff.reason(sectionId) === "");
  for (const one of unexplained) cutOff.ask(one.sectionId, () => void decide([one]));
  const left = countOf(closed.filter((one) => !unexplained.includes(one)));
  if (left > 0) notifications.show({ message: t("change.closed", { count: left }), color: "yellow", autoClose: 10_000 });
  return undo === null ? null : { count: countOf(decisions) - countOf(closed), undo };
}

/** Set a change apart on the paper, and nothing else. */
export function lookAt(stores: PaperStores, place: ChangePlace | null): void {
  const before = stores.review.active();
  if (before !== null && before.sectionId !== place?.sectionId) {
    const editor = stores.editors.get(before.sectionId);
    if (editor !== undefined) showActiveChange(editor, null);
  }
  stores.review.look(place);
  const editor = place === null ? undefined : stores.editors.get(place.sectionId);
  if (editor !== undefined) showActiveChange(editor, place?.key ?? null);
}

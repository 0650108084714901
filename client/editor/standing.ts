import type { EditMode } from "../../extensions/suggestions/tracking/Tracking.ts";
import { allows } from "../../extensions/wire/access.ts";
import type { MeView, ReportView, SectionView } from "../../extensions/wire/http.ts";
import type { MessageKey } from "../messages/translate.ts";
import type { RoomState } from "../sync/connection.ts";
import { modeIn } from "./mode/editModes.ts";

/** How a section stands to the reader: may they type, and if not, why not, in words for `t`. */
export type Standing =
  | { readonly state: "editable"; readonly mode: "suggest" | "direct" }
  | { readonly state: "readOnly"; readonly reason: MessageKey; readonly parameters: Readonly<Record<string, string>> };

/** What the server answered last decides; being cut off does not take away a right that it gave, because what is typed offline is kept and sent later. */
export function standingOf(section: SectionView, report: Pick<ReportView, "state">, room: RoomState, me: MeView, chosen: EditMode): Standing {
  const isLive = room.state === "synced" || room.state === "offline";
  const mode = isLive && room.access !== null ? modeIn(room.access, chosen) : "view";
  if (mode !== "view") return { state: "editable", mode };
  const readOnly = (reason: MessageKey): Standing => ({ state: "readOnly", reason, parameters: { owner: ownerNames(section, me) } });
  if (isLive && room.access !== null && allows(room.access, "suggest")) return readOnly("paper.reason.viewing");
  if (report.state === "approved" || report.state === "issued") return readOnly("paper.reason.frozen");
  if (!isLive && allows(section.access, "suggest")) return readOnly(room.state === "opening" ? "paper.reason.opening" : "paper.reason.refused");
  const isOurs = me.user.departmentId !== null && section.owners.includes(me.user.departmentId);
  if (isOurs && section.state === "submitted") return readOnly("paper.reason.submitted");
  if (isOurs && section.state === "accepted") return readOnly("paper.reason.accepted");
  return readOnly(section.owners.length === 0 ? "paper.reason.office" : "paper.reason.foreign");
}

/** The names of the departments that write a section, for people: `Phòng Kinh tế, Công an phường`. */
export function ownerNames(section: Pick<SectionView, "owners">, me: Pick<MeView, "departments">): string {
  return section.owners.map((id) => me.departments.find((department) => department.id === id)?.name ?? id).join(", ");
}

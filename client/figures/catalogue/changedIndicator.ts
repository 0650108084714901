import type { IndicatorField } from "../../../extensions/indicators/requests.ts";
import { type MessageKey, t } from "../../messages/translate.ts";

const labels: Readonly<Record<IndicatorField, MessageKey>> = {
  name: "figures.name",
  unit: "figures.unit",
  format: "figure.format",
  owner: "catalogue.owner",
  kind: "catalogue.kind",
  relation: "catalogue.relation",
};
const labelOf: ReadonlyMap<string, MessageKey> = new Map(Object.entries(labels));

/** What the log says of a changed indicator, `ngheo.ho: name, unit`, in the reader's words. What this page does not know stays as it is. */
export function changedIndicator(detail: string): string {
  const [code = "", fields] = detail.split(": ");
  if (fields === undefined) return code;
  const words = fields.split(", ").map((field) => {
    const label = labelOf.get(field);
    return label === undefined ? field : t(label).toLocaleLowerCase("vi");
  });
  return `${code}: ${words.join(", ")}`;
}

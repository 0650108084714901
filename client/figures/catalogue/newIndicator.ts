import type { Indicator } from "../../../extensions/indicators/indicator.ts";

/** What a new indicator begins with. */
export const newIndicator = (given: Partial<Indicator>): Indicator => ({
  code: "",
  name: "",
  unit: "",
  format: "plain",
  owner: "",
  kind: "month",
  ...given,
});

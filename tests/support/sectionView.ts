import type { SectionView } from "../../extensions/wire/http.ts";

/** A section of the outline as a reader without any right of his own gets it, but for what is given. */
export const sectionView = (given: Partial<SectionView> = {}): SectionView => ({
  id: "s",
  kind: "section",
  level: 2,
  number: "1.",
  title: "Lĩnh vực kinh tế",
  layout: "block",
  owners: [],
  confidential: false,
  state: "drafting",
  deadline: null,
  reason: "",
  room: `r/${given.id ?? "s"}`,
  access: "read",
  abilities: {
    "section.submit": false,
    "section.withdraw": false,
    "section.return": false,
    "section.accept": false,
    "section.reopen": false,
    "finding.dismiss": false,
    "finding.restore": false,
  },
  confidentialTo: [],
  held: [],
  ...given,
});

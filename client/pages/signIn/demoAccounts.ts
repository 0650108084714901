import type { MessageKey } from "../../messages/translate.ts";

interface DemoAccount {
  readonly username: string;
  readonly role: MessageKey;
}

interface DemoGroup {
  readonly title: MessageKey;
  readonly accounts: readonly DemoAccount[];
}

const department = (username: string, title: MessageKey): DemoGroup => ({
  title,
  accounts: [
    { username, role: "role.drafter" },
    { username: `${username}-truong`, role: "role.head" },
  ],
});

/** The password of every demo account; the demonstration is served to this very machine only. */
export const demoPassword = "demo";

/** The accounts of the demonstration ward, as they are offered on the sign-in page: those of the office first, then a pair for each department. */
export const demoGroups: readonly DemoGroup[] = [
  {
    title: "demo.office",
    accounts: [
      { username: "vanphong", role: "role.office" },
      { username: "lanhdao", role: "role.leader" },
      { username: "vanthu", role: "role.clerk" },
      { username: "admin", role: "role.admin" },
    ],
  },
  department("kinhte", "demo.kinhte"),
  department("vanhoa", "demo.vanhoa"),
  department("hcc", "demo.hcc"),
  department("congan", "demo.congan"),
  department("quansu", "demo.quansu"),
  department("dichvu", "demo.dichvu"),
];

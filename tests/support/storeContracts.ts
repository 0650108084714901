import { describe, expect, it } from "vitest";
import { initialOffice } from "../../server/domain/initialOffice.ts";
import type { Office } from "../../server/domain/model.ts";
import type { OfficeStore, ReportStore } from "../../server/domain/ports.ts";
import { failureOf, metaReport } from "./memoryHouse.ts";

const named = (name: string) => (office: Office) => ({ ...office, organisation: { ...office.organisation, name } });
const longer = (sign: string) => (office: Office) => named(office.organisation.name + sign)(office);

/** What every office store does. `open` opens the same place each time within a test. */
export function officeStoreContract(kind: string, open: () => Promise<OfficeStore>): void {
  describe(`an office store ${kind}`, () => {
    it("begins with the first office", async () => {
      expect((await open()).read()).toEqual(initialOffice);
    });

    it("has a change when its promise resolves, also for who opens it anew", async () => {
      const store = await open();
      const changed = await store.change(named("UBND phường Mộc Lâm"));
      expect(store.read()).toBe(changed);
      expect((await open()).read().organisation.name).toBe("UBND phường Mộc Lâm");
    });

    it("makes changes that come at once one after the other", async () => {
      const store = await open();
      const signs = [..."0123456789"];
      await store.change(named(""));
      await Promise.all(signs.map((sign) => store.change(longer(sign))));
      expect(store.read().organisation.name).toBe(signs.join(""));
    });

    it("is as it was after a change that failed, and takes the next one", async () => {
      const store = await open();
      const failing = store.change(() => {
        throw new RangeError("no");
      });
      const next = store.change(longer("!"));
      await expect(failing).rejects.toThrow("no");
      expect((await next).organisation.name).toBe(`${initialOffice.organisation.name}!`);
    });

    it("shows a change to nobody before it is kept", async () => {
      const store = await open();
      const changing = store.change(named("UBND phường Mộc Lâm"));
      expect(store.read().organisation.name).toBe(initialOffice.organisation.name);
      await changing;
    });
  });
}

/** What every report store does. */
export function reportStoreContract(kind: string, open: () => Promise<ReportStore>): void {
  describe(`a report store ${kind}`, () => {
    it("has what was created, also for who opens it anew", async () => {
      const store = await open();
      await store.create(metaReport());
      expect(store.find("thang-11")).toEqual(metaReport());
      expect((await open()).list()).toEqual([metaReport()]);
    });

    it("changes one report and no other", async () => {
      const store = await open();
      await store.create(metaReport());
      await store.create(metaReport({ id: "thang-10", title: "Báo cáo tháng 10 năm 2026" }));
      await store.change("thang-10", (report) => ({ ...report, state: "issued" }));
      const opened = await open();
      expect(opened.find("thang-10")?.state).toBe("issued");
      expect(opened.find("thang-11")).toEqual(metaReport());
    });

    it("does not know what was never created, and creates nothing twice", async () => {
      const store = await open();
      expect(store.find("thang-11")).toBeUndefined();
      expect(await failureOf(() => store.change("thang-11", (report) => report))).toBe("not_found");
      await store.create(metaReport());
      expect(await failureOf(() => store.create(metaReport({ title: "Khác" })))).toBe("conflict");
      expect(store.find("thang-11")?.title).toBe("Báo cáo tháng 11 năm 2026");
    });

    it("keeps two of ten changes that come at once from losing each other", async () => {
      const store = await open();
      await store.create(metaReport({ revision: 0 }));
      await Promise.all(Array.from({ length: 10 }, () => store.change("thang-11", (report) => ({ ...report, revision: report.revision + 1 }))));
      expect((await open()).find("thang-11")?.revision).toBe(10);
    });
  });
}

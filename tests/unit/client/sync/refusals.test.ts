import { describe, expect, it, vi } from "vitest";
import { memoryStore } from "../../../../client/sync/memoryStore.ts";
import { append, keptCopies, openPage, reportId, room, server, settle, textOf } from "./openPages.ts";

// Before anything else is loaded: `lib0` keeps the clock that it finds, and the provider measures silence by it.
vi.hoisted(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] }));

describe("refusal", () => {
  it("keeps the words of a refused change and shows the server's text afresh", async () => {
    append(server.room(room).doc, "Câu chung.");
    const page = openPage();
    await settle();
    const before = page.connection.room("s1");
    server.room(room).refusal = "bad_update";
    page.type("Câu bị từ chối.");
    await settle();
    const after = page.connection.room("s1");
    expect(after.generation).toBe(before.generation + 1);
    expect(after.doc).not.toBe(before.doc);
    expect(page.text()).toBe("Câu chung.");
    expect(page.connection.recovered()).toMatchObject([{ sectionId: "s1", reason: "bad_update", text: "Câu bị từ chối." }]);
    expect(page.connection.saveState().state).toBe("saved");
  });

  it("shows nothing of the fresh text before its words are there", async () => {
    append(server.room(room).doc, "Câu chung.");
    const page = openPage();
    await settle();
    const shown: string[] = [];
    page.connection.subscribe(() => {
      const { doc, current } = page.connection.room("s1");
      if (current.state !== "opening") shown.push(textOf(doc));
    });
    server.room(room).refusal = "bad_update";
    page.type("Câu bị từ chối.");
    await settle();
    expect(shown).toContain("Câu chung.");
    expect(shown).not.toContain("");
  });

  it("keeps what is typed when the right to write is taken away, and goes on reading", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    server.room(room).access = "read";
    server.closeRoom(room, "access_changed");
    page.type("Vừa gõ dở");
    await settle();
    expect(page.state()).toEqual({ state: "synced", access: "read", unsaved: 0 });
    expect(page.connection.recovered()).toMatchObject([{ reason: "section_locked", text: "Vừa gõ dở" }]);
    expect(textOf(server.room(room).doc)).toBe("");
  });

  it("sends what is typed when from now on it may only be suggested: the server tells suggestions and direct edits apart", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    server.room(room).access = "suggest";
    server.closeRoom(room, "access_changed");
    page.type("Vừa đề xuất");
    await settle();
    expect(page.state()).toMatchObject({ state: "synced", access: "suggest" });
    expect(page.connection.recovered()).toEqual([]);
    expect(textOf(server.room(room).doc)).toBe("Vừa đề xuất");
  });

  it("keeps direct edits that the server refuses to somebody who may only suggest", async () => {
    const page = openPage();
    await settle();
    server.room(room).access = "suggest";
    server.room(room).refusal = "suggest_only";
    page.type("Sửa thẳng");
    await settle();
    expect(page.state()).toEqual({ state: "synced", access: "suggest", unsaved: 0 });
    expect(page.connection.recovered()).toMatchObject([{ reason: "suggest_only", text: "Sửa thẳng" }]);
  });

  it("does not keep words that the server had taken before it changed the access", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    page.type("Đã lên máy chủ");
    await settle();
    server.room(room).access = "read";
    server.closeRoom(room, "access_changed");
    await settle();
    expect(page.text()).toBe("Đã lên máy chủ");
    expect(page.connection.recovered()).toEqual([]);
  });

  it("shows nothing of a change of access that changes nothing", async () => {
    const page = openPage();
    await settle();
    const seen = new Set<string>();
    page.connection.subscribe(() => seen.add(page.state().state));
    server.closeRoom(room, "access_changed");
    await settle();
    expect([...seen].filter((state) => state !== "synced")).toEqual([]);
    expect(page.state().state).toBe("synced");
  });

  it("keeps words typed into the old document before the page has drawn the new one", async () => {
    const page = openPage();
    await settle();
    const old = page.connection.room("s1").doc;
    server.room(room).refusal = "bad_update";
    page.type("trước");
    await settle();
    append(old, "sau");
    await settle();
    expect(page.connection.recovered().map(({ text }) => text)).toEqual(["trước\nsau"]);
  });

  it("forgets a recovered text only when told to", async () => {
    const store = memoryStore();
    const page = openPage({ store });
    await settle();
    server.room(room).refusal = "section_locked";
    page.type("giữ lại");
    await settle();
    page.connection.destroy();
    server.room(room).refusal = null;
    const again = openPage({ store });
    await settle();
    const [kept] = again.connection.recovered();
    expect(kept?.text).toBe("giữ lại");
    again.connection.discardRecovered(kept?.id ?? "");
    await settle();
    expect(again.connection.recovered()).toEqual([]);
  });

  it("does not let a copy from an earlier life of the room meet the new one", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    append(server.room(room).doc, "Câu cũ.");
    const page = openPage({ store, copies });
    await settle();
    page.connection.destroy();
    server.rooms.delete(room);
    server.room(room).epoch = "2";
    append(server.room(room).doc, "Câu cũ.");
    const again = openPage({ store, copies });
    await settle();
    expect(again.text()).toBe("Câu cũ.");
    expect(textOf(server.room(room).doc)).toBe("Câu cũ.");
    expect(again.connection.recovered()).toEqual([]);
  });

  it("keeps for its writers what a backup that was put back lacks", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    append(server.room(room).doc, "Câu cũ.");
    const page = openPage({ store, copies });
    await settle();
    page.type("Câu đã lưu sau bản sao lưu.");
    await settle();
    expect(page.connection.saveState().state).toBe("saved");
    page.connection.destroy();
    server.rooms.delete(room);
    server.room(room).epoch = "2";
    append(server.room(room).doc, "Câu cũ.");
    const again = openPage({ store, copies });
    await settle();
    expect(again.text()).toBe("Câu cũ.");
    expect(again.connection.recovered().map(({ text }) => text)).toEqual([expect.stringContaining("Câu đã lưu sau bản sao lưu.")]);
  });

  it("is told to reload when the server speaks a newer schema", async () => {
    const page = openPage();
    await settle();
    server.reachable = false;
    server.dropAll(4426, "old_client");
    await settle(30_000);
    expect(page.state()).toEqual({ state: "refused", reason: "old_client" });
    expect(server.attempts).toBe(1);
  });

  it("waits with a full disk and goes on by itself", async () => {
    const page = openPage();
    await settle();
    server.room(room).shut = "storage_full";
    server.closeRoom(room, "storage_full");
    page.type("chờ đĩa");
    await settle(5_000);
    expect(page.connection.saveState()).toMatchObject({ state: "offline", unsaved: 1 });
    server.room(room).shut = null;
    await settle(20_000);
    expect(page.connection.saveState().state).toBe("saved");
    expect(textOf(server.room(room).doc)).toBe("chờ đĩa");
  });

  it("says which room is not for this reader and keeps only their own words of it", async () => {
    append(server.room(room).doc, "Chuyện mật của người khác.");
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    page.type("Lời của tôi.");
    await settle();
    server.room(room).shut = "not_found";
    server.closeRoom(room, "access_changed");
    await settle();
    expect(page.state()).toEqual({ state: "refused", reason: "not_found" });
    expect(page.connection.recovered().map(({ text }) => text)).toEqual(["Lời của tôi."]);
    expect(page.connection.saveState().state).toBe("saved");
  });

  it("lets a room in again when the report has changed and the reader may see it", async () => {
    server.room(room).shut = "not_found";
    const page = openPage();
    server.show(reportId, 1);
    await settle();
    expect(page.state().state).toBe("refused");
    server.room(room).shut = null;
    server.show(reportId, 2);
    await settle();
    expect(page.state()).toEqual({ state: "synced", access: "write", unsaved: 0 });
  });

  it("does not go round in circles with a text that is refused untouched", async () => {
    const page = openPage();
    server.room(room).shut = "section_locked";
    await settle(60_000);
    expect(page.state()).toEqual({ state: "refused", reason: "section_locked" });
    expect(server.opens).toBeLessThan(6);
  });

  it("keeps words that are too many for the server", async () => {
    const page = openPage();
    await settle();
    const words = "x".repeat(15 * 1024 * 1024);
    page.type(words);
    await settle();
    expect(page.connection.recovered().map(({ reason, text }) => [reason, text.length])).toEqual([["too_large", words.length]]);
    expect(page.text()).toBe("");
    expect(page.connection.saveState().state).toBe("saved");
  });
});

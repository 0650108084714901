import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStore } from "../../../../client/sync/memoryStore.ts";
import { append, keptCopies, opened, openPage, room, server, settle, textOf } from "./openPages.ts";

// Before anything else is loaded: `lib0` keeps the clock that it finds, and the provider measures silence by it.
vi.hoisted(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] }));

describe("saving", () => {
  it("shows what the server has, and sends what is typed", async () => {
    append(server.room(room).doc, "Thu ngân sách.");
    const page = openPage();
    await settle();
    expect(page.text()).toBe("Thu ngân sách.");
    page.type("Chi ngân sách.");
    await settle();
    expect(textOf(server.room(room).doc)).toBe("Thu ngân sách.|Chi ngân sách.");
    expect(page.connection.saveState().state).toBe("saved");
  });

  it("says saved only when the server has answered the marker behind the last change", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    page.type("một");
    page.type("hai");
    await settle();
    expect(textOf(server.room(room).doc)).toBe("một|hai");
    expect(page.connection.saveState()).toEqual({ state: "saving", unsaved: 2 });
    server.releaseMarkers();
    await settle();
    expect(page.connection.saveState().state).toBe("saved");
    expect(page.state()).toEqual({ state: "synced", access: "write", unsaved: 0 });
  });

  it("asks behind the change, never before it", async () => {
    const page = openPage();
    await settle();
    const seen: string[] = [];
    server.onMarker = ({ doc }) => seen.push(textOf(doc));
    page.type("một");
    await settle();
    expect(seen).toEqual(["một"]);
  });

  it("does not ask on a new line before the server has asked what it lacks", async () => {
    const page = openPage();
    await settle();
    server.asksLate = true;
    server.dropAll();
    page.type("khi mất mạng");
    const seen: string[] = [];
    server.onMarker = ({ doc }) => seen.push(textOf(doc));
    await settle(5_000);
    expect(seen).toEqual(["khi mất mạng"]);
    expect(page.connection.saveState().state).toBe("saved");
  });

  it("keeps one marker under way, so that fast typing is acknowledged in batches", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    for (let index = 0; index < 50; index += 1) page.type(String(index));
    await settle();
    expect(server.markers).toBe(1);
    server.releaseMarkers();
    await settle();
    expect(server.markers).toBe(2);
    expect(page.connection.saveState().state).toBe("saved");
  });

  it("does not count what others type as unsaved", async () => {
    const [one, two] = [openPage(), openPage()];
    await settle();
    server.holdMarkers = true;
    one.type("của người kia");
    await settle();
    expect(two.text()).toBe("của người kia");
    expect(two.connection.saveState().state).toBe("saved");
  });
});

describe("a lost line", () => {
  it("counts what is typed meanwhile, comes back by itself and merges", async () => {
    const page = openPage();
    await settle();
    server.reachable = false;
    server.dropAll();
    page.type("viết khi mất mạng");
    await settle();
    expect(page.connection.saveState()).toMatchObject({ state: "offline", unsaved: 1 });
    expect(page.state()).toMatchObject({ state: "offline", access: "write", unsaved: 1 });
    append(server.room(room).doc, "của người khác");
    server.reachable = true;
    await settle(10_000);
    expect(page.connection.saveState().state).toBe("saved");
    expect(textOf(server.room(room).doc).split("|").sort()).toEqual(["của người khác", "viết khi mất mạng"]);
  });

  it("tries again with growing delays, once for all rooms", async () => {
    const page = openPage();
    for (let index = 2; index <= 20; index += 1) page.connection.room(`s${index}`);
    await settle();
    server.reachable = false;
    server.attempts = 0;
    server.dropAll();
    await settle(60_000);
    expect(server.attempts).toBeGreaterThan(5);
    expect(server.attempts).toBeLessThan(20);
  });

  it("shows within five seconds that nothing comes back, and that it does again", async () => {
    const page = openPage();
    await settle();
    server.mute = true;
    page.type("vào chỗ trống");
    await settle(5_000);
    expect(page.connection.saveState()).toMatchObject({ state: "offline", unsaved: 1 });
    server.unmute();
    await settle();
    expect(page.connection.saveState().state).toBe("saved");
    expect(server.attempts).toBe(1);
  });

  it("gives a dead line up after a while and takes a new one", async () => {
    const page = openPage();
    await settle();
    server.mute = true;
    page.type("vào chỗ trống");
    await settle(30_000);
    expect(server.attempts).toBeGreaterThan(1);
    server.unmute();
    await settle(30_000);
    expect(page.connection.saveState().state).toBe("saved");
    expect(textOf(server.room(room).doc)).toBe("vào chỗ trống");
  });

  it("does not reopen a room that is merely quiet", async () => {
    openPage();
    await settle();
    const [attempts, opens] = [server.attempts, server.opens];
    await settle(180_000);
    expect(server.attempts).toBe(attempts);
    expect(server.opens).toBe(opens);
  });

  it("loses nothing when the page is reloaded while it is cut off", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    const page = openPage({ store, copies });
    await settle();
    server.reachable = false;
    server.dropAll();
    page.type("trước khi tải lại");
    await settle();
    page.connection.destroy();
    const again = openPage({ store, copies });
    await settle();
    expect(again.text()).toBe("trước khi tải lại");
    expect(again.connection.saveState()).toMatchObject({ state: "offline", unsaved: 1 });
    server.reachable = true;
    await settle(10_000);
    expect(textOf(server.room(room).doc)).toBe("trước khi tải lại");
    expect(again.connection.saveState().state).toBe("saved");
  });
});

describe("a copy in this browser", () => {
  it("can be written before the server has answered, and never goes away in between", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    const page = openPage({ store, copies });
    await settle();
    page.type("từ hôm qua");
    await settle();
    page.connection.destroy();
    server.mute = true;
    const again = openPage({ store, copies });
    const seen: string[] = [];
    again.connection.subscribe(() => seen.push(again.state().state));
    await settle();
    expect(again.state()).toMatchObject({ state: "offline", access: "write" });
    expect(again.connection.saveState().state).toBe("loading");
    again.type("ngay lúc mở");
    server.unmute();
    await settle();
    expect(again.state().state).toBe("synced");
    expect(seen.lastIndexOf("opening")).toBeLessThan(seen.indexOf("offline"));
    expect(textOf(server.room(room).doc)).toBe("từ hôm qua|ngay lúc mở");
  });

  it("is made whole by what the page wrote down in its last moment", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    const page = openPage({ store, copies });
    await settle();
    page.type("trong bản lưu");
    await settle(10_000);
    server.reachable = false;
    server.dropAll();
    await settle();
    // The browser's database takes nothing any more: the page is closed before it gets to it.
    copies.freeze();
    page.type("vừa gõ xong thì đóng");
    page.connection.destroy();
    copies.thaw();
    const again = openPage({ store, copies });
    await settle();
    expect(again.text()).toBe("trong bản lưu|vừa gõ xong thì đóng");
    expect(again.connection.saveState()).toMatchObject({ state: "offline", unsaved: 1 });
    server.reachable = true;
    await settle(10_000);
    expect(textOf(server.room(room).doc)).toBe("trong bản lưu|vừa gõ xong thì đóng");
    expect(again.connection.saveState().state).toBe("saved");
  });

  it("stays writable through lines that come up and are lost again at once", async () => {
    const [store, copies] = [memoryStore(), keptCopies()];
    openPage({ store, copies });
    await settle();
    opened.pop()?.destroy();
    server.drops = true;
    const page = openPage({ store, copies });
    await settle(100);
    const seen = new Set<string>();
    page.connection.subscribe(() => seen.add(page.state().state));
    await settle(20_000);
    expect([...seen].filter((state) => state !== "offline")).toEqual([]);
    expect(page.connection.saveState().state).toBe("offline");
  });
});

describe("snapshots", () => {
  it("are the same objects until something changes", async () => {
    const { connection } = openPage();
    await settle();
    const first = [connection.room("s1"), connection.saveState(), connection.presence(), connection.recovered(), connection.publicReport()];
    await settle(30_000);
    expect([connection.room("s1"), connection.saveState(), connection.presence(), connection.recovered(), connection.publicReport()]).toEqual(first);
    expect(connection.room("s1")).toBe(first[0]);
    expect(connection.saveState()).toBe(first[1]);
    expect(connection.presence()).toBe(first[2]);
  });

  it("tell a listener a few times, not once a key", async () => {
    const page = openPage();
    await settle();
    server.holdMarkers = true;
    let told = 0;
    page.connection.subscribe(() => {
      told += 1;
    });
    for (let index = 0; index < 100; index += 1) {
      page.type("x");
      await settle(2);
    }
    await settle();
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(8);
    expect(page.connection.saveState()).toEqual({ state: "saving", unsaved: 100 });
  });
});

describe("presence", () => {
  it("shows who is in which section by the names that the server gives", async () => {
    const [one, two] = [openPage(), openPage()];
    await settle();
    one.connection.enter("s1");
    await settle();
    expect(
      two.connection
        .presence()
        .get("s1")
        ?.map(({ name }) => name),
    ).toEqual(["Ai đó"]);
    one.connection.enter("s2");
    await settle();
    expect(two.connection.presence().get("s1")).toBeUndefined();
    one.connection.destroy();
  });
});
describe("the page's own events", () => {
  let page: EventTarget;
  beforeEach(() => {
    page = new EventTarget();
    vi.stubGlobal("window", page);
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  });
  afterEach(() => {
    for (const connection of opened.splice(0)) connection.destroy();
    vi.unstubAllGlobals();
  });

  it("keep the text still while a word is being composed, and bring the others' words after it", async () => {
    const mine = openPage();
    await settle();
    page.dispatchEvent(new Event("compositionstart"));
    append(server.room(room).doc, "của người khác");
    mine.type("tiê");
    await settle();
    expect(mine.text()).toBe("tiê");
    expect(mine.connection.saveState().state).toBe("saved");
    page.dispatchEvent(new Event("compositionend"));
    await settle();
    expect(mine.text().split("|").sort()).toEqual(["của người khác", "tiê"]);
  });

  it("don't keep the others' words away for ever from who leaves a word unfinished", async () => {
    const mine = openPage();
    await settle();
    page.dispatchEvent(new Event("compositionstart"));
    append(server.room(room).doc, "của người khác");
    await settle(11_000);
    expect(mine.text()).toBe("của người khác");
  });

  it("ask before leaving only while something is unsaved", async () => {
    const mine = openPage();
    await settle();
    const asks = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(asks()).toBe(false);
    server.holdMarkers = true;
    mine.type("chưa lưu");
    expect(asks()).toBe(true);
    await settle();
    server.releaseMarkers();
    await settle();
    expect(asks()).toBe(false);
  });

  it("show at once that the network is gone, and mend the line at once when it is back", async () => {
    const mine = openPage();
    await settle();
    server.reachable = false;
    page.dispatchEvent(new Event("offline"));
    await settle(0);
    expect(mine.connection.saveState().state).toBe("offline");
    await settle(30_000);
    server.reachable = true;
    page.dispatchEvent(new Event("online"));
    await settle(100);
    expect(mine.connection.saveState().state).toBe("saved");
  });

  it("find out within a few seconds whether the line survived a sleep", async () => {
    const mine = openPage();
    await settle();
    server.mute = true;
    vi.setSystemTime(Date.now() + 600_000);
    page.dispatchEvent(new Event("pageshow"));
    const attempts = server.attempts;
    await settle(6_000);
    expect(server.attempts).toBeGreaterThan(attempts);
    server.unmute();
    await settle(10_000);
    expect(mine.connection.saveState().state).toBe("saved");
  });
});

// @vitest-environment jsdom
import { redo, undo } from "@tiptap/y-tiptap";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { tableActions } from "../../client/editor/tables/tableCommands.ts";
import { setStyle } from "../../client/editor/tools/styles.ts";
import { contentRoot, nodeOf, readSection } from "../../extensions/sectionContent.ts";
import { rejectOf } from "../../extensions/suggestions/projections.ts";
import { resolve } from "../../extensions/suggestions/resolution.ts";
import { letJsdomMeasure } from "../support/openSectionEditor.ts";
import { blockAt, blocks, element, flagOf, formatKey, stampOf, suggestedAt, suggestedText, textAt, wordsUnder } from "../support/suggestedText.ts";
import {
  authorNamed,
  comparable,
  erase,
  p,
  press,
  type SuggestingEditor,
  section,
  select,
  suggestingEditor,
  toggle,
  type,
} from "../support/suggestingEditors.ts";
import { type RawClient, rawClient } from "../support/syncClients.ts";
import { type SyncServer, startSyncServer } from "../support/syncServer.ts";

// Before anything else is loaded: jsdom brings classes of its own, and what comes from a socket is of Node's.
vi.hoisted(() => {
  Reflect.set(globalThis, "Uint8Array", Reflect.getPrototypeOf(Buffer));
  Reflect.set(globalThis, "ArrayBuffer", Buffer.alloc(1).buffer.constructor);
});

let server: SyncServer;
let sections = 0;
let sectionId = "";
const opened: { destroy(): void }[] = [];
const clients: RawClient[] = [];

beforeAll(async () => {
  letJsdomMeasure();
  server = await startSyncServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  sections += 1;
  sectionId = `s${sections}`;
  await server.sync.texts.seed("r1", sectionId, suggestedText);
  for (const user of ["an", "binh"]) server.office.grant(user, sectionId, "suggest");
  server.office.audited.splice(0);
});
afterEach(() => {
  for (const one of opened.splice(0)) one.destroy();
  for (const client of clients.splice(0)) client.terminate();
  document.body.replaceChildren();
});

async function connect(user: string): Promise<RawClient> {
  const client = rawClient(server.url, `/sync/r1/${sectionId}`, user, { live: true });
  clients.push(client);
  await expect.poll(() => client.synced).toBe(true);
  await handled(client);
  return client;
}
/** Echoed only after everything before it was handled, or never because the line is closed. */
async function handled(client: RawClient): Promise<void> {
  const marker = client.markers.length + 1;
  client.sendMarker(marker);
  await expect.poll(() => client.markers.includes(marker) || client.closed !== undefined).toBe(true);
}
const onServer = async () => nodeOf(await server.sync.texts.read("r1", sectionId));

const now = () => stampOf("a-9", "an", Date.now());
const ownIns = (stamp: object = now()) => ({ "ins--AAAAAAAA": { ...stamp, k: "", d: "" } });
/** As a text is written by hand: what lies on the letters beside is not taken over. */
const put = (text: Y.XmlText, at: number, words: string, formats: Readonly<Record<string, object | null>> = {}) => text.insert(at, words, formats);

type Forgery = (doc: Y.Doc, root: Y.XmlFragment) => void;
const replaced = (root: Y.XmlFragment, index: number, change: (copy: Y.XmlElement) => void = () => undefined) => {
  const copy = (root.get(index) as Y.XmlElement).clone();
  root.delete(index, 1);
  root.insert(index, [copy]);
  change(copy);
};

const forgeries: Readonly<Record<string, Forgery>> = {
  "puts words in": (doc) => put(textAt(doc, blocks.plain), 3, "X"),
  "puts words into one's own block without a record": (doc) =>
    put(textAt(doc, blocks.own), 3, "X", { [formatKey(textAt(doc, blocks.own), "ins")]: null }),
  "takes words away": (doc) => textAt(doc, blocks.plain).delete(0, 4),
  "says that words of the text are one's own insertion": (doc) => textAt(doc, blocks.plain).format(0, 3, ownIns()),
  "takes another's pending words away": (doc) => textAt(doc, blocks.theirs).delete(0, 4),
  "accepts another's words": (doc) => textAt(doc, blocks.theirs).format(0, 4, { [formatKey(textAt(doc, blocks.theirs), "ins")]: null }),
  "accepts one's own words": (doc) => textAt(doc, blocks.own).format(0, 4, { [formatKey(textAt(doc, blocks.own), "ins")]: null }),
  "takes another's words as one's own": (doc) =>
    textAt(doc, blocks.theirs).format(0, 4, { [formatKey(textAt(doc, blocks.theirs), "ins")]: null, ...ownIns() }),
  "takes another's deletion back": (doc) => textAt(doc, blocks.struck).format(0, 12, { [formatKey(textAt(doc, blocks.struck), "del")]: null }),
  "makes another's deletion": (doc) => textAt(doc, blocks.struck).delete(0, 12),
  "replaces a paragraph by the same": (_doc, root) => replaced(root, blocks.plain),
  "replaces another's pending paragraph by the same": (_doc, root) => replaced(root, blocks.theirs),
  "replaces words by the same": (doc) => {
    textAt(doc, blocks.plain).delete(0, 3);
    put(textAt(doc, blocks.plain), 0, "Kết");
  },
  "changes a heading": (doc) => blockAt(doc, blocks.heading).setAttribute("level", 4 as unknown as string),
  "accepts another's block": (doc) => blockAt(doc, blocks.theirs).setAttribute("tcIns", ""),
  "takes another's block away": (_doc, root) => root.delete(blocks.theirs, 1),
  "takes a block of the text away": (_doc, root) => root.delete(blocks.list, 1),
  "takes another's join back": (doc) => blockAt(doc, blocks.struck).setAttribute("tcDel", ""),
  "puts one's own join in place of another's": (doc) => blockAt(doc, blocks.struck).setAttribute("tcDel", flagOf("a-9", "an", Date.now())),
  "takes another's proposal away": (doc) => blockAt(doc, blocks.proposed).setAttribute("tcProp", ""),
  "makes words bold": (doc) => textAt(doc, blocks.plain).format(0, 3, { bold: {} }),
  "makes another's pending words bold": (doc) => textAt(doc, blocks.theirs).format(0, 3, { bold: {} }),
  "puts a block in without a record": (_doc, root) => root.insert(1, [element("paragraph", {}, new Y.XmlText("X"))]),
  "puts an empty block in": (_doc, root) => root.insert(0, [element("paragraph", {})]),
  "says that a block of the text is one's own": (doc) => blockAt(doc, blocks.plain).setAttribute("tcIns", flagOf("a-9", "an", Date.now())),
  "takes a row away": (doc) => blockAt(doc, blocks.table).delete(1, 1),
  "changes a figure": (doc) => (blockAt(doc, blocks.base).get(1) as Y.XmlElement).setAttribute("value", "99"),
  "takes a comment off its words": (doc) =>
    textAt(doc, blocks.commented).format(5, 5, { [formatKey(textAt(doc, blocks.commented), "comment")]: null }),
  "puts in a sign that nobody can read, so that nothing would take it out again": (doc) =>
    put(textAt(doc, blocks.plain), 3, "¶", { "ins--AAAAAAAA": { ...now(), k: "brk", d: "x" } }),
  "brings one honest suggestion and one direct edit": (doc) => {
    put(textAt(doc, blocks.plain), 3, "thật", ownIns());
    put(textAt(doc, blocks.heading), 0, "X");
  },
};

const falseClaims: Readonly<Record<string, Forgery>> = {
  "[A04] suggests in another's name": (doc) =>
    put(textAt(doc, blocks.plain), 3, "X", { "ins--AAAAAAAA": { ...stampOf("b-9", "binh", Date.now()), k: "", d: "" } }),
  "[A04] puts a block in in another's name": (_doc, root) => root.insert(1, [element("paragraph", { tcIns: flagOf("b-9", "binh", Date.now()) })]),
  "[A04] suggests with a time of last week": (doc) =>
    put(textAt(doc, blocks.plain), 3, "X", ownIns(stampOf("a-9", "an", Date.now() - 7 * 86_400_000))),
  "[A04] suggests with a time to come": (doc) => put(textAt(doc, blocks.plain), 3, "X", ownIns(stampOf("a-9", "an", Date.now() + 3_600_000))),
  "suggests under the id of another's act": (doc) => put(textAt(doc, blocks.plain), 3, "X", ownIns(stampOf("b-1", "an", Date.now()))),
  "writes another root": (doc) => doc.getMap("threads").set("x", 1),
};

async function isRefused(forge: Forgery, code: "suggest_only" | "bad_update"): Promise<void> {
  const an = await connect("an");
  const before = await onServer();
  an.doc.transact(() => forge(an.doc, an.doc.getXmlFragment(contentRoot)));
  await expect.poll(() => an.closed).toEqual({ code: code === "suggest_only" ? 4403 : 4422, reason: code });
  expect(an.denied).toBe(code);
  expect(comparable(await onServer())).toEqual(comparable(before));
  expect(server.office.audited).toMatchObject([{ userId: "an", action: "update.refused", sectionId, detail: expect.stringContaining(code) }]);
}

describe("[A03] a person who may only suggest is refused who", () => {
  it.each(Object.entries(forgeries))("%s", (_name, forge) => isRefused(forge, "suggest_only"));
  it.each(Object.entries(falseClaims))("%s", (_name, forge) => isRefused(forge, "bad_update"));
});

/** Somebody in suggestion mode at an editor of the section. */
async function sitDown(user: string): Promise<SuggestingEditor & { readonly client: RawClient }> {
  const client = await connect(user);
  const author = { ...authorNamed(`${user}-${sectionId}-`), user, now: Date.now };
  const made = suggestingEditor({ user, author, shared: client.doc });
  opened.push(made.editor);
  return { ...made, client };
}

type Honest = (one: SuggestingEditor) => unknown;

const honest: Readonly<Record<string, Honest>> = {
  "types in the text": ({ editor }) => {
    select(editor, "Kết |quả");
    type(editor, "rất mới");
  },
  "types over words": ({ editor }) => {
    select(editor, "|Kết quả", "Kết quả|");
    type(editor, "Tình hình");
  },
  "deletes words of the text": ({ editor }) => {
    select(editor, "tốt|.");
    erase(editor, -1, 3);
  },
  "deletes one's own pending words": ({ editor }) => {
    select(editor, "của An|.");
    erase(editor, -1, 5);
  },
  "deletes another's pending words": ({ editor }) => {
    select(editor, "của Bình|.");
    erase(editor, -1, 4);
  },
  "types among another's pending words": ({ editor }) => {
    select(editor, "Đoạn |của Bình");
    type(editor, "mới ");
  },
  "types behind struck words": ({ editor }) => {
    select(editor, "kế hoạch.|");
    type(editor, " Xong.");
  },
  "presses Enter in the middle of a paragraph": ({ editor }) => {
    select(editor, "Kết |quả");
    press(editor, "Enter");
  },
  "presses Enter at the end of a paragraph and writes on": ({ editor }) => {
    select(editor, "quả tốt.|");
    press(editor, "Enter");
    type(editor, "Thêm.");
  },
  "presses Enter at the start of a paragraph": ({ editor }) => {
    select(editor, "|Kết quả");
    press(editor, "Enter");
  },
  "joins two paragraphs": ({ editor }) => {
    select(editor, "|Kết quả");
    press(editor, "Backspace");
  },
  "deletes from one paragraph into the next": ({ editor }) => {
    select(editor, "Kinh| tế", "Kết |quả");
    editor.commands.deleteSelection();
  },
  "pastes three paragraphs": ({ editor }) => {
    select(editor, "Kết |quả");
    const pasted = editor.schema.nodeFromJSON(section(p("một"), p("hai"), p("ba")).toJSON());
    editor.view.dispatch(
      editor.state.tr
        .replaceSelection(pasted.slice(1, pasted.content.size - 1))
        .setMeta("paste", true)
        .setMeta("uiEvent", "paste"),
    );
  },
  "makes words bold": ({ editor }) => {
    select(editor, "|Kết quả", "Kết quả|");
    toggle(editor, "bold");
  },
  "makes a paragraph a heading": ({ editor }) => {
    select(editor, "Kết |quả");
    setStyle(editor, "heading");
  },
  "proposes another style beside another's proposal": ({ editor }) => {
    select(editor, "Đầu |mục");
    setStyle(editor, "point");
  },
  "changes a figure": ({ editor }) => {
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === "figure") editor.view.dispatch(editor.state.tr.setNodeAttribute(position, "value", "97"));
    });
  },
  "makes a paragraph a list": ({ editor }) => {
    select(editor, "Kết |quả");
    editor.commands.toggleList("bulletList", "listItem");
  },
  "makes a list paragraphs": ({ editor }) => {
    select(editor, "|Một");
    editor.commands.toggleList("bulletList", "listItem");
  },
  "adds and deletes table rows": ({ editor }) => {
    select(editor, "|Chỉ tiêu");
    tableActions.addRowAfter(editor.state, editor.view.dispatch);
    tableActions.deleteRow(editor.state, editor.view.dispatch);
  },
  "adds a column": ({ editor }) => {
    select(editor, "|Chỉ tiêu");
    tableActions.addColumnAfter(editor.state, editor.view.dispatch);
  },
  "writes in a footnote and among recipients": ({ editor }) => {
    select(editor, "Như |trên");
    type(editor, "ở ");
    press(editor, "Enter");
  },
  "undoes and redoes": ({ editor }) => {
    select(editor, "quả tốt.|");
    type(editor, "x");
    press(editor, "Enter");
    type(editor, "y");
    for (let count = 0; count < 3; count += 1) undo(editor.state);
    for (let count = 0; count < 3; count += 1) redo(editor.state);
  },
  "withdraws a block of one's own": ({ editor }) => {
    select(editor, "|Đoạn của An", "của An.|");
    editor.commands.deleteSelection();
    press(editor, "Backspace");
  },
};

describe("[A03] [SY10] a person who may only suggest is not refused who", () => {
  it.each(Object.entries(honest))("%s", async (_name, act) => {
    const before = await onServer();
    const one = await sitDown("an");
    act(one);
    await new Promise((resolve) => setTimeout(resolve));
    await handled(one.client);
    expect(one.refused).toEqual([]);
    expect(one.client.closed).toBeUndefined();
    const after = await onServer();
    expect(comparable(after)).toEqual(comparable(nodeOf(readSection(one.client.doc))));
    expect(comparable(after)).not.toEqual(comparable(before));
    expect(comparable(rejectOf(after, "an"))).toEqual(comparable(rejectOf(before, "an")));
  });

  it("writes at once with another: both strike the same paragraph, and both are taken", async () => {
    const [an, binh] = [await connect("an"), await connect("binh")];
    const strike = (client: RawClient, user: string) => {
      client.pause();
      blockAt(client.doc, blocks.plain).setAttribute("tcDel", flagOf(`${user}-9`, user, Date.now()));
      client.resume();
    };
    strike(an, "an");
    strike(binh, "binh");
    await handled(an);
    await handled(binh);
    expect([an.closed, binh.closed]).toEqual([undefined, undefined]);
    expect((await onServer()).child(blocks.plain).attrs["tcDel"]).toMatch(/-9\|(an|binh)\|/);
  });
});

describe("[SY21] the log of the office", () => {
  it("has who decided another's suggestions, whose they were and how many, once for each kind", async () => {
    server.office.grant("chi", sectionId, "write");
    const chi = await connect("chi");
    const editor = suggestingEditor({ user: "chi", mode: "direct", shared: chi.doc }).editor;
    opened.push(editor);
    const accept = resolve(editor.state, ({ stamp }) => (stamp.id === "b-5" ? "reject" : stamp.user === "binh" ? "accept" : "keep"));
    if (accept !== null) editor.view.dispatch(accept);
    await handled(chi);
    expect(server.office.audited.map(({ userId, action, sectionId: where, detail }) => [userId, action, where, detail])).toEqual([
      ["chi", "change.accepted", sectionId, "binh 4"],
      ["chi", "change.rejected", sectionId, "binh 1"],
    ]);
  });
});

describe("[A04] times", () => {
  it("of what comes later in a session are those of now, also if its person was away before", async () => {
    const first = await connect("an");
    first.terminate();
    const an = await connect("an");
    put(textAt(an.doc, blocks.plain), 3, "X", ownIns(stampOf("a-9", "an", Date.now() - 3_600_000)));
    await expect.poll(() => an.closed).toEqual({ code: 4422, reason: "bad_update" });
  });

  it("of what comes from a browser that was away may lie back to when its person left", async () => {
    const first = await connect("an");
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(first.doc));
    put(textAt(away, blocks.plain), 3, "X", ownIns(stampOf("a-9", "an", Date.now() - 3 * 86_400_000)));
    // It is not known since when they were away: nobody left yet.
    const back = rawClient(server.url, `/sync/r1/${sectionId}`, "an", { live: true });
    clients.push(back);
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(away), "server");
    await handled(back);
    expect(back.closed).toBeUndefined();
    expect((await onServer()).textContent).toContain("KếtX");
  });

  it("of a suggestion that was there before stay when it is copied", async () => {
    const an = await connect("an");
    an.doc.transact(() =>
      an.doc
        .getXmlFragment(contentRoot)
        .insert(blocks.own, [
          element(
            "paragraph",
            { tcIns: flagOf("a-1~x", "an", suggestedAt) },
            wordsUnder("Thêm", { "ins--AAAAAAAA": { ...stampOf("a-1~x", "an"), k: "", d: "" } }),
          ),
        ]),
    );
    await handled(an);
    expect(an.closed).toBeUndefined();
  });
});

import * as Y from "yjs";
import { contentRoot, seedSection } from "../../extensions/sectionContent.ts";
import type { ReportLog, RoomSnapshot } from "../../server/domain/updateLogs.ts";
import { openFileUpdateLogs } from "../../server/storage/fileUpdateLogs.ts";
import { defaultLimits } from "../../server/sync/limits.ts";
import { type Dice, dice } from "./randomEdits.ts";
import { paragraphs, wordsOf } from "./syncClients.ts";

/** So many sections each report has. */
export const heavySections = 8;
export const heavySection = (index: number): string => `s${index}`;

const words = "tổng hợp tình hình kinh tế xã hội của phường trong tháng và nhiệm vụ trọng tâm thời gian tới ";
/** A new page load, and with it a new Yjs client, after so many edits of a section. */
const editsPerVisit = 2_000;

/** Somebody who types into a section and takes back, key by key; each key is an edit of its own. */
class Typist {
  readonly #roll: Dice;
  #doc = new Y.Doc();
  #edits = 0;
  #place = 0;
  #line = 0;

  constructor(seed: number) {
    this.#roll = dice(seed);
    seedSection(this.#doc, paragraphs("Tình hình chung"));
  }

  beginning(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** The next edit, as the update that a page would send. */
  edit(): Uint8Array {
    if (this.#edits % editsPerVisit === 0) this.#comeAgain();
    this.#edits += 1;
    let made: Uint8Array | undefined;
    const hear = (update: Uint8Array): void => {
      made = update;
    };
    this.#doc.once("update", hear);
    this.#doc.transact(() => this.#key());
    if (made === undefined) throw new Error("A key changes the text.");
    return made;
  }

  state(): RoomSnapshot {
    return { state: Y.encodeStateAsUpdate(this.#doc), owners: new Map([...this.#doc.store.clients.keys()].map((client) => [client, "an"])) };
  }

  words(): string {
    return wordsOf(this.#doc);
  }

  #comeAgain(): void {
    const again = new Y.Doc();
    Y.applyUpdate(again, Y.encodeStateAsUpdate(this.#doc));
    this.#doc.destroy();
    this.#doc = again;
    this.#move();
  }

  #key(): void {
    const root = this.#doc.getXmlFragment(contentRoot);
    const dieRoll = this.#roll(100);
    if (dieRoll === 0) {
      const line = new Y.XmlElement("paragraph");
      root.insert(this.#line + 1, [line]);
      line.insert(0, [new Y.XmlText()]);
      this.#line += 1;
      this.#place = 0;
      return;
    }
    if (dieRoll === 1) this.#move();
    const text = this.#text();
    if (dieRoll < 15 && this.#place > 0) {
      this.#place -= 1;
      text.delete(this.#place, 1);
      return;
    }
    text.insert(this.#place, words[this.#edits % words.length] ?? " ");
    this.#place += 1;
  }

  #move(): void {
    this.#line = this.#roll(this.#doc.getXmlFragment(contentRoot).length);
    this.#place = this.#roll(this.#text().length + 1);
  }

  #text(): Y.XmlText {
    const line = this.#doc.getXmlFragment(contentRoot).get(this.#line);
    const text = line instanceof Y.XmlElement ? line.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error("A line has a text.");
    return text;
  }
}

/** Reports of the same long history, written into their logs as the server does it, which compacts now and then. Answers with the bytes of one's words. */
export async function writeHeavyReports(directory: string, reportIds: readonly string[], edits: number): Promise<number> {
  const files = await openFileUpdateLogs({ directory });
  const logs = await Promise.all(reportIds.map((id) => files.open(id)));
  const typists = Array.from({ length: heavySections }, (_, index) => new Typist(index + 1));
  let pending: Promise<void>[] = [];
  const write = (index: number, update: Uint8Array): void => {
    for (const log of logs) pending.push(log.append({ room: heavySection(index), userId: "an", at: Date.now(), update }));
  };
  // A log takes a room's entries once the room was loaded.
  for (const log of logs) for (const index of typists.keys()) await log.load(heavySection(index));
  for (const [index, typist] of typists.entries()) write(index, typist.beginning());
  for (let count = 0; count < edits; count += 1) {
    const index = count % heavySections;
    const typist = typists[index];
    if (typist !== undefined) write(index, typist.edit());
    if (pending.length < 500 * logs.length && count < edits - 1) continue;
    await Promise.all(pending);
    pending = [];
    for (const log of logs) if (log.size.entries >= defaultLimits.compactEntries || log.size.bytes >= defaultLimits.compactBytes) await compact(log);
  }
  for (const log of logs) await log.close();
  return typists.reduce((sum, typist) => sum + Buffer.byteLength(typist.words()), 0);

  async function compact(log: ReportLog): Promise<void> {
    for (const [index, typist] of typists.entries()) {
      if (log.behind().includes(heavySection(index))) await log.snapshot(heavySection(index), () => typist.state());
    }
    await log.rotate();
  }
}

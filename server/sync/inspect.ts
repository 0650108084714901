import * as Y from "yjs";
import { contentRoot } from "../../extensions/sectionContent.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { SyncLimits } from "./limits.ts";
import { isPlainTyping } from "./plainTyping.ts";

/** What an update would bring to a document, found without applying it. */
export interface Inspection {
  /** It adds something. */
  readonly adds: boolean;
  /** What it takes away that is not taken away yet: `marks` is only the ends of formats, which clients tidy up on their own. */
  readonly removes: "nothing" | "marks" | "text";
  /** It only puts letters into texts, or takes them out, where neither can be wrong. */
  readonly isPlain: boolean;
  /** Yjs client ids that nobody has written with before. */
  readonly claims: readonly number[];
}

/** Whose update it is, and what may be in it. `owners`: who writes with which Yjs client id; the first to use one owns it. */
interface InspectionContext {
  readonly document: Y.Doc;
  readonly owners: ReadonlyMap<number, string>;
  readonly userId: string;
  readonly limits: SyncLimits;
}

type Struct = Y.Item | Y.GC | InstanceType<typeof Y.Skip>;
type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** Yjs draws its client ids from 32 bits. */
const maxClientId = 2 ** 32 - 1;

/**
 * Look at an update before it touches any document. Fails with `resync` if it builds on what the document does not hold, with `too_large` if it is
 * more than anybody writes, and with `bad_update` for what no honest client sends.
 */
export function inspectUpdate(update: Uint8Array, { document, owners, userId, limits }: InspectionContext): Inspection {
  if (update.length > limits.maxUpdateBytes) throw new ReportError("too_large", `An update of ${update.length} bytes is too large.`);
  const decoded = decode(update);
  const ends = endsOf(decoded);
  const knows = ({ client, clock }: Y.ID) => clock < Math.max(Y.getState(document.store, client), ends.get(client) ?? 0);
  const claims = new Set<number>();
  let added = 0;
  let removedLength = 0;
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(document.store, client)) continue;
    if (client > maxClientId) throw new ReportError("bad_update", `${client} is no client id of Yjs.`);
    added += 1;
    removedLength += checkLength(struct, limits);
    const owner = owners.get(client);
    if (owner === undefined) claims.add(client);
    else if (owner !== userId) throw new ReportError("bad_update", "The update writes with the client id of another person.");
    if (clock > 0 && !knows(Y.createID(client, clock - 1))) throw notHere();
    if (struct instanceof Y.Item) checkDependencies(struct, knows);
  }
  if (added > limits.maxStructs) throw new ReportError("too_large", `An update of ${added} pieces is too large.`);
  if (removedLength > limits.maxRemovedLength) throw new ReportError("bad_update", "The update claims to have removed more than anybody writes.");
  if (claims.size > limits.maxNewClientIds) throw new ReportError("bad_update", "The update brings more client ids than one browser makes.");
  const removes = newRemovals(decoded, document, knows);
  return { adds: added > 0, removes, isPlain: isPlainTyping(decoded, document), claims: [...claims] };
}

function decode(update: Uint8Array): DecodedUpdate {
  try {
    return Y.decodeUpdate(update);
  } catch (cause) {
    throw new ReportError("bad_update", "The update cannot be decoded.", { cause });
  }
}

/** By client, where its structs end. Each client's structs stand together without a hole. */
function endsOf({ structs }: DecodedUpdate): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) throw new ReportError("resync", "The update leaves something out.");
    if (struct.length < 1) throw new ReportError("bad_update", "The update holds an empty piece.");
    const { client, clock } = struct.id;
    if ((ends.get(client) ?? clock) !== clock) throw new ReportError("bad_update", "The update tells about one client twice.");
    const end = clock + struct.length;
    if (!Number.isSafeInteger(end)) throw new ReportError("bad_update", "The update counts further than numbers go.");
    ends.set(client, end);
  }
  return ends;
}

function checkLength(struct: Struct, { maxRemovedLength }: SyncLimits): number {
  const removed = struct instanceof Y.GC || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted);
  if (removed && struct.length > maxRemovedLength) throw new ReportError("bad_update", "The update claims to have removed more than anybody writes.");
  return removed ? struct.length : 0;
}

function checkDependencies(item: Y.Item, knows: (id: Y.ID) => boolean): void {
  // A decoded item still has the name of its root here, which the types of Yjs do not say.
  const parent: unknown = item.parent;
  for (const id of [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null]) if (id !== null && !knows(id)) throw notHere();
  if (typeof parent === "string" && parent !== contentRoot) {
    throw new ReportError("bad_update", `The update writes to ${JSON.stringify(parent.slice(0, 80))}, which is not a section's text.`);
  }
}

function newRemovals({ ds }: DecodedUpdate, document: Y.Doc, knows: (id: Y.ID) => boolean): Inspection["removes"] {
  let removes: Inspection["removes"] = "nothing";
  for (const [client, ranges] of ds.clients) {
    const structs = document.store.clients.get(client) ?? [];
    const state = Y.getState(document.store, client);
    let passed = 0;
    for (const { clock, len } of ranges) {
      // Yjs writes them in order. Ranges that lie over one another would be walked again and again.
      if (clock < passed) throw new ReportError("bad_update", "The update removes the same twice.");
      passed = clock + len;
      if (len < 1 || !knows(Y.createID(client, clock + len - 1))) throw new ReportError("resync", "The update removes what is not here.");
      if (clock >= state || removes === "text") continue;
      const end = Math.min(clock + len, state);
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index];
        if (struct === undefined || struct.id.clock >= end) break;
        if (struct.deleted) continue;
        removes = struct instanceof Y.Item && struct.content instanceof Y.ContentFormat ? "marks" : "text";
        if (removes === "text") break;
      }
    }
  }
  return removes;
}

const notHere = () => new ReportError("resync", "The update builds on what is not here.");

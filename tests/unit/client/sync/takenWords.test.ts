import { expect, it } from "vitest";
import * as Y from "yjs";
import { takenWords } from "../../../../client/sync/takenWords.ts";
import { contentRoot, seedSection } from "../../../../extensions/sectionContent.ts";
import { content, p } from "../../../support/reportBuilder.ts";

function two(): { readonly mine: Y.Doc; readonly theirs: Y.Doc; readonly paragraph: (doc: Y.Doc, index: number) => Y.XmlText } {
  const origin = new Y.Doc();
  seedSection(origin, content(p("Một"), p("Hai")));
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [mine, theirs]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(origin));
  const paragraph = (doc: Y.Doc, index: number): Y.XmlText => {
    const element = doc.getXmlFragment(contentRoot).get(index);
    const text = element instanceof Y.XmlElement ? element.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error("There is no such paragraph.");
    return text;
  };
  return { mine, theirs, paragraph };
}

/** What is told as lost when the other's changes come in. */
function lostBy(mine: Y.Doc, theirs: Y.Doc, from = 0): readonly string[] {
  const lost: string[] = [];
  mine.on("afterTransaction", (transaction: Y.Transaction) => {
    if (transaction.origin === "net") lost.push(...takenWords(transaction, new Map([[mine.clientID, from]])));
  });
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), "net");
  return lost;
}

it("[A24] tells the words that went with a paragraph which somebody else deleted meanwhile", () => {
  const { mine, theirs, paragraph } = two();
  paragraph(mine, 1).insert(3, " thêm một câu.");
  theirs.getXmlFragment(contentRoot).delete(1, 1);
  expect(lostBy(mine, theirs)).toEqual(["thêm một câu."]);
});

it("tells nothing of words that stay, of words that the server has, and of what one deleted oneself", () => {
  const { mine, theirs, paragraph } = two();
  paragraph(mine, 0).insert(3, " ở lại");
  paragraph(mine, 1).insert(3, " đã lưu");
  const saved = Y.getState(mine.store, mine.clientID);
  paragraph(mine, 0).insert(0, "x");
  paragraph(mine, 0).delete(0, 1);
  theirs.getXmlFragment(contentRoot).delete(1, 1);
  expect(lostBy(mine, theirs, saved)).toEqual([]);
});

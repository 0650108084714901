import { build } from "vite";
import { projectRoot } from "../../server/root.ts";

/** An editor and nothing else: ProseMirror with paragraphs, no collaboration, no application around it. */
const source = `
import { baseKeymap } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { Schema } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
const schema = new Schema({
  nodes: {
    doc: { content: "paragraph*" },
    paragraph: { content: "text*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: {},
  },
});
const doc = schema.node("doc", null, window.paragraphs.map((text) => schema.node("paragraph", null, schema.text(text))));
new EditorView(document.getElementById("paper"), { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
`;

/** TipTap with paragraphs, as its own first example has it. */
const tipTapSource = `
import { Editor, Node } from "@tiptap/core";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
const Document = Node.create({ name: "doc", topNode: true, content: "block+" });
const content = { type: "doc", content: window.paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
new Editor({ element: document.getElementById("paper"), extensions: [Document, Paragraph, Text], content });
`;

const style = "#paper { width: 210mm; padding: 20mm; font: 14pt/1.3 serif; white-space: pre-wrap; }";

/** The bare ProseMirror page as HTML, with these paragraphs in one document. */
export const bareProseMirrorPage = async (paragraphs: readonly string[]): Promise<string> => pageWith(await bundled(source), paragraphs);

/** The same with TipTap. */
export const bareTipTapPage = async (paragraphs: readonly string[]): Promise<string> => pageWith(await bundled(tipTapSource), paragraphs);

const pageWith = (script: string, paragraphs: readonly string[]): string =>
  `<style>${style}</style><div id="paper"></div><script>window.paragraphs=${JSON.stringify(paragraphs)}</script><script type="module">${script}</script>`;

/** The least that a browser can do: an editable element. */
export const contentEditablePage = (paragraphs: readonly string[]): string =>
  `<style>${style}</style><div id="paper" contenteditable="true">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div>`;

async function bundled(code: string): Promise<string> {
  const entry = "virtual:bare-page";
  const result = await build({
    root: projectRoot,
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "bare-page",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, rollupOptions: { input: entry } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((output) => output.type === "chunk" && output.isEntry);
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("The bare page was not built.");
  return chunk.code.replaceAll("</script", "<\\/script");
}

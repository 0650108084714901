import { Extension, InputRule } from "@tiptap/core";

/** What becomes a list while it is typed at the start of a paragraph: `- `, `+ ` one level deeper, `a) `. */
export const InputRules = Extension.create({
  name: "reportInputRules",
  addInputRules() {
    const { editor } = this;
    const listRule = (find: RegExp, list: "bulletList" | "orderedList") =>
      new InputRule({
        find,
        handler: ({ chain, range, state }) => {
          const { $from } = state.selection;
          if ($from.parent.type.name !== "paragraph") return null;
          const inItem = $from.node(-1)?.type.name === "listItem";
          if (inItem) {
            if (list === "orderedList" || !editor.can().sinkListItem("listItem")) return null;
            chain().deleteRange(range).sinkListItem("listItem").run();
          } else {
            chain().deleteRange(range).toggleList(list, "listItem").run();
          }
          return;
        },
      });
    return [listRule(/^\s*[-+]\s$/, "bulletList"), listRule(/^\s*a\)\s$/, "orderedList")];
  },
});

import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import type { FormDesk } from "../forms/formDesk.ts";
import type { SlashDesk } from "./slashDesk.ts";
import { type SlashItem, type SlashPlace, slashItems } from "./slashItems.ts";

/** `/` at the start of a paragraph or behind a space opens a menu of what can be inserted; the words behind it search it. */
export const Slash = Extension.create<{ desk: SlashDesk | null; forms: FormDesk | null; place: SlashPlace }>({
  name: "slash",
  addOptions: () => ({ desk: null, forms: null, place: { kind: "section", level: 2 } }),
  addProseMirrorPlugins() {
    const { desk, forms, place } = this.options;
    const { editor } = this;
    if (desk === null || forms === null) return [];
    const show = (props: SuggestionProps<SlashItem, SlashItem>) => {
      const rect = props.clientRect?.() ?? null;
      desk.show(rect === null || props.items.length === 0 ? null : { editor, items: props.items, active: 0, place: rect, choose: props.command });
    };
    return [
      Suggestion<SlashItem, SlashItem>({
        editor,
        pluginKey: new PluginKey("slash"),
        char: "/",
        decorationClass: "slash-query",
        allowSpaces: true,
        allowedPrefixes: [" "],
        allow: ({ state }) => editor.isEditable && state.selection.$from.parent.type.name === "paragraph",
        items: ({ query }) => slashItems(editor, place, query),
        command: ({ range, props }) => {
          editor.commands.deleteRange(range);
          props.run(editor, forms);
        },
        render: () => ({
          onStart: show,
          onUpdate: show,
          onExit: () => desk.show(null),
          onKeyDown: ({ event }) => {
            const open = desk.current();
            if (open === null) return false;
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              desk.move(event.key === "ArrowDown" ? 1 : -1);
              return true;
            }
            if (event.key === "Enter" || event.key === "Tab") {
              const item = open.items[open.active];
              if (item !== undefined) open.choose(item);
              return item !== undefined;
            }
            if (event.key === "Escape") {
              desk.show(null);
              return true;
            }
            return false;
          },
        }),
      }),
    ];
  },
});

import type { Editor } from "@tiptap/core";
import { afterEach, beforeAll } from "vitest";
import { letJsdomMeasure } from "./openSectionEditor.ts";
import { type Settings, type SuggestingEditor, suggestingEditor } from "./suggestingEditors.ts";

/** Opens editors as `suggestingEditor` does, each for one test. */
export function editorsForOneTest(): (settings: Settings) => SuggestingEditor {
  const opened: Editor[] = [];
  beforeAll(letJsdomMeasure);
  afterEach(() => {
    for (const editor of opened.splice(0)) editor.destroy();
  });
  return (settings) => {
    const made = suggestingEditor(settings);
    opened.push(made.editor);
    return made;
  };
}

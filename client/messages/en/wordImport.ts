import type { wordImport as vi } from "../vi/wordImport.ts";

export const wordImport: Record<keyof typeof vi, string> = {
  "wordImport.menu": "Import from Word…",
  "wordImport.title": "Import from Word into “{name}”",
  "wordImport.words": "Choose a .docx file. Nothing changes until you have seen the preview and agreed.",
  "wordImport.pick": "Choose a .docx file",
  "wordImport.pickAnother": "Choose another file",
  "wordImport.reading": "Reading “{name}”…",
  "wordImport.preview": "What will come into the section",
  "wordImport.keeps": "Kept",
  "wordImport.suggestions": "Suggestions by the file's authors: {count}",
  "wordImport.comments": "Comments: {count}",
  "wordImport.losses": "Not kept as it is ({count})",
  "wordImport.noLosses": "Nothing of the file is lost.",
  "wordImport.warnings": "Worth a look ({count})",
  "wordImport.block": "Paragraph {line}:",
  "wordImport.place": "Put it",
  "wordImport.place.end": "behind what is there",
  "wordImport.place.replace": "in the place of what is there",
  "wordImport.suggest": "Put it in as suggestions",
  "wordImport.suggestOnly": "You may only suggest in this section, so the text comes in as suggestions.",
  "wordImport.suggestTakes": "Suggestions in the file count as accepted; its comments are about the whole section.",
  "wordImport.apply": "Put into the section",
  "wordImport.done": "The Word file was imported into the section.",
  "wordImport.conflict":
    "The section has suggestions or comments, so it can't be replaced by suggestions. Put the text behind what is there instead.",
};

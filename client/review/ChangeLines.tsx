import type { Change } from "../../extensions/suggestions/change.ts";
import { type SaidPart, sayChange } from "./sayEffect.ts";

/** What a change does, in words, with the words of the text that come underlined and those that go struck. */
export function ChangeLines({ change }: { readonly change: Pick<Change, "effects"> }) {
  return (
    <div className="change-lines">
      {sayChange(change).map((parts) => (
        <div key={parts.map(({ kind, text }) => `${kind} ${text}`).join("\n")}>{parts.map(part)}</div>
      ))}
    </div>
  );
}

function part({ kind, text }: SaidPart, index: number) {
  const key = `${index} ${text}`;
  if (kind === "ins") return <ins key={key}>{text}</ins>;
  if (kind === "del") return <del key={key}>{text}</del>;
  return kind === "quote" ? <q key={key}>{text}</q> : <span key={key}>{text}</span>;
}

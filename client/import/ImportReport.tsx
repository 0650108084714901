import type { FileReading } from "../../extensions/wire/wordImport.ts";
import { t } from "../messages/translate.ts";

/** What of a file comes along with its words, what is not kept, and what was read by guessing. */
export function ImportReport({ shown: { suggestions, comments, losses, warnings } }: { readonly shown: FileReading }) {
  return (
    <div className="word-import-report">
      {suggestions + comments > 0 && (
        <section>
          <h3>{t("wordImport.keeps")}</h3>
          <ul>
            {suggestions > 0 && <li>{t("wordImport.suggestions", { count: suggestions })}</li>}
            {comments > 0 && <li>{t("wordImport.comments", { count: comments })}</li>}
          </ul>
        </section>
      )}
      <section>
        <h3>{losses.length === 0 ? t("wordImport.noLosses") : t("wordImport.losses", { count: losses.length })}</h3>
        <ul>
          {losses.map(({ kind, count, text, samples }) => (
            <li key={kind}>
              {text} {count > 1 && <span className="numeric">(×{count})</span>}
              {samples.length > 0 && <span className="word-import-samples">{samples.map((sample) => `“${sample}”`).join(", ")}</span>}
            </li>
          ))}
        </ul>
      </section>
      {warnings.length > 0 && (
        <section>
          <h3>{t("wordImport.warnings", { count: warnings.length })}</h3>
          <ul>
            {warnings.map(({ code, line, text }) => (
              <li key={`${line ?? ""} ${code} ${text}`}>
                {line !== null && <strong className="numeric">{t("wordImport.block", { line })}</strong>} {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

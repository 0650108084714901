import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { SignatureView } from "../../extensions/wire/signing.ts";
import { type MessageKey, t } from "../messages/translate.ts";

type VerdictKind = "good" | "doubt" | "bad";

const icons = { good: IconCircleCheck, doubt: IconAlertTriangle, bad: IconCircleX } as const;

/** One thing that was verified, and how it came out. */
export function Verdict({ kind, children }: { readonly kind: VerdictKind; readonly children: ReactNode }) {
  const Picture = icons[kind];
  return (
    <p className={`signed-verdict signed-verdict-${kind}`}>
      <Picture size={16} stroke={1.9} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

interface Outcome {
  readonly kind: VerdictKind;
  readonly words: MessageKey;
}

const verdicts: Record<SignatureView["verdict"], Outcome> = {
  intact: { kind: "good", words: "signed.intact" },
  changed: { kind: "bad", words: "signed.changed" },
  weak: { kind: "doubt", words: "signed.weak" },
  unreadable: { kind: "bad", words: "signed.unreadable" },
};

const trusts: Record<SignatureView["trust"], Outcome> = {
  trusted: { kind: "good", words: "signed.trusted" },
  outOfTime: { kind: "bad", words: "signed.trustOutOfTime" },
  untrusted: { kind: "bad", words: "signed.untrusted" },
  noRoots: { kind: "doubt", words: "signed.trustNoRoots" },
  unknown: { kind: "doubt", words: "signed.trustUnknown" },
};

const fields: Record<NonNullable<SignatureView["field"]>, MessageKey> = { signer: "signed.fieldSigner", agency: "signed.fieldAgency" };

/** Who signed, and only what could be verified of it. */
export function SignatureFacts({ signature, timeOf }: { readonly signature: SignatureView; readonly timeOf: (instant: string) => string }) {
  const { verdict, subject, organisation, issuer, field, addedBytes, signedAt, trust } = signature;
  const name = organisation === "" || organisation === subject ? subject : t("signed.ofOrganisation", { name: subject, organisation });
  return (
    <section className="signature">
      <h3>{subject === "" ? t("signed.fieldOther") : t(verdict === "intact" ? "signed.by" : "signed.claimed", { name })}</h3>
      <p className="dim">{t(field === null ? "signed.fieldOther" : fields[field])}</p>
      <Verdict kind={verdicts[verdict].kind}>{t(verdicts[verdict].words)}</Verdict>
      {(verdict === "intact" || verdict === "weak") && (
        <>
          <Verdict kind={addedBytes === 0 ? "good" : "doubt"}>
            {addedBytes === 0 ? t("signed.whole") : t("signed.part", { count: addedBytes })}
          </Verdict>
          <Verdict kind={trusts[trust].kind}>{t(trusts[trust].words, { issuer: issuer === "" ? "—" : issuer })}</Verdict>
          {trust !== "outOfTime" && isOutOfTime(signature) && <Verdict kind="bad">{t("signed.outOfTime")}</Verdict>}
          {signedAt !== null && <p className="dim">{t("signed.at", { time: timeOf(signedAt) })}</p>}
        </>
      )}
    </section>
  );
}

const isOutOfTime = ({ signedAt, validFrom, validTo }: SignatureView): boolean =>
  signedAt !== null && validFrom !== null && validTo !== null && (signedAt < validFrom || signedAt > validTo);

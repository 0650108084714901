import { Select, Stack } from "@mantine/core";
import { useState } from "react";
import { headPostOf, mannerOf, type SigningManner, type SigningWords, signingLines } from "../../../extensions/authority.ts";
import { kindNamed, mannersOf } from "../../../extensions/documentKinds.ts";
import { parseSignature } from "../../../extensions/nodes/signatureBlock.ts";
import type { Organisation, Signer } from "../../../extensions/wire/http.ts";
import { type MessageKey, t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { useDocumentHead } from "../useDocumentHead.ts";
import { FormButtons } from "./FormButtons.tsx";
import { saveForm } from "./finishForm.ts";
import type { NodeFormProps } from "./formDesk.ts";

const mannerNames: Record<SigningManner, MessageKey> = {
  collective: "signature.manner.collective",
  collectiveDeputy: "signature.manner.collectiveDeputy",
  head: "signature.manner.head",
  deputy: "signature.manner.deputy",
  acting: "signature.manner.acting",
  byOrder: "signature.manner.byOrder",
  byOrderDeputy: "signature.manner.byOrderDeputy",
  byMandate: "signature.manner.byMandate",
};

/** Who signs and in what capacity; only the capacities that the signer's post allows are offered, the usual one of this kind of document first. */
export function SignatureForm({ form }: NodeFormProps) {
  const { desk, me } = usePaper();
  const { organisation } = me;
  const head = useDocumentHead();
  const [start] = useState(() => parseSignature(form.node.attrs));
  const printed = { authority: start.authority.split("\n").filter((line) => line !== ""), post: start.post };
  const [signer, setSigner] = useState<Signer | null>(() => organisation.signers.find(({ name }) => name === start.name) ?? null);
  const words = signer === null ? null : wordsFor(organisation, signer);
  const manners = words === null ? [] : mannersOf(head === null ? null : kindNamed(head.kind), words, head?.decidedBy);
  const [chosen, setChosen] = useState<SigningManner | null>(() => (words === null ? null : mannerOf(printed, words)));
  const manner = chosen !== null && manners.includes(chosen) ? chosen : (manners[0] ?? null);
  const lines = words === null || manner === null ? null : signingLines(manner, words);
  const preview = lines === null || signer === null ? { ...printed, name: start.name } : { ...lines, name: signer.name };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (lines !== null && signer !== null) saveForm(desk, form, { authority: lines.authority.join("\n"), post: lines.post, name: signer.name });
      }}
    >
      <Stack gap={10}>
        <Select
          label={t("signature.signer")}
          value={signer?.id ?? null}
          data={organisation.signers.map(({ id, name, post }) => ({ value: id, label: `${name} (${post})` }))}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
          allowDeselect={false}
          placeholder={organisation.signers.length === 0 ? t("signature.noSigners") : start.name}
          onChange={(id) => {
            setSigner(organisation.signers.find((one) => one.id === id) ?? null);
            setChosen(null);
          }}
        />
        <Select
          label={t("signature.manner")}
          value={manner}
          disabled={signer === null}
          data={manners.map((name) => ({ value: name, label: t(mannerNames[name]) }))}
          comboboxProps={{ withinPortal: false }}
          allowDeselect={false}
          onChange={(name) => setChosen(manners.find((one) => one === name) ?? null)}
        />
        <div className="form-preview signature" role="status" aria-label={t("signature.preview")}>
          {[...preview.authority, preview.post].map((line) => (
            <div key={line}>{line}</div>
          ))}
          <div className="gap" />
          <div>{preview.name}</div>
        </div>
        <FormButtons form={form} disabled={lines === null} />
      </Stack>
    </form>
  );
}

/** The collective is the first line of the issuing body's name: `ỦY BAN NHÂN DÂN` of `ỦY BAN NHÂN DÂN / PHƯỜNG …`. */
function wordsFor(organisation: Organisation, { post }: Signer): SigningWords {
  return { collective: organisation.issuer[0] ?? "", head: headPostOf(organisation.signers.map((signer) => signer.post)), post };
}

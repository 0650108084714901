import "./forms.css";
import { Popover } from "@mantine/core";
import { type ComponentType, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { FigureForm } from "./FigureForm.tsx";
import { FootnoteForm } from "./FootnoteForm.tsx";
import { cancelForm, leaveForm } from "./finishForm.ts";
import type { FormKind, NodeFormProps, OpenForm } from "./formDesk.ts";
import { LetterheadForm } from "./LetterheadForm.tsx";
import { RecipientForm } from "./RecipientForm.tsx";
import { SignatureForm } from "./SignatureForm.tsx";

const forms: Record<FormKind, { readonly Form: ComponentType<NodeFormProps>; readonly width: number; readonly title: () => string }> = {
  figure: { Form: FigureForm, width: 340, title: () => t("figure.title") },
  footnote: { Form: FootnoteForm, width: 420, title: () => t("tool.footnote") },
  letterhead: { Form: LetterheadForm, width: 560, title: () => t("letterhead.title") },
  signatureBlock: { Form: SignatureForm, width: 380, title: () => t("signature.title") },
  recipient: { Form: RecipientForm, width: 260, title: () => t("recipient.title") },
};

/** The open form, beside its node. Esc cancels, and so does a press outside; notes have nothing to cancel, they are written as they are typed. */
export function NodeForm() {
  const { desk } = usePaper();
  const form = useSyncExternalStore(desk.subscribe, desk.current);
  if (form === null) return null;
  const { Form, width, title } = forms[form.kind];
  const close = () => (form.kind === "footnote" && form.node.content.size > 0 ? leaveForm(desk, form) : cancelForm(desk, form));
  return (
    <Popover
      opened
      onChange={(opened) => opened || close()}
      position="bottom"
      withArrow
      arrowSize={10}
      width={width}
      trapFocus
      closeOnEscape
      withinPortal
      middlewares={{ shift: { padding: 12, crossAxis: true }, flip: true }}
    >
      <Popover.Target>
        <Anchor element={form.anchor} />
      </Popover.Target>
      <Popover.Dropdown className="node-form" role="dialog" aria-label={title()} lang={document.documentElement.lang}>
        <Form key={keyOf(form)} form={form} />
      </Popover.Dropdown>
    </Popover>
  );
}

let lastKey = 0;
const keys = new WeakMap<HTMLElement, number>();

/** A form starts anew for another node, not when its own node changes under it. */
function keyOf(form: OpenForm): number {
  const known = keys.get(form.anchor);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(form.anchor, lastKey);
  return lastKey;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An invisible box over the node, on the desk, so that the form moves with the paper. */
function Anchor({ element, ref, ...rest }: { readonly element: HTMLElement; readonly ref?: React.Ref<HTMLSpanElement> }) {
  const own = useRef<HTMLSpanElement | null>(null);
  const [box, setBox] = useState<Box>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const desk = element.closest(".paper-desk");
    const place = () => {
      if (desk === null || !element.isConnected) return;
      const outer = desk.getBoundingClientRect();
      const inner = element.getBoundingClientRect();
      setBox({ left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width, height: inner.height });
    };
    place();
    const observer = new ResizeObserver(place);
    const paper = element.closest(".paper");
    if (paper !== null) observer.observe(paper);
    element.dataset["formOpen"] = "";
    return () => {
      observer.disconnect();
      delete element.dataset["formOpen"];
    };
  }, [element]);
  return (
    <span
      {...rest}
      ref={(span) => {
        own.current = span;
        if (typeof ref === "function") ref(span);
        else if (ref) ref.current = span;
      }}
      aria-hidden
      className="node-form-anchor"
      style={box}
    />
  );
}

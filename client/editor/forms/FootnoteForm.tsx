import { Button, Group } from "@mantine/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { t } from "../../messages/translate.ts";
import { usePaper } from "../paperContext.ts";
import { fillReference } from "../text/drawNode.ts";
import { cancelForm, deleteNode, leaveForm, saveSign } from "./finishForm.ts";
import { FootnoteEditing } from "./footnoteEditing.ts";
import type { NodeFormProps } from "./formDesk.ts";

/** A footnote's text, edited in place or, where one may only read, shown. Every key goes straight into the section's text. */
export function FootnoteForm({ form }: NodeFormProps) {
  const { desk, index } = usePaper();
  const place = useRef<HTMLDivElement>(null);
  const editing = useRef<FootnoteEditing | null>(null);
  const number = form.anchor.textContent ?? "";
  const isEmpty = form.node.content.size === 0;
  const leave = () => (isEmpty && form.view.editable ? cancelForm(desk, { ...form, fresh: true }) : leaveForm(desk, form));
  const handleLeave = useEffectEvent(leave);
  const start = useEffectEvent((element: HTMLElement) => {
    const created = new FootnoteEditing({
      element,
      outer: form.view,
      position: form.position,
      node: form.node,
      label: t("footnote.edit", { number }),
      drawReference: (span, code) => {
        const words = { hidden: t("paper.reference.hidden"), unknown: t("paper.reference.unknown") };
        fillReference(span, code, index.reference(sectionOf(form.anchor), code), words);
      },
      onLeave: () => handleLeave(),
      ...(form.sign ? { writeWhole: (note: Node) => saveSign(desk, form, note) } : {}),
    });
    if (form.view.editable) created.focusEnd();
    return created;
  });

  useLayoutEffect(() => {
    if (place.current === null) return;
    const created = start(place.current);
    editing.current = created;
    return () => {
      editing.current = null;
      created.destroy();
    };
  }, []);
  useEffect(() => editing.current?.update(form.node), [form.node]);

  return (
    <>
      <h4>{t("footnote.title", { number })}</h4>
      <div ref={place} data-autofocus />
      {!form.view.editable && isEmpty ? <div className="form-hint">{t("footnote.empty")}</div> : null}
      <Group justify="space-between" mt={10}>
        {form.view.editable ? (
          <Button variant="subtle" color="red" size="xs" onClick={() => deleteNode(desk, form)}>
            {t("form.delete")}
          </Button>
        ) : (
          <span />
        )}
        <Group gap={12}>
          {form.view.editable ? <span className="form-hint">{t("footnote.hint")}</span> : null}
          <Button variant="default" size="xs" onClick={leave}>
            {t("form.close")}
          </Button>
        </Group>
      </Group>
    </>
  );
}

/** The section that an element on the paper stands in. */
const sectionOf = (element: HTMLElement): string => element.closest<HTMLElement>("[data-section]")?.dataset["section"] ?? "";

import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../messages/translate.ts";
import { useFocusBack } from "./useFocusBack.ts";

interface DialogProps {
  readonly title: string;
  /** In pixels. */
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is there as long as it is mounted. */
export function Dialog({ title, width = 440, onClose, children }: DialogProps) {
  useFocusBack();
  return (
    <Modal opened onClose={onClose} size={width} title={title} closeButtonProps={{ "aria-label": t("action.close") }}>
      {children}
    </Modal>
  );
}

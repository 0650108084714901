import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

interface SheetProps {
  /** For screen readers: what the sheet is. */
  readonly label: string;
  readonly opened: boolean;
  readonly side: "left" | "right";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel that slides over the page where there is no room beside it. */
export function Sheet({ label, opened, side, onClose, children }: SheetProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position={side} size={360}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={label}>
        <Drawer.Body p={0} h="100%">
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import { memo, type ReactNode, type Ref } from "react";
import { shortcutWords } from "./shortcutWords.ts";

interface ToolButtonProps {
  readonly label: string;
  readonly icon: Icon;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  /** Why it cannot be used now; null if it can. */
  readonly why: string | null;
  /** Words beside the icon. */
  readonly children?: ReactNode;
  readonly hasMenu?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  onClick?(): void;
}

/** One tool. A tool that cannot be used stays reachable, so that its tooltip can say why. Pressing it does not take the focus from the text. */
export const ToolButton = memo(function ToolButton({
  label,
  icon: Picture,
  shortcut,
  pressed,
  why,
  children,
  hasMenu = false,
  ref,
  onClick,
  ...rest
}: ToolButtonProps) {
  const keys = shortcut === undefined ? "" : ` (${shortcutWords(shortcut)})`;
  return (
    <Tooltip label={why === null ? `${label}${keys}` : `${label}: ${why}`} openDelay={500}>
      <ActionIcon
        {...rest}
        ref={ref}
        className="tool"
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={why !== null}
        aria-pressed={pressed}
        aria-haspopup={hasMenu ? "true" : undefined}
        data-tool
        data-wide={children !== undefined || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => why === null && onClick?.()}
      >
        <Picture size={18} stroke={1.7} aria-hidden />
        {children === undefined ? null : <span className="tool-words">{children}</span>}
      </ActionIcon>
    </Tooltip>
  );
});

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { t } from "../../../messages/translate.ts";
import { sectionName } from "../sectionName.ts";
import type { WorkflowButton } from "../workflowButtons.ts";

interface WorkflowBarProps {
  readonly buttons: readonly WorkflowButton[];
  readonly busy: boolean;
  readonly onStart: (button: WorkflowButton) => void;
}

/** The main step as a filled button, the next one beside it, the rest in a menu. */
export function WorkflowBar({ buttons, busy, onStart }: WorkflowBarProps) {
  if (buttons.length === 0) return null;
  const ordered = [...buttons.filter(({ main }) => main), ...buttons.filter(({ main }) => !main)];
  const atOnce = ordered.slice(0, 2);
  const rest = ordered.slice(2);
  return (
    <div className="workflow-bar">
      {atOnce.map((button) => (
        <Button
          key={button.action}
          variant={button.main ? "filled" : "default"}
          loading={button.main && busy}
          disabled={busy}
          title={fullName(button)}
          onClick={() => onStart(button)}
        >
          {shortName(button)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t("workflow.more")}>
              <IconDots size={18} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((button) => (
              <Menu.Item key={button.action} disabled={busy} onClick={() => onStart(button)}>
                {shortName(button)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** `Nộp mục 3`: says which section, so that it is never the wrong one. */
function shortName(button: WorkflowButton): string {
  const words = t(`workflow.${button.action}`);
  const number = button.of === "section" ? button.section.number.replace(/\.$/, "") : "";
  return number === "" ? words : `${words} ${number}`;
}

const fullName = (button: WorkflowButton): string =>
  button.of === "section" ? `${t(`workflow.${button.action}`)}: ${sectionName(button.section)}` : t(`workflow.${button.action}`);

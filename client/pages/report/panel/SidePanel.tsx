import { Tabs } from "@mantine/core";
import { useEffect } from "react";
import { t } from "../../../messages/translate.ts";
import type { PanelProps } from "./panelProps.ts";
import { type PanelEntry, type PanelTab, panelNames, panels } from "./panels.ts";
import "./side-panel.css";

interface SidePanelProps extends PanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
}

/** One panel at a time, chosen by the tabs above it; arrow keys go along them. */
export function SidePanel({ tab, onTab, ...props }: SidePanelProps) {
  const entry: PanelEntry = panels[tab];
  const Panel = entry.Panel;
  return (
    <Tabs
      className="side-panel"
      value={tab}
      onChange={(chosen) => {
        const name = panelNames.find((one) => one === chosen);
        if (name !== undefined) onTab(name);
      }}
    >
      <Tabs.List className="side-panel-tabs" aria-label={t("panel.label")}>
        {panelNames.map((name) => (
          <PanelTabButton key={name} name={name} entry={panels[name]} chosen={name === tab} props={props} onEmpty={() => onTab("section")} />
        ))}
      </Tabs.List>
      <Tabs.Panel className="side-panel-body" value={tab}>
        <Panel {...props} />
      </Tabs.Panel>
    </Tabs>
  );
}

interface PanelTabButtonProps {
  readonly name: PanelTab;
  readonly entry: PanelEntry;
  readonly chosen: boolean;
  readonly props: PanelProps;
  /** The tab that is chosen has nothing to show any more. */
  readonly onEmpty: () => void;
}

const noCount = () => 0;

function PanelTabButton({ name, entry, chosen, props, onEmpty }: PanelTabButtonProps) {
  const useCount = entry.useCount ?? noCount;
  const count = useCount(props);
  const isGone = entry.onlyWithCount === true && count === 0;
  const Picture = entry.icon;
  useEffect(() => {
    if (isGone && chosen) onEmpty();
  });
  if (isGone) return null;
  return (
    <Tabs.Tab value={name} className="side-panel-tab">
      <span className="side-panel-icon">
        <Picture size={18} stroke={1.7} aria-hidden />
        {count > 0 && <span className="side-panel-count numeric">{count > 999 ? "999+" : count}</span>}
      </span>
      <span className="side-panel-name">{t(entry.label)}</span>
    </Tabs.Tab>
  );
}

import { ActionIcon, Alert, Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconExternalLink, IconX } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import type { ReportView } from "../../extensions/wire/http.ts";
import type { Unprintable } from "../../extensions/wire/unprintable.ts";
import type { PaperStores } from "../editor/paperStores.ts";
import { t } from "../messages/translate.ts";
import { sectionName } from "../pages/report/sectionName.ts";
import { whenSaved } from "../pages/report/whenSaved.ts";
import type { ReportConnection } from "../sync/connection.ts";
import { usePreview } from "./usePreview.ts";
import "./preview.css";

interface PreviewPaneProps {
  readonly report: ReportView;
  readonly sectionId: string | null;
  readonly connection: ReportConnection;
  readonly stores: Pick<PaperStores, "index">;
  /** Bring what cannot be printed into view. */
  readonly onGoTo: (found: Unprintable) => void;
  readonly onClose: () => void;
}

/** The printed pages beside the paper, kept up with what is written. */
export function PreviewPane({ report, sectionId, connection, stores, onGoTo, onClose }: PreviewPaneProps) {
  const { pages, busy, failure, unsaved } = usePreview({
    reportId: report.id,
    sectionId,
    onChange: stores.index.subscribe,
    whenSaved: useCallback(() => whenSaved(connection), [connection]),
  });
  const unprintable = failure?.unprintable;
  const section = report.sections.find(({ id }) => id === unprintable?.sectionId);
  // Without the strip of small pages, in the width of the pane: parameters that browsers' viewers understand (RFC 8118).
  const address = pages === null ? null : `${pages.address}#navpanes=0&view=FitH&page=${pages.page ?? 1}`;
  return (
    <section className="preview no-print" aria-label={t("preview.title")}>
      <header className="preview-head">
        <h2>{t("preview.title")}</h2>
        <span className="preview-state" role="status">
          {busy && (
            <>
              <Loader size={14} aria-hidden /> {t("preview.busy")}
            </>
          )}
        </span>
        {address !== null && (
          <ActionIcon component="a" href={address} target="_blank" rel="noreferrer" aria-label={t("preview.open")}>
            <IconExternalLink size={18} stroke={1.75} />
          </ActionIcon>
        )}
        <ActionIcon aria-label={t("preview.close")} onClick={onClose}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </header>
      {failure !== null && (
        <Alert
          color="red"
          radius={0}
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={section === undefined ? t("preview.failed") : t("preview.failedAt", { section: sectionName(section) })}
        >
          <div className="preview-failure">
            <span>{failure.words}</span>
            {unprintable !== undefined && section !== undefined && (
              <Button size="compact-sm" variant="default" onClick={() => onGoTo(unprintable)}>
                {t("unprintable.go")}
              </Button>
            )}
          </div>
        </Alert>
      )}
      {failure === null && unsaved && (
        <Alert color="yellow" radius={0}>
          {t("preview.unsaved")}
        </Alert>
      )}
      {address !== null && (navigator.pdfViewerEnabled ? <Frames address={address} /> : <NoViewer address={address} />)}
    </section>
  );
}

/** The pages on top stay until the new ones are drawn: the view does not flash while somebody types. */
function Frames({ address }: { readonly address: string }) {
  const [drawn, setDrawn] = useState(address);
  return (
    <div className="preview-frames">
      {(drawn === address ? [address] : [drawn, address]).map((one) => (
        <iframe
          key={one}
          className={one === drawn ? "preview-frame" : "preview-frame preview-frame-next"}
          src={one}
          title={t("preview.title")}
          onLoad={() => setDrawn(one === address ? one : drawn)}
        />
      ))}
    </div>
  );
}

function NoViewer({ address }: { readonly address: string }) {
  return (
    <div className="preview-none">
      <p>{t("preview.noViewer")}</p>
      <Button component="a" href={address} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={16} aria-hidden />}>
        {t("preview.open")}
      </Button>
    </div>
  );
}

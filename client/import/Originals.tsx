import { ActionIcon } from "@mantine/core";
import { IconFileTypeDocx, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { AttachmentView } from "../../extensions/wire/attachments.ts";
import type { MeView } from "../../extensions/wire/http.ts";
import { attachmentAddress, removeAttachment, useAttachments } from "../api/attachments.ts";
import { keys } from "../api/keys.ts";
import { useAction } from "../api/useAction.ts";
import { t, useLanguage } from "../messages/translate.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { formatInstant } from "../ui/format/day.ts";
import { fileSize } from "./fileSize.ts";
import "./originals.css";

interface OriginalsProps {
  readonly reportId: string;
  readonly sectionId: string;
  readonly me: MeView;
  readonly now: Date;
}

/** The Word files that a section and the whole report were taken from; nothing where there are none. */
export function Originals({ reportId, sectionId, me, now }: OriginalsProps) {
  const { data } = useAttachments(reportId);
  const [leaving, setLeaving] = useState<AttachmentView | null>(null);
  const groups = [
    { title: t("original.ofSection"), files: (data ?? []).filter((file) => file.sectionId === sectionId) },
    { title: t("original.ofReport"), files: (data ?? []).filter((file) => file.sectionId === null) },
  ].filter(({ files }) => files.length > 0);
  return (
    <>
      {groups.map(({ title, files }) => (
        <section key={title} className="originals">
          <h3>{title}</h3>
          <ul>
            {files.map((file) => (
              <Original key={file.id} reportId={reportId} file={file} me={me} now={now} onRemove={() => setLeaving(file)} />
            ))}
          </ul>
        </section>
      ))}
      {leaving !== null && <RemoveDialog reportId={reportId} file={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface OriginalProps {
  readonly reportId: string;
  readonly file: AttachmentView;
  readonly me: MeView;
  readonly now: Date;
  readonly onRemove: () => void;
}

function Original({ reportId, file, me, now, onRemove }: OriginalProps) {
  const language = useLanguage();
  const name = me.people.find(({ id }) => id === file.by)?.name ?? file.by;
  return (
    <li className="original">
      <IconFileTypeDocx size={20} stroke={1.5} aria-hidden />
      <div>
        <a href={attachmentAddress(reportId, file.id)} download title={t("original.download")}>
          {file.name}
        </a>
        <span className="original-facts">
          {t("original.brought", { size: fileSize(file.bytes, language === "vi" ? "," : "."), name, time: formatInstant(new Date(file.at), now) })}
        </span>
      </div>
      {file.mayRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("original.removeNamed", { name: file.name })} onClick={onRemove}>
          <IconTrash size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function RemoveDialog({ reportId, file, onClose }: Pick<OriginalProps, "reportId" | "file"> & { readonly onClose: () => void }) {
  const remove = useAction(() => removeAttachment(reportId, file.id), {
    quiet: true,
    refresh: [keys.attachments(reportId), keys.history(reportId)],
    done: t("original.removed"),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={t("original.removeTitle", { name: file.name })}
      words={t("original.removeWords")}
      confirm={t("original.remove")}
      deletes
      busy={remove.busy}
      failure={remove.failure}
      onConfirm={() => remove.run(undefined)}
      onClose={onClose}
    />
  );
}

import { z } from "zod";
import { parseLetterhead } from "../../extensions/nodes/letterhead.ts";
import { recipientShape } from "../../extensions/nodes/recipients.ts";
import { parseSignature } from "../../extensions/nodes/signatureBlock.ts";
import { ReportError } from "../../extensions/wire/errors.ts";
import type { ChangeSettingsBody, Organisation, SettingsView } from "../../extensions/wire/http.ts";
import { type Environment, record } from "./environment.ts";
import { signatureOf } from "./firstText.ts";
import type { Actor, Office, Report } from "./model.ts";
import { authorize } from "./permissions.ts";

/** What documents print of the office, and its departments. */
export interface Settings {
  view(actor: Actor): SettingsView;
  /** Fails with `conflict` if a department would go that still has people or sections of open reports. */
  change(actor: Actor, body: ChangeSettingsBody): Promise<SettingsView>;
}

export function createSettings(environment: Environment): Settings {
  const { office, reports, listener } = environment;
  return {
    view(actor) {
      authorize(actor, "settings.manage");
      return settingsView(office.read());
    },
    async change(actor, body) {
      authorize(actor, "settings.manage");
      const changed = await office.change((old) => {
        const departments = body.departments ?? old.departments;
        if (new Set(departments.map(({ id }) => id)).size !== departments.length)
          throw new ReportError("invalid", "Two departments have the same id.");
        requireUnused(old, departments, reports.list());
        if (body.organisation !== undefined) requirePrintable(body.organisation);
        return { ...old, organisation: body.organisation ?? old.organisation, departments };
      });
      await record(environment, actor, "settings.change", {}, Object.keys(body).join(", "));
      if (body.departments !== undefined) for (const { id } of changed.users) listener.userChanged(id);
      return settingsView(changed);
    },
  };
}

const settingsView = ({ organisation, departments }: Office): SettingsView => ({ organisation, departments });

/** What letterhead and signature would not take must not become a setting: no report could be created any more. */
function requirePrintable(organisation: Organisation): void {
  const { superior, issuer, place, symbol, signers, recipients } = organisation;
  try {
    parseLetterhead({ superior, issuer: issuer.join("\n"), place, symbol });
    for (const signer of signers) parseSignature(signatureOf(signer, organisation, "report"));
    for (const { purpose, role } of recipients) parseRecipient({ purpose, role });
  } catch (cause) {
    if (cause instanceof z.ZodError) throw new ReportError("invalid", `This can't be printed: ${z.prettifyError(cause)}`, { cause });
    throw cause;
  }
}

const parseRecipient = (attrs: unknown) => z.object(recipientShape).parse(attrs);

function requireUnused(office: Office, departments: Office["departments"], reports: readonly Report[]): void {
  const kept = new Set(departments.map(({ id }) => id));
  for (const { id, name } of office.departments) {
    if (kept.has(id)) continue;
    const person = office.users.find(({ departmentId }) => departmentId === id);
    if (person !== undefined) throw new ReportError("conflict", `${name} still has people: ${person.username}.`);
    const report = reports.find(
      ({ state, sections }) =>
        state !== "issued" && sections.some(({ owners, confidentialTo }) => owners.includes(id) || confidentialTo.includes(id)),
    );
    if (report !== undefined) throw new ReportError("conflict", `${name} still has sections in "${report.title}".`);
  }
}

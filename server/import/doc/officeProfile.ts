interface Setting {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

const scripting = "/org.openoffice.Office.Common/Security/Scripting";
const internet = "/org.openoffice.Inet/Settings";

/**
 * What LibreOffice may not do with a file that somebody brought: run macros, follow links out of it, reach anything on the network (the proxy is a port
 * on which nothing listens).
 */
const settings: readonly Setting[] = [
  { path: scripting, name: "MacroSecurityLevel", value: "3" },
  { path: scripting, name: "DisableMacrosExecution", value: "true" },
  { path: scripting, name: "BlockUntrustedRefererLinks", value: "true" },
  { path: "/org.openoffice.Office.Writer/Content/Update", name: "Link", value: "2" },
  { path: internet, name: "ooInetProxyType", value: "2" },
  { path: internet, name: "ooInetHTTPProxyName", value: "127.0.0.1" },
  { path: internet, name: "ooInetHTTPProxyPort", value: "9" },
  { path: internet, name: "ooInetHTTPSProxyName", value: "127.0.0.1" },
  { path: internet, name: "ooInetHTTPSProxyPort", value: "9" },
];

/** The file `user/registrymodifications.xcu` of a fresh profile. */
export const officeProfile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${settings
  .map(({ path, name, value }) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`)
  .join("\n")}
</oor:items>
`;

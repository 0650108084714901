import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certificate } from "pkijs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trustIn } from "../../../../server/signing/certificateChain.ts";
import { readTrustedCertificates } from "../../../../server/signing/trustedCertificates.ts";
import { pemOf, type Signatory, signatory, type Vouching } from "../../../support/signPdf.ts";

const office = "UBND phường Mộc Lâm";
const signedOn = new Date("2026-11-24T08:30:00Z");
const holder = (name: string, organisation: string, more: Vouching = {}): Promise<Signatory> =>
  signatory(name, organisation, { ...more, key: "curve" });
const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER());
const trustOf = (who: Signatory, trusted: readonly Signatory[], at = signedOn) =>
  trustIn(
    who.chain.map(derOf),
    trusted.map(({ certificate }) => certificate),
    at,
  );

let root: Signatory;
let between: Signatory;
let leader: Signatory;
beforeAll(async () => {
  root = await holder("Gốc chứng thực thử", "Cơ quan chứng thực thử", { issues: {} });
  between = await holder("Chứng thực cấp dưới thử", "Cơ quan chứng thực thử", { issuer: root, issues: { between: 0 } });
  leader = await holder("Nguyễn Văn Bình", office, { issuer: between });
});

describe("the certificates of a signature", () => {
  it("are trusted where they lead to a root of the office, or to one that stands between", async () => {
    expect(await trustOf(leader, [root])).toBe("trusted");
    expect(await trustOf({ ...leader, chain: [leader.certificate] }, [between])).toBe("trusted");
    expect(await trustOf(leader, [await holder("Gốc khác", "Cơ quan khác", { issues: {} }), root])).toBe("trusted");
  });

  it("are not judged where the office has no root, or where there are none", async () => {
    expect(await trustOf(leader, [])).toBe("noRoots");
    expect(await trustOf({ ...leader, chain: [] }, [root])).toBe("unknown");
  });

  it("are not trusted where the one in between is missing, or where they lead to a root of the same name with another key", async () => {
    expect(await trustOf({ ...leader, chain: [leader.certificate] }, [root])).toBe("untrusted");
    const alike = await holder("Gốc chứng thực thử", "Cơ quan chứng thực thử", { issues: {} });
    expect(await trustOf(leader, [alike])).toBe("untrusted");
    expect(await trustOf(await holder("Nguyễn Văn Bình", office), [root])).toBe("untrusted");
  });

  it("are not trusted where somebody vouches who may not", async () => {
    const vouched = await holder("Trần Văn Hai", office, { issuer: leader });
    expect(await trustOf(vouched, [root])).toBe("untrusted");
    const tooDeep = await holder("Cấp ba", office, { issuer: between, issues: {} });
    expect(await trustOf(await holder("Trần Văn Hai", office, { issuer: tooDeep }), [root])).toBe("untrusted");
  });

  it("are not trusted where a digest that can be forged stands between", async () => {
    const weak = await holder("Chứng thực cũ", office, { issuer: root, issues: {}, hash: "SHA-1" });
    expect(await trustOf(await holder("Trần Văn Hai", office, { issuer: weak }), [root])).toBe("untrusted");
  });

  it("are out of time where one was not valid when it was signed", async () => {
    expect(await trustOf(leader, [root], new Date("2025-12-31T00:00:00Z"))).toBe("outOfTime");
    const ended = await holder("Chứng thực đã hết hạn", office, { issuer: root, issues: {}, until: "2026-06-30T00:00:00Z" });
    const late = await holder("Trần Văn Hai", office, { issuer: ended });
    expect(await trustOf(late, [root])).toBe("outOfTime");
    expect(await trustOf(late, [root], new Date("2026-06-01T00:00:00Z"))).toBe("trusted");
  });

  it("that vouch for each other in a circle come to an end", async () => {
    const one = await holder("Một", office, { issues: {} });
    const two = await holder("Hai", office, { issuer: one, issues: {} });
    const back = { ...one, certificate: (await holder("Một", office, { issuer: two, issues: {} })).certificate };
    const signer = await holder("Trần Văn Hai", office, { issuer: two });
    expect(await trustIn([...signer.chain, back.certificate, two.certificate].map(derOf), [root.certificate], signedOn)).toBe("untrusted");
  });
});

describe("the office's folder of trusted certificates", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "roots-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read as PEM, several in a file, and as DER", async () => {
    await writeFile(join(folder, "two.pem"), `${pemOf(root)}\n${pemOf(between)}`);
    await writeFile(join(folder, "one.CER"), derOf(leader.certificate));
    await writeFile(join(folder, "notes.txt"), "not a certificate");
    const names = (await readTrustedCertificates(folder)).map((one) => one.subject.typesAndValues[0]?.value.valueBlock.value);
    expect(names).toEqual(["Nguyễn Văn Bình", "Gốc chứng thực thử", "Chứng thực cấp dưới thử"]);
  });

  it("may be missing, and one with a file that holds no certificate is refused by that file's name", async () => {
    expect(await readTrustedCertificates(join(folder, "none"))).toEqual([]);
    await writeFile(join(folder, "broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    await expect(readTrustedCertificates(folder)).rejects.toMatchObject({ code: "unreadable_file", message: expect.stringContaining("broken.pem") });
  });
});

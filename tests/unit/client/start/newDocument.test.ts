import { describe, expect, it } from "vitest";
import { newDocumentBody, type WrittenDocument } from "../../../../client/pages/start/newDocument.ts";
import { createReportBody } from "../../../../extensions/wire/http.ts";

const nothing: WrittenDocument = { title: "", subject: "", addressees: "", deadline: null, owners: {} };
const monthly = { id: "bao-cao-thang", periodKind: "month" } as const;
const letter = { id: "cong-van", periodKind: null } as const;
const november = { kind: "month", year: 2026, month: 11 } as const;

describe("a new document", () => {
  it("about a period needs nothing else", () => {
    expect(newDocumentBody(monthly, november, nothing)).toEqual({ templateId: "bao-cao-thang", period: november, deadline: null, owners: {} });
  });

  it("about no period waits for its subject, and names no month", () => {
    expect(newDocumentBody(letter, null, { ...nothing, subject: "  " })).toBeNull();
    expect(newDocumentBody(letter, null, { ...nothing, subject: " về việc tổng vệ sinh " })).toEqual({
      templateId: "cong-van",
      subject: "về việc tổng vệ sinh",
      deadline: null,
      owners: {},
    });
  });

  it("addresses one body a line, and is what the server reads", () => {
    const body = newDocumentBody(letter, null, { ...nothing, title: " Mời họp ", subject: "họp", addressees: "Trạm Y tế\n\n  Các tổ dân phố " });
    expect(body).toMatchObject({ title: "Mời họp", addressees: ["Trạm Y tế", "Các tổ dân phố"] });
    expect(createReportBody.parse(body)).toEqual(body);
  });
});

// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiError, explain } from "../../../../client/api/ApiError.ts";
import { fileNameIn, request, warningsIn } from "../../../../client/api/request.ts";

const answerWith = (response: Response | Error) =>
  vi.stubGlobal("fetch", () => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
const failureOf = async (): Promise<ApiError> => {
  const failure = await request("GET", "/api/me").then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof ApiError) return failure;
  throw new Error(`Expected an ApiError, got ${String(failure)}`);
};

afterEach(() => vi.unstubAllGlobals());

describe("a request", () => {
  it("gives the answer's JSON, and nothing for an empty one", async () => {
    answerWith(Response.json({ a: 1 }));
    await expect(request("GET", "/x")).resolves.toEqual({ a: 1 });
    answerWith(new Response(null, { status: 204 }));
    await expect(request("DELETE", "/x")).resolves.toBeUndefined();
  });

  it("fails with the code that the server gives", async () => {
    answerWith(Response.json({ error: { code: "wrong_state", message: "No.", requestId: "abc" } }, { status: 409 }));
    expect(await failureOf()).toMatchObject({ code: "wrong_state", requestId: "abc" });
  });

  it("fails as unreachable without a network, and behind a gateway without a server", async () => {
    answerWith(new TypeError("fetch failed"));
    expect((await failureOf()).code).toBe("unreachable");
    answerWith(new Response("<html>Bad gateway</html>", { status: 502 }));
    expect((await failureOf()).code).toBe("unreachable");
  });

  it("fails as internal for an answer in no known form", async () => {
    answerWith(Response.json({ error: { code: "no_such_code", message: "?" } }, { status: 500 }));
    expect((await failureOf()).code).toBe("internal");
  });
});

describe("the words for a failure", () => {
  it("are by code, with the request's id only where the log must be searched", () => {
    expect(explain(new ApiError("bad_credentials", "x", "abc"))).toBe("Tên đăng nhập hoặc mật khẩu không đúng.");
    expect(explain(new ApiError("internal", "x", "abc"))).toContain("abc");
    expect(explain(new Error("bug"))).toBe(explain(new ApiError("internal", "x")));
  });
});

describe("the name of a received file", () => {
  it("is the UTF-8 one if there is one, else the plain one", () => {
    expect(fileNameIn("attachment; filename=\"bao-cao.docx\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.docx")).toBe("Báo cáo.docx");
    expect(fileNameIn('attachment; filename="bao-cao.docx"')).toBe("bao-cao.docx");
    expect(fileNameIn("attachment; filename=\"a.docx\"; filename*=UTF-8''%E0%A4%A")).toBe("a.docx");
    expect(fileNameIn("attachment")).toBeNull();
    expect(fileNameIn(null)).toBeNull();
  });
});

describe("the warnings of an export", () => {
  it("are the list in the header, and never dropped for being unreadable", () => {
    expect(warningsIn(null)).toEqual([]);
    expect(warningsIn(encodeURIComponent(JSON.stringify(["Chưa có số"])))).toEqual(["Chưa có số"]);
    expect(warningsIn("%")).toEqual(["%"]);
  });
});

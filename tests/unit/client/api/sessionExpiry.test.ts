// @vitest-environment jsdom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../../../client/api/ApiError.ts";
import { keys } from "../../../../client/api/keys.ts";
import { queryClient } from "../../../../client/api/queryClient.ts";
import { renewSession, useSessionExpiry } from "../../../../client/api/sessionExpiry.ts";

const refused = () => Promise.reject(new ApiError("unauthenticated", "No session."));
const ask = (queryKey: readonly string[], answer: () => Promise<unknown>) =>
  act(() => queryClient.fetchQuery({ queryKey, queryFn: answer, staleTime: 0 }).catch(() => undefined));

/** What a page shows of the session: `in 0`, `expired 0`, after signing in again `in 1`. */
function Shown() {
  const { expired, generation } = useSessionExpiry();
  return `${expired ? "expired" : "in"} ${generation}`;
}

let place: HTMLElement;
let unmount: () => void;
let before: number;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.createElement("div");
  const root = createRoot(place);
  act(() => root.render(createElement(Shown)));
  unmount = () => act(() => root.unmount());
  before = Number(place.textContent?.split(" ")[1]);
});
afterEach(() => {
  unmount();
  act(renewSession);
  queryClient.clear();
  vi.unstubAllGlobals();
});

describe("a session", () => {
  it("has not expired when nobody had signed in yet", async () => {
    await ask(keys.me, refused);
    expect(place.textContent).toBe(`in ${before}`);
  });

  it("has expired when the server no longer knows who was there", async () => {
    await ask(keys.me, () => Promise.resolve({}));
    await ask(keys.me, refused);
    expect(place.textContent).toBe(`expired ${before}`);
  });

  it("has expired when any other question is refused for want of one", async () => {
    await ask(keys.reports, refused);
    expect(place.textContent).toBe(`expired ${before}`);
  });

  it("has not expired when something else goes wrong", async () => {
    await ask(keys.reports, () => Promise.reject(new ApiError("forbidden", "Not for you.")));
    expect(place.textContent).toBe(`in ${before}`);
  });

  it("is a new one after signing in again, so that live connections are opened anew", async () => {
    await ask(keys.reports, refused);
    act(renewSession);
    expect(place.textContent).toBe(`in ${before + 1}`);
  });
});

// @vitest-environment jsdom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useFocusBack } from "../../../../client/ui/useFocusBack.ts";

function Dialog() {
  useFocusBack();
  return createElement("input", { autoFocus: true });
}

/** Open a dialog while `from` has the focus, then close it. */
function openAndClose(from: HTMLElement, meanwhile: () => void = () => undefined): void {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  from.focus();
  act(() => root.render(createElement(Dialog)));
  place.querySelector("input")?.focus();
  meanwhile();
  act(() => root.unmount());
}

const element = (html: string): HTMLElement => {
  document.body.insertAdjacentHTML("beforeend", html);
  const added = document.body.lastElementChild;
  if (!(added instanceof HTMLElement)) throw new Error("Nothing was added.");
  return added;
};

beforeEach(() => vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true));
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe("the focus after a dialog", () => {
  it("is on the button that opened it", () => {
    const button = element("<button>Trả lại</button>");
    openAndClose(button);
    expect(document.activeElement).toBe(button);
  });

  it("is on the button of the menu from which it was opened, for the menu is gone", () => {
    const button = element('<button aria-controls="menu-1">…</button>');
    const menu = element('<div role="menu" id="menu-1"><button role="menuitem">Tách mục…</button></div>');
    const item = menu.querySelector("button");
    if (item === null) throw new Error("The menu has no item.");
    openAndClose(item, () => menu.remove());
    expect(document.activeElement).toBe(button);
  });

  it("is left alone if what opened it is gone", () => {
    const button = element("<button>Xóa</button>");
    openAndClose(button, () => button.remove());
    expect(document.activeElement).toBe(document.body);
  });
});

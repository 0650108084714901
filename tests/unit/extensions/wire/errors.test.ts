import { describe, expect, it } from "vitest";
import { errorTable } from "../../../../extensions/wire/errors.ts";

describe("the table of expected failures", () => {
  it.each(Object.entries(errorTable))(
    "%s: its close code tells a stock client to stop exactly when trying again cannot help",
    (_code, { close, retry }) => {
      const stops = close >= 4400 && close < 4500;
      expect(stops).toBe(!retry);
    },
  );
});

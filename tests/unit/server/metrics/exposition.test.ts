import { expect, it } from "vitest";
import { exposition } from "../../../../server/metrics/exposition.ts";
import { createHistogram } from "../../../../server/metrics/histogram.ts";

it("writes numbers as Prometheus reads them, with labels that can't break out of their quotes", () => {
  const text = exposition([
    { kind: "counter", name: "a_total", help: "Two\nlines \\ here.", samples: [{ labels: { reason: 'x"\n\\y' }, value: 2 }, { value: 0.5 }] },
  ]);
  expect(text).toBe('# HELP a_total Two\\nlines \\\\ here.\n# TYPE a_total counter\na_total{reason="x\\"\\n\\\\y"} 2\na_total 0.5\n');
});

it("sums the buckets of a histogram up, and counts what is above the last bound in +Inf only", () => {
  const histogram = createHistogram([0.01, 0.1]);
  for (const seconds of [0.005, 0.01, 0.05, 3]) histogram.observe(seconds);
  expect(
    exposition([{ kind: "histogram", name: "b_seconds", help: "B.", reading: histogram.read() }])
      .split("\n")
      .slice(2),
  ).toEqual([
    'b_seconds_bucket{le="0.01"} 2',
    'b_seconds_bucket{le="0.1"} 3',
    'b_seconds_bucket{le="+Inf"} 4',
    "b_seconds_sum 3.065",
    "b_seconds_count 4",
    "",
  ]);
});

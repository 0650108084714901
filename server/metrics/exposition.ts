/** Numbers as Prometheus reads them: text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
export const expositionMediaType = "text/plain; version=0.0.4; charset=utf-8";

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a histogram has counted. `counts`: how many were not above each bound, not summed up. */
export interface HistogramReading {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** One metric. Its name carries the unit, a counter's ends with `_total`. */
export type Metric =
  | { readonly kind: "counter" | "gauge"; readonly name: string; readonly help: string; readonly samples: readonly Sample[] }
  | { readonly kind: "histogram"; readonly name: string; readonly help: string; readonly reading: HistogramReading };

export function exposition(metrics: readonly Metric[]): string {
  return metrics
    .flatMap((metric) => [`# HELP ${metric.name} ${escaped(metric.help)}`, `# TYPE ${metric.name} ${metric.kind}`, ...linesOf(metric)])
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(metric: Metric): readonly string[] {
  if (metric.kind !== "histogram") return metric.samples.map(({ labels = {}, value }) => line(metric.name, labels, value));
  const { name, reading } = metric;
  let below = 0;
  const buckets = reading.bounds.map((bound, index) => {
    below += reading.counts[index] ?? 0;
    return line(`${name}_bucket`, { le: String(bound) }, below);
  });
  return [
    ...buckets,
    line(`${name}_bucket`, { le: "+Inf" }, reading.count),
    line(`${name}_sum`, {}, reading.sum),
    line(`${name}_count`, {}, reading.count),
  ];
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text).replaceAll('"', '\\"')}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}`;
}

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

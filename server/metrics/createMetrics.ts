import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { productVersion } from "../root.ts";
import type { SyncCounters } from "../sync/counters.ts";
import { exposition, type Metric } from "./exposition.ts";
import { createHistogram } from "./histogram.ts";
import type { WorkCounts } from "./workCounts.ts";

/** What those who look after the server can measure. */
export interface Metrics {
  /** A sync of the update log to the disk took so long. */
  synced(seconds: number): void;
  /** Everything in Prometheus' text format. Numbers only: no names, no words of reports. */
  read(sync: SyncCounters, work: WorkCounts): string;
  stop(): void;
}

/** From a fast SSD to a disk that is failing. */
const syncBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** Each look wakes the process; ten in a second still find a loop that stands still. */
const lagResolutionMs = 100;

export function createMetrics(): Metrics {
  const syncs = createHistogram(syncBounds);
  const lag = monitorEventLoopDelay({ resolution: lagResolutionMs });
  lag.enable();
  return {
    synced: (seconds) => syncs.observe(seconds),
    read(sync, work) {
      const text = exposition([
        ...ofSync(sync),
        ...ofWork(work),
        { kind: "histogram", name: "banthao_fsync_seconds", help: "Syncs of the update log to the disk.", reading: syncs.read() },
        ...ofProcess(),
        ofLag(lag),
      ]);
      lag.reset();
      return text;
    },
    stop: () => {
      lag.disable();
    },
  };
}

const gauge = (name: string, help: string, value: number): Metric => ({ kind: "gauge", name, help, samples: [{ value }] });
const counter = (name: string, help: string, value: number): Metric => ({ kind: "counter", name, help, samples: [{ value }] });

function ofSync(sync: SyncCounters): readonly Metric[] {
  return [
    gauge("banthao_reports", "Reports in memory.", sync.reports),
    gauge("banthao_rooms", "Texts in memory.", sync.rooms),
    gauge("banthao_sockets", "Open sockets.", sync.sockets),
    gauge("banthao_sessions", "Pages in texts.", sync.sessions),
    counter("banthao_updates_total", "Changes of texts.", sync.updates),
    counter("banthao_update_bytes_total", "Bytes of those changes.", sync.updateBytes),
    counter("banthao_broadcasts_total", "Times that changes were told to the others in a text.", sync.broadcasts),
    counter("banthao_compactions_total", "Logs begun anew.", sync.compactions),
    gauge("banthao_unsaved_updates", "Changes on their way to the disk.", sync.unsaved),
    {
      kind: "gauge",
      name: "banthao_save_seconds",
      help: "From a change's arrival until it was on disk, over the last 1024.",
      samples: [
        { labels: { quantile: "0.5" }, value: sync.saveMs.p50 / 1000 },
        { labels: { quantile: "0.99" }, value: sync.saveMs.p99 / 1000 },
      ],
    },
    {
      kind: "counter",
      name: "banthao_refused_total",
      help: "What was refused on sockets, by the code of the error table.",
      samples: Object.entries(sync.refused).map(([reason, value]) => ({ labels: { reason }, value })),
    },
    counter("banthao_socket_received_bytes_total", "Bytes received on sockets.", sync.bytesIn),
    counter("banthao_socket_sent_bytes_total", "Bytes sent on sockets.", sync.bytesOut),
  ];
}

function ofWork({ exports, exportFailures, signIns, signInFailures }: WorkCounts): readonly Metric[] {
  return [
    counter("banthao_exports_total", "Files written.", exports),
    counter("banthao_export_failures_total", "Files that could not be written.", exportFailures),
    counter("banthao_sign_ins_total", "Sign-ins.", signIns),
    counter("banthao_sign_in_failures_total", "Sign-ins with a wrong name or password.", signInFailures),
  ];
}

function ofProcess(): readonly Metric[] {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    gauge("process_resident_memory_bytes", "Memory that the process occupies.", rss),
    gauge("nodejs_heap_size_used_bytes", "Memory of the heap in use.", heapUsed),
    gauge("nodejs_external_memory_bytes", "Memory outside of the heap.", external),
    counter("process_cpu_seconds_total", "Processor time.", (user + system) / 1e6),
    gauge("banthao_uptime_seconds", "Time since the start.", Math.round(process.uptime())),
    {
      kind: "gauge",
      name: "banthao_info",
      help: "The version that runs.",
      samples: [{ labels: { version: productVersion, node: process.version }, value: 1 }],
    },
  ];
}

/** Nanoseconds since the last reading; the sampling itself takes its resolution. */
function ofLag(lag: IntervalHistogram): Metric {
  const seconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - lagResolutionMs / 1000) : 0);
  return {
    kind: "gauge",
    name: "banthao_event_loop_lag_seconds",
    help: "How late the event loop was, since the last reading.",
    samples: [
      { labels: { quantile: "0.5" }, value: seconds(lag.percentile(50)) },
      { labels: { quantile: "0.99" }, value: seconds(lag.percentile(99)) },
      { labels: { quantile: "1" }, value: seconds(lag.max) },
    ],
  };
}

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** Counts one answer; `route` is the pattern, never the address that was asked. */
  readonly answered: (facts: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** Counts something by name; names and labels come from code, never from outside. */
  readonly count: (name: string, labels?: Readonly<Record<string, string>>) => void;
  readonly gauge: (name: string, value: number) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Figures in the Prometheus text format, one registry per process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'countersign_http_seconds',
    help: 'Time from request to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const events = new Counter({
    name: 'countersign_events_total',
    help: 'Things that happened, by name and kind',
    labelNames: ['event', 'kind'],
    registers: [registry],
  });
  const gauges = new Gauge({
    name: 'countersign_level',
    help: 'Current levels, by name',
    labelNames: ['name'],
    registers: [registry],
  });
  return {
    answered: ({ method, route, status, seconds: took }) =>
      seconds.observe({ method, route, status: String(status) }, took),
    count: (name, labels = {}) => events.inc({ event: name, kind: labels['kind'] ?? '' }),
    gauge: (name, value) => gauges.set({ name }, value),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

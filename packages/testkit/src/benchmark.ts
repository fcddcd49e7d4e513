/** What one run of a benchmark found. */
export interface Measured {
  readonly figure: number;
  /** What the figure is compared with, measured in the same run; same unit. */
  readonly baseline?: number;
  readonly note?: string;
}

/** What every `bench/*.ts` exports a list of, as `benchmarks`. */
export interface Benchmark {
  readonly name: string;
  readonly unit: string;
  /** The figure to reach, inclusive. */
  readonly reach: number;
  readonly lowerIsBetter?: boolean;
  readonly run: () => Promise<Measured>;
}

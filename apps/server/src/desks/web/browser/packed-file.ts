/** A file that the build packed and a script beside a page loads; other bytes than these are refused there. */
export interface PackedFile {
  readonly path: string;
  /** As in an `integrity` attribute. */
  readonly integrity: string;
  readonly bytes: number;
}

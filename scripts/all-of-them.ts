// Several things that are opened and closed together, none of which is left behind because of another one.

export interface Closable {
  readonly close: () => Promise<void>;
}

/** Opens all of them at once. Where one does not open, those that did are closed again. @throws why the first one did not open */
export async function openAll<T extends Closable>(
  openers: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  const tried = await Promise.allSettled(openers.map((open) => open()));
  const opened = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed === undefined) return opened;
  // Why it did not open is said, and not what came of closing the others.
  await closeAll(opened).catch(() => undefined);
  throw failed.reason;
}

/** Closes all of them at once, to the end of the last one. @throws why the first one did not close */
export async function closeAll(open: readonly Closable[]): Promise<void> {
  const closed = await Promise.allSettled(open.map((one) => one.close()));
  for (const one of closed) if (one.status === 'rejected') throw one.reason;
}

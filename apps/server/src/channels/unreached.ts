const NOBODY_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'EDNS']);

/** Nobody was there to take anything: no name, no connection. Whoever called wraps the reason once or twice. */
export function isUnreached(cause: unknown): boolean {
  for (let at = cause; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && NOBODY_THERE.has(at.code)) return true;
    if ('syscall' in at && at.syscall === 'connect') return true;
  }
  return false;
}

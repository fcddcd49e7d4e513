/**
 * The one rule of two people, wherever something is decided at the desk: whoever began it is not who ends it. The database holds the
 * same (`CHECK (decided_by <> made_by)`), as it does for letters that two release.
 */
export function isSecond(began: string, decides: string): boolean {
  return began !== decides;
}

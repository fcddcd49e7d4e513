/**
 * The desk by keyboard: a key presses the button or link that shows it. Not while somebody types, and not with a second key held,
 * which is the browser's or a screen reader's.
 */
export function startKeys(root: Document = document): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    if (!/^[a-z0-9!]$/.test(key)) return;
    const wanted = root.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (wanted === null) return;
    event.preventDefault();
    wanted.click();
  });
}

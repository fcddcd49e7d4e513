/**
 * The desk by keyboard: a key presses the button or link that shows it. Not while somebody types, and not with a second key held,
 * which is the browser's or a screen reader's. Where the button asks first (`data-asks`), the key leads to it, and only there
 * does the key, or Enter, press it; Escape leaves it.
 */
export function startKeys(root: Document = document): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const at = root.activeElement;
    if (event.key === 'Escape' && at instanceof HTMLElement && at.matches('[data-asks]')) at.blur();
    const key = event.key.toLowerCase();
    if (!/^[a-z0-9!]$/.test(key)) return;
    const wanted = root.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (wanted === null) return;
    event.preventDefault();
    if (wanted.matches('[data-asks]') && wanted !== at) wanted.focus();
    else wanted.click();
  });
}

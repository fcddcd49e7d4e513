/** Copies what is shown once (recovery codes, a key) and opens the print dialogue. */
export function startCopy(root: HTMLElement): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part="${name}"]`);
  const text = part('text');
  const buttons = part('buttons');
  const status = part('status');
  if (text === null || buttons === null || navigator.clipboard === undefined) return;
  buttons.hidden = false;
  part('print')?.addEventListener('click', () => window.print());
  const copy = part('copy');
  copy?.addEventListener('click', () => {
    const lines = [...text.querySelectorAll('li')].map((line) => line.textContent.trim());
    const all = lines.length > 0 ? lines.join('\n') : text.textContent.trim();
    navigator.clipboard.writeText(all).then(
      () => {
        const said = root.dataset['copied'] ?? '';
        if (status !== null) status.textContent = said;
        copy.textContent = said;
      },
      () => undefined, // the codes are on the screen: they can be copied by hand
    );
  });
}

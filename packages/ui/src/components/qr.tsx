import type { VNode } from 'preact';
import { qrMatrix } from '@countersign/qr';

const quiet = 4; // modules of white around it, ISO/IEC 18004 clause 6.3.8

/** A QR code as one path; the same content must stand beside it as text. */
export function Qr(props: { readonly text: string; readonly label: string }): VNode {
  const matrix = qrMatrix(props.text);
  const size = matrix.length + 2 * quiet;
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <path d={path} />
    </svg>
  );
}

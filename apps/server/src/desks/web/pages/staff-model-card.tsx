import type { VNode } from 'preact';
import { say } from '@countersign/ui';
import type { ScamModelCard } from '@countersign/contract';
import type { WeightsView } from '../../../scam-model/index.ts';
import type { Frame } from '../frame.ts';

const HASH_CHARS = 16;
const DIGITS = 3;

/** Enough of a hash to tell one file of weights from another. */
export const shortHash = (sha256: string): string => sha256.slice(0, HASH_CHARS);

const ANCHOR_CHARS = 8;
/** Where a candidate stands on its page. */
export const anchorOf = (sha256: string): string => `w-${sha256.slice(0, ANCHOR_CHARS)}`;

/** What weights were trained on, and how good they are: shut until somebody wants it. */
export function ModelCard({ frame, weights }: { frame: Frame; weights: WeightsView }): VNode {
  const words = frame.copy.scamModel;
  const { card } = weights;
  if (card === undefined) return <p class="quiet t-3">{words.cardShipped}</p>;
  return (
    <details class="t-3">
      <summary>{words.card}</summary>
      <p class="t-3">
        {words.data} <span class="num">{shortHash(card.data)}</span>. {words.rows}:{' '}
        <span class="num">{card.rows}</span>. {words.noReports}
      </p>
      <Figures frame={frame} card={card} />
      <h3 class="t-4 b-2">{words.sources}</h3>
      <ul class="plain">
        {card.sources.map(({ channel, label, rows, source }) => (
          <li>
            {say(words.source, { source, channel, label })}: <span class="num">{rows}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Figures({ card, frame }: { card: ScamModelCard; frame: Frame }): VNode {
  const words = frame.copy.scamModel;
  const shown = (figure: number | null) => (figure === null ? '–' : figure.toFixed(DIGITS));
  return (
    <div class="tablewrap t-3" role="region" aria-label={words.figures} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.ours}</th>
            <th scope="col">{words.must}</th>
            <th scope="col">{words.kept}</th>
          </tr>
        </thead>
        <tbody>
          {card.figures.map(({ kept, lowerIsBetter, must, name, ours, set }) => (
            <tr>
              <td>
                {set}: {name}
              </td>
              <td class="num">{shown(ours)}</td>
              <td class="num">
                {must === null ? '' : `${lowerIsBetter ? '≤' : '≥'} ${shown(must)}`}
              </td>
              <td>{kept === null ? '' : kept ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { VNode } from 'preact';
import { Facts, plural, say } from '@countersign/ui';
import type { CandidateView, Comparison } from '../../../scam-model/index.ts';
import type { Frame } from '../frame.ts';
import { anchorOf, ModelCard, shortHash } from './staff-model-card.tsx';

interface CandidateProps {
  readonly frame: Frame;
  readonly candidate: CandidateView;
}

/** One candidate: its card, what it would change, and the next step of the two people. */
export function Candidate({ candidate, frame }: CandidateProps): VNode {
  const words = frame.copy.scamModel;
  const { comparison, isShipped, sha256, takenAt, takenBy } = candidate;
  const id = anchorOf(sha256);
  const origin =
    isShipped || takenAt === undefined
      ? words.shipped
      : say(words.takenUp, { by: takenBy, at: frame.formats.dayTime(takenAt) });
  return (
    <article class="sheet stack b-5" aria-labelledby={id}>
      <h3 class="anywhere" id={id}>
        {say(words.candidate, { hash: shortHash(sha256) })}
      </h3>
      <p class="quiet">{origin}</p>
      <ModelCard frame={frame} weights={candidate} />
      {comparison === undefined ? null : (
        <section class="t-4" aria-label={words.compare}>
          <p class="b-3">
            {say(words.compared, {
              by: comparison.by,
              at: frame.formats.dayTime(comparison.at),
            })}
            : {plural(frame.language, words.reports, comparison.figures.reports)}.
          </p>
          <Compared frame={frame} figures={comparison.figures} />
        </section>
      )}
      <Steps frame={frame} candidate={candidate} />
    </article>
  );
}

function Compared({ figures, frame }: { frame: Frame; figures: Comparison }): VNode {
  const words = frame.copy.scamModel;
  if (figures.reports === 0) return <p>{words.noWords}</p>;
  const count = (label: string, value: number) => ({ label, value: `${value}`, num: true });
  return (
    <>
      <Facts
        facts={[
          count(words.same, figures.same),
          count(words.up, figures.up),
          count(words.down, figures.down),
        ]}
      />
      <States frame={frame} figures={figures} />
      <Moves frame={frame} figures={figures} />
    </>
  );
}

function States({ figures, frame }: { frame: Frame; figures: Comparison }): VNode {
  const words = frame.copy.scamModel;
  return (
    <div class="tablewrap t-4" role="region" aria-label={words.states} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.of}</th>
            <th scope="col">{words.changed}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {figures.states.map(({ changed, flaggedAfter, flaggedBefore, reports, state }) => (
            <tr>
              <td>{words.found[state]}</td>
              <td class="num">{reports}</td>
              <td class="num">{changed}</td>
              <td class="num">{flaggedBefore}</td>
              <td class="num">{flaggedAfter}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Moves({ figures, frame }: { frame: Frame; figures: Comparison }): VNode | null {
  const words = frame.copy.scamModel;
  const { level } = frame.copy.reports;
  if (figures.moves.length === 0) return null;
  return (
    <>
      <h4 class="t-4 b-2">{words.moves}</h4>
      <ul class="plain">
        {figures.moves.map(({ from, reports, to }) => (
          <li>
            {say(words.move, { from: level[from], to: level[to] })}:{' '}
            {plural(frame.language, words.reports, reports)}
          </li>
        ))}
      </ul>
      <h4 class="t-4 b-2">{words.examples}</h4>
      <ul class="plain">
        {figures.changed.map(({ from, id, reference, state, to }) => (
          <li>
            <a href={`/staff/reports/${id}`}>{reference}</a> ({words.found[state]}):{' '}
            {say(words.move, { from: level[from], to: level[to] })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Compare, want, release: what comes next, for whoever may. */
function Steps({ candidate, frame }: CandidateProps): VNode {
  const words = frame.copy.scamModel;
  const { comparison, proposedBy, sha256 } = candidate;
  const action = (name: string) => `/staff/model/candidates/${sha256}/${name}`;
  const press = (name: string, label: string, hint: string, isFirst: boolean) => (
    <form method="post" action={action(name)} class="t-4">
      <button class={isFirst ? 'btn' : 'btn second'} type="submit">
        {label}
      </button>
      <p class="quiet t-2">{hint}</p>
    </form>
  );
  return (
    <>
      {press(
        'compare',
        comparison === undefined ? words.compare : words.compareAgain,
        words.compareHint,
        comparison === undefined,
      )}
      {comparison === undefined || comparison.figures.reports === 0 || proposedBy !== undefined
        ? null
        : press('propose', words.propose, words.proposeHint, true)}
      {proposedBy === undefined ? null : (
        <p class="t-4">
          {say(words.proposed, { by: proposedBy })} {frame.operator ? '' : words.releaseNeeds}
        </p>
      )}
      {proposedBy === undefined || !frame.operator
        ? null
        : press('release', words.release, words.releaseHint, true)}
    </>
  );
}

import type { VNode } from 'preact';
import { Facts, say } from '@countersign/ui';
import type { ModelOverview, ReleaseView, WeightsView } from '../../../scam-model/index.ts';
import { isoText, type FormState, type Frame } from '../frame.ts';
import { FormTrouble, PageHead, wrongOf } from '../shell.tsx';
import { Candidate } from './staff-model-candidate.tsx';
import { ModelCard, shortHash } from './staff-model-card.tsx';
import { StaffPage } from './staff-shell.tsx';

export interface ModelProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly model: ModelOverview;
}

/** The weights in use, the candidates beside them, and what was used when. */
export function ModelPage({ form, frame, model }: ModelProps): VNode {
  const words = frame.copy.scamModel;
  const { candidates, inUse, releases } = model;
  return (
    <StaffPage frame={frame} title={words.title} place="reports" here="/staff/model">
      <PageHead
        back={{ href: '/staff/reports', label: words.toReports }}
        title={words.title}
        lead={words.lead}
      />
      <FormTrouble frame={frame} form={form} />
      <InUse frame={frame} inUse={inUse} before={model.before} seen={releases[0]?.position ?? 0} />
      <section class="t-6" aria-labelledby="candidates">
        <h2 class="b-4" id="candidates">
          {words.candidates}
        </h2>
        {candidates.length === 0 ? <p class="quiet">{words.noCandidates}</p> : null}
        {candidates.map((one) => (
          <Candidate frame={frame} candidate={one} />
        ))}
      </section>
      <Upload frame={frame} form={form} />
      <section class="t-6" aria-labelledby="history">
        <h2 class="b-4" id="history">
          {words.history}
        </h2>
        {releases.length === 0 ? <p class="quiet">{words.never}</p> : null}
        <ul class="things plainlist">
          {releases.map((one) => (
            <Release frame={frame} release={one} />
          ))}
        </ul>
      </section>
    </StaffPage>
  );
}

function InUse(props: {
  readonly frame: Frame;
  readonly inUse: WeightsView;
  readonly before: string | undefined;
  readonly seen: number;
}): VNode {
  const { before, frame, inUse, seen } = props;
  const words = frame.copy.scamModel;
  const origin = inUse.isShipped ? `, ${words.shipped}` : '';
  return (
    <section aria-labelledby="in-use">
      <h2 class="b-4" id="in-use">
        {words.inUse}
      </h2>
      <Facts
        facts={[
          {
            label: say(words.candidate, { hash: '' }).trim(),
            value: `${shortHash(inUse.sha256)}${origin}`,
          },
        ]}
      />
      <ModelCard frame={frame} weights={inUse} />
      {before === undefined || !frame.operator ? null : (
        <form method="post" action="/staff/model/back" class="t-5">
          <input type="hidden" name="seen" value={seen} />
          <button class="btn second" type="submit">
            {words.back}
          </button>
          <p class="quiet t-2 anywhere">{say(words.backHint, { hash: shortHash(before) })}</p>
        </form>
      )}
    </section>
  );
}

function Release({ frame, release }: { frame: Frame; release: ReleaseView }): VNode {
  const words = frame.copy.scamModel;
  const { at, by, kind, proposedBy, sha256 } = release;
  return (
    <li>
      <div>
        <b class="anywhere">{say(words.candidate, { hash: shortHash(sha256) })}</b>
        <p>
          {kind === 'back'
            ? say(words.wentBack, { by })
            : say(words.released, { by, other: proposedBy ?? '' })}{' '}
          · <time dateTime={isoText(at)}>{frame.formats.dayTime(at)}</time>
        </p>
      </div>
    </li>
  );
}

function Upload({ form, frame }: { frame: Frame; form: FormState }): VNode {
  const words = frame.copy.scamModel;
  const wrong = wrongOf(form, 'candidate');
  return (
    <section class="t-6" aria-labelledby="upload">
      <h2 class="b-2" id="upload">
        {words.upload}
      </h2>
      <p class="quiet b-4">{words.uploadHint}</p>
      <form
        method="post"
        action="/staff/model/candidates"
        enctype="multipart/form-data"
        class="sheet stack"
      >
        <div class="input">
          <label for="f-candidate">{words.file}</label>
          <input
            type="file"
            id="f-candidate"
            name="candidate"
            accept=".json,application/json"
            {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const })}
          />
          {wrong === undefined ? null : <p class="wrong">{wrong}</p>}
        </div>
        <div>
          <button class="btn second" type="submit">
            {words.take}
          </button>
        </div>
      </form>
    </section>
  );
}

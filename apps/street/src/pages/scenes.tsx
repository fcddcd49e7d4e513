import type { VNode } from 'preact';
import type { Scene, SceneStep } from '../scenes.ts';
import { StreetPage, type PageFrame } from './layout.tsx';

/** What a scammer can try here, one page each. */
export function SceneList({ scenes }: { readonly scenes: readonly Scene[] }): VNode {
  return (
    <section aria-labelledby="scenes" class="t-6">
      <h2 class="b-4" id="scenes">
        What a scammer tries
      </h2>
      <ul class="mailbox">
        {scenes.map((one) => (
          <li>
            <b>
              <a href={`/scenes/${one.id}`}>{one.title}</a>
            </b>
            <p class="small quiet">{one.trick}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One scene: how it is played, what the member sees, what stops it. */
export function ScenePage(props: { readonly frame: PageFrame; readonly scene: Scene }): VNode {
  const { frame, scene } = props;
  return (
    <StreetPage frame={frame} title={scene.title} place="scammer">
      <div class="stack narrow">
        <p class="eyebrow">What a scammer tries</p>
        <h1>{scene.title}</h1>
        <p class="lead">{scene.trick}</p>
        <h2 class="t-5">Play it</h2>
        <ol class="todo">
          {scene.steps.map((step) => (
            <li>
              <span>
                {step.text}
                <Place frame={frame} step={step} />
              </span>
            </li>
          ))}
        </ol>
        <h2 class="t-5">The member’s screen says</h2>
        <p>
          <strong>{scene.screen}</strong>
        </p>
        <h2 class="t-5">What stops it</h2>
        <p>{scene.stop}</p>
        <p class="t-5">
          <a href="/scammer">All that a scammer tries</a>
        </p>
      </div>
    </StreetPage>
  );
}

function Place({
  frame,
  step,
}: {
  readonly frame: PageFrame;
  readonly step: SceneStep;
}): VNode | null {
  if (step.at === undefined) return null;
  const { label, path, place } = step.at;
  return (
    <>
      {' '}
      <a href={place === 'bank' ? `${frame.appOrigin}${path}` : path}>{label}</a>
    </>
  );
}

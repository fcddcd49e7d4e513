import { renderJambonz, renderTwiml, type CallDocument } from '@countersign/callflow';
import { Type } from 'typebox';
import type { LineCall } from '../../phone-line/index.ts';
import { webhook, type App, type WebhookAnswer, type WebhookAsk } from '../../platform/index.ts';
import { firstPlace, hear } from './conversation.ts';
import {
  afterQueue,
  answeredDocument,
  documentOf,
  callAddress,
  refusedDocument,
} from './document.ts';
import { finishCall, stopDenied } from './over.ts';
import type { VoiceAsk, VoiceDeskParts } from './parts.ts';
import { hearWaiting, waitDocument } from './waiting.ts';

const Provider = Type.String({ pattern: '^[a-z-]{1,32}$', description: 'Who carries our calls' });
const Call = Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' });
const Step = Type.String({ pattern: '^[0-9]{1,6}$' });
const tag = 'Calls';
const NOT_THEIRS = {
  ...{ kind: 'refused', code: 'contact.not-the-provider', title: 'Not signed by the platform' },
} as const satisfies WebhookAnswer;

/** What a telephone platform asks while somebody is on the line; its signature is its proof. */
export function addVoiceDesk(app: App, voice: VoiceDeskParts): void {
  addBeginning(app, voice);
  addStep(app, voice);
  addPassed(app, voice);
  addWaiting(app, voice);
  addAnswered(app, voice);
}

type Work<P> = (ask: WebhookAsk<P>, heard: VoiceAsk) => Promise<CallDocument>;

/** Only what is signed by the platform is looked at. */
function proven<P extends { readonly provider: string }>(voice: VoiceDeskParts, work: Work<P>) {
  return async (ask: WebhookAsk<P>): Promise<WebhookAnswer> => {
    const { fields, header, params, path } = ask;
    const heard = voice.readAsk(params.provider, {
      ...{ address: voice.appOrigin + path, fields, header, bodyText: ask.bodyText },
    });
    if (heard === undefined) return NOT_THEIRS;
    return written(await work(ask, heard), heard.platform);
  };
}

/** In the language of the platform. */
function written(document: CallDocument, platform: VoiceAsk['platform']): WebhookAnswer {
  return platform === 'jambonz'
    ? {
        ...{ kind: 'document', type: 'application/json; charset=utf-8' },
        body: JSON.stringify(renderJambonz(document)),
      }
    : {
        ...{ kind: 'document', type: 'text/xml; charset=utf-8' },
        body: renderTwiml(document, platform),
      };
}

/** Somebody calls a number of ours. */
function addBeginning(app: App, voice: VoiceDeskParts): void {
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice', tag },
    summary: 'Somebody calls a number of ours: what they hear',
    params: Type.Object({ provider: Provider }),
    handler: proven(voice, async ({ reference }, heard) => {
      const call = await voice.line.begin({ ...heard, correlation: reference }, firstPlace);
      return call === undefined ? refusedDocument : documentOf(voice, call);
    }),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/over', tag },
    summary: 'A call on a number of ours is over',
    params: Type.Object({ provider: Provider }),
    handler: proven(voice, async ({ reference }, heard) => {
      const call = heard.isOver ? await voice.line.findByProvider(heard) : undefined;
      if (call !== undefined) await finishCall(voice, call, reference);
      return { steps: [] };
    }),
  });
}

/** What was keyed, or that nothing was. */
function addStep(app: App, voice: VoiceDeskParts): void {
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/:step', tag },
    summary: 'What a caller keyed, and what they hear next',
    params: Type.Object({ provider: Provider, call: Call, step: Step }),
    handler: proven(voice, async ({ params, reference }, heard) => {
      const known = await theirs(voice, params.call, heard);
      if (known === undefined) return refusedDocument;
      const after = await hear(voice, {
        ...{ id: known.id, step: Number(params.step), keys: heard.digits, correlation: reference },
      });
      return after === undefined ? hungUp : documentOf(voice, after);
    }),
  });
}

/** Keys that are no secret, passed on by the window where a secret is asked for. */
function addPassed(app: App, voice: VoiceDeskParts): void {
  const of = (keys: '*' | '8' | '0') =>
    proven<{ readonly provider: string; readonly call: string; readonly step: string }>(
      voice,
      async ({ params, reference }, heard) => {
        const known = await theirs(voice, params.call, heard);
        if (known === undefined) return refusedDocument;
        const at = { id: known.id, step: Number(params.step), correlation: reference };
        const after = await hear(voice, { ...at, keys, passed: true });
        return after === undefined ? hungUp : documentOf(voice, after);
      },
    );
  const params = Type.Object({ provider: Provider, call: Call, step: Step });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/:step/star', tag, params },
    summary: 'A caller wants to hear it again, instead of keying a secret',
    handler: of('*'),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/:step/eight', tag, params },
    summary: 'A caller wants to hear it slower, instead of keying a secret',
    handler: of('8'),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/:step/zero', tag, params },
    summary: 'A caller wants a representative, instead of keying a secret',
    handler: of('0'),
  });
}

function addWaiting(app: App, voice: VoiceDeskParts): void {
  const of = (work: (call: LineCall, heard: VoiceAsk) => CallDocument | Promise<CallDocument>) =>
    proven<{ readonly provider: string; readonly call: string }>(
      voice,
      async ({ params }, heard) => {
        const call = await theirs(voice, params.call, heard);
        return call === undefined ? refusedDocument : work(call, heard);
      },
    );
  const params = Type.Object({ provider: Provider, call: Call });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/wait', tag, params },
    summary: 'What somebody hears who waits for a representative',
    handler: of(async (call, { platform }) => {
      const now = await voice.db.transaction((tx) => stopDenied(voice, tx, call));
      return waitDocument(voice, { base: callAddress(voice, now), call: now, platform });
    }),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/wait-key', tag, params },
    summary: 'What somebody keyed who waits for a representative',
    handler: of(async (call, { digits, platform }) => {
      const waits = { base: callAddress(voice, call), call, platform };
      const heard = await hearWaiting(voice, waits, digits);
      return heard ?? documentOf(voice, (await voice.line.find(call.id)) ?? call);
    }),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/taken', tag, params },
    summary: 'A representative has taken a caller: where they are connected to',
    handler: of((call) => documentOf(voice, call)),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/voice/:call/left', tag, params },
    summary: 'Waiting, or a conversation with a representative, is over',
    handler: of((call, heard) => afterQueue(voice, call, heard)),
  });
}

/** Somebody has answered a call of ours. */
function addAnswered(app: App, voice: VoiceDeskParts): void {
  const params = Type.Object({ provider: Provider, contact: Call });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/calls/:contact/answered', tag, params },
    summary: 'Somebody has answered a call of ours: what they hear, and whom they talk to',
    handler: proven(voice, async ({ params: { contact, provider }, reference }, heard) => {
      const call = await voice.contact.line.answered(contact);
      // Not every platform signs the address: what it says of another call opens nothing of this one.
      if (call === undefined || (call.providerId ?? heard.providerId) !== heard.providerId)
        return hungUp;
      const back = await calledBack(voice, { contact, provider, heard, correlation: reference });
      if (back !== undefined) return back === 'over' ? hungUp : documentOf(voice, back);
      const next = `${voice.appOrigin}/v1/providers/${provider}/calls/${contact}/left`;
      return answeredDocument(voice, call, next);
    }),
  });
  webhook(app, {
    ...{ url: '/v1/providers/:provider/calls/:contact/left', tag, params },
    summary: 'The representative whom somebody talked to has hung up',
    handler: proven(voice, async () => hungUp),
  });
}

/** Somebody picks up a call by which a caller shows that they have the number on file. */
function calledBack(
  voice: VoiceDeskParts,
  ask: {
    readonly contact: string;
    readonly provider: string;
    readonly heard: VoiceAsk;
    readonly correlation: string;
  },
): Promise<LineCall | 'over' | undefined> {
  const { contact: contactId, correlation, heard, provider } = ask;
  const call = { contactId, provider, providerId: heard.providerId, correlation };
  return voice.line.callBack.answered(call, 'call-back-key');
}

const hungUp: CallDocument = { steps: [{ do: 'hang-up' }] };

/** A call by our name of it, if it is the one that the platform speaks of. */
async function theirs(
  voice: VoiceDeskParts,
  id: string,
  { provider, providerId }: VoiceAsk,
): Promise<LineCall | undefined> {
  const call = await voice.line.find(id);
  return call?.provider === provider && call.providerId === providerId ? call : undefined;
}

import { again, ask, byKey, end, type Place } from '../place.ts';
import { say } from '../prompts/table.ts';
import { menuKeys, menuSaid } from './menu.ts';

/** Welcome, and the language where there is more than one. */
const language: Place = {
  say: async ({ programme }) =>
    ask(
      1,
      say('welcome', { brand: programme.current().programme.brand.name }),
      { ...say('choose-language'), language: 'en' },
      { ...say('choose-language'), language: 'es' },
    ),
  hear: byKey({
    '1': { place: 'menu', language: 'en' },
    '2': { place: 'menu', language: 'es' },
  }),
  silence: () => ({ place: 'menu' }),
};

const welcome: Place = {
  say: async (voice, call) =>
    ask(
      1,
      say('welcome', { brand: voice.programme.current().programme.brand.name }),
      ...(await menuSaid(voice, call)),
      say('menu-slow'),
    ),
  hear: (hearing) => menu.hear(hearing),
};

const menu: Place = {
  say: async (voice, call) => ask(1, ...(await menuSaid(voice, call)), say('menu-slow')),
  hear: menuKeys,
};

const goodbye: Place = { say: async () => end(say('goodbye')), hear: ({ call }) => again(call) };
const overThere: Place = {
  say: async () => end(say('over-there'), say('goodbye')),
  hear: ({ call }) => again(call),
};
const claimStopped: Place = {
  say: async () => end(say('claim-stopped'), say('goodbye')),
  hear: ({ call }) => again(call),
};

export const entry = {
  ...{ language, welcome, menu, goodbye },
  ...{ 'over-there': overThere, 'claim-stopped': claimStopped },
};

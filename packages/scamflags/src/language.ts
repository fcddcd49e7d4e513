// Which language a text is of, by its small words. English where it cannot be told.
import type { Language } from './types.ts';

// Without accents. Words of more than one language count for each of them, at half.
const STOP_WORDS: Readonly<Record<Language, string>> = {
  en: 'the to and you your of is for in on this that with have be are we it was i my me not can will from has at or if as been please our by do an so he she they them would just but what there when all out get now call click here no up how his her had were who which hello hi dear u r ur im dont ok then wat den oh',
  es: 'de la que el en y a los del se las por un para con no una su al lo como mas pero sus le ya o este si porque esta entre cuando muy sin sobre ha me hasta hay desde todo nos usted tu te ti mi es fue son ser tiene hola cuenta ahora aqui gracias favor hemos puede debe dijo estimado haga llame ver buenos dias buenas llamo llamaron ganado elija tarjeta fecha enlace hoy paquete hijo hija dinero pesos dolares senora llego llegar dame jaja contrasena clave saludos oye vale responde intento deposite quien donde soy estoy',
  pt: 'de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos ja eu tambem pelo pela ate isso ela entre sem mesmo aos seus quem nas me esse voce foi tem sao esta conta ola agora aqui obrigado favor clique',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec votre vous nous je mon ma mes cette ou mais etre fait ete aux ses son leur bonjour merci cliquez ici compte veuillez afin tout sans',
  de: 'der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen ihr ihre ihren ihrem wir uns ich mein bitte hier haben wurde konto klicken kann oder wenn hallo',
  it: 'di e il la che in a per un del non una le si con da dei come piu al della nel sono suo sua alla ha i gli lo ma ed se questo anche tuo tua ti mi ci cliccare qui conto stato essere gentile cliente ciao grazie delle dal nostra nostro clicca vostro',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog door naar heeft worden wordt deze dit uw u je we wij hebben kunt klik hier rekening geachte via over mijn ik al geen hoe onze kan bent beste',
};
const LANGUAGES = Object.keys(STOP_WORDS) as Language[];

/** Letters that one language has and the others have not, or seldom: worth a word. */
const TELLING: Readonly<Record<string, readonly Language[]>> = {
  ...{ ñ: ['es'], '¿': ['es'], '¡': ['es'], ã: ['pt'], õ: ['pt'], ß: ['de'], ä: ['de'], ö: ['de'] },
  ...{ ê: ['fr', 'pt'], ç: ['fr', 'pt'], œ: ['fr'], ì: ['it'], ò: ['it'], ü: ['de'] },
};

const SEED = 0x811c9dc5;
const STEP = 0x01000193;
const SLOTS = 2_048;
const hashes = new Int32Array(SLOTS);
/** One bit for each language; 0 where the slot is free. */
const languages = new Uint8Array(SLOTS);

function slotOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (languages[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}
for (const [bit, language] of LANGUAGES.entries())
  for (const word of STOP_WORDS[language].split(' ')) {
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), STEP);
    const slot = slotOf(hash);
    hashes[slot] = hash;
    languages[slot] = (languages[slot] ?? 0) | (1 << bit);
  }

// À to ÿ without their marks, so that a text can be asked for as it was written.
const PLAIN = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const plain = String.fromCharCode(code).toLowerCase().normalize('NFKD').charCodeAt(0);
  return plain >= 97 && plain <= 122 ? plain : 0;
});
const BITS = Uint8Array.from({ length: 0x180 }, (_, code) =>
  (TELLING[String.fromCharCode(code).toLowerCase()] ?? []).reduce(
    (bits, one) => bits | (1 << LANGUAGES.indexOf(one)),
    0,
  ),
);

/** The beginning is enough. */
const LOOKED_AT_MAX = 1_000;
const ENGLISH_HEAD_START = 0.5;

/** The language of a text, as it was written or folded. */
export function languageOf(text: string): Language {
  const scores = new Float64Array(LANGUAGES.length);
  scores[0] = ENGLISH_HEAD_START;
  const add = (bits: number, weight: number) => {
    const share = (bits & (bits - 1)) === 0 ? weight : weight / 2;
    for (let bit = 0; bit < LANGUAGES.length; bit += 1)
      if ((bits & (1 << bit)) !== 0) scores[bit] = (scores[bit] ?? 0) + share;
  };
  const length = Math.min(text.length, LOOKED_AT_MAX);
  let hash = SEED;
  let isWord = false;
  for (let at = 0; at <= length; at += 1) {
    const code = at < length ? text.charCodeAt(at) : 0;
    const plain = code < 0x180 ? (PLAIN[code] ?? 0) : 0;
    if (code >= 0xa0 && code < 0x180 && (BITS[code] ?? 0) !== 0) add(BITS[code] ?? 0, 1);
    if (plain !== 0) {
      hash = Math.imul(hash ^ plain, STEP);
      isWord = true;
    } else if (isWord) {
      const bits = languages[slotOf(hash)] ?? 0;
      if (bits !== 0) add(bits, 1);
      hash = SEED;
      isWord = false;
    }
  }
  let best = 0;
  for (let bit = 1; bit < LANGUAGES.length; bit += 1)
    if ((scores[bit] ?? 0) > (scores[best] ?? 0)) best = bit;
  return LANGUAGES[best] ?? 'en';
}

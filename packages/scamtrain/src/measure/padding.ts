// Harmless words around a scam, as senders put them there to thin it out. Written for this, and in no training data.

export const PADDINGS = ['in front', 'behind', 'on both sides'] as const;
export type Padding = (typeof PADDINGS)[number];

const HARMLESS: Readonly<Record<'en' | 'es', readonly string[]>> = {
  en: [
    'The garden club meets again on the second Thursday, in the hall behind the library, and there will be tea.',
    'Please bring a chair if you can, because last time half of us stood for the whole evening.',
    'The tomatoes did well this year and the beans did not, which everybody blames on the wet spring.',
    'Rosa has written a short piece about pruning apple trees, and it will be in the next letter.',
    'We are still looking for somebody who keeps the keys of the shed during the summer.',
    'The walk along the river is on Sunday, whatever the weather, and dogs are welcome.',
    'Thanks to all who helped to carry the benches, and to Peter for the soup.',
    'The children from the school will come to see the pond, so the gate should be kept shut.',
    'Somebody left a blue umbrella and a pair of gloves, which are now in the box by the door.',
    'In October we plant bulbs along the path, and whoever has a spade is asked to bring it.',
  ],
  es: [
    'El club de jardinería se reúne otra vez el segundo jueves, en la sala de detrás de la biblioteca, y habrá merienda.',
    'Traed una silla si podéis, porque la última vez la mitad estuvo de pie toda la tarde.',
    'Los tomates han salido bien este año y las judías no, y todos culpan a la primavera lluviosa.',
    'Rosa ha escrito unas líneas sobre cómo podar los manzanos, y saldrán en la próxima carta.',
    'Seguimos buscando a alguien que guarde las llaves del cobertizo durante el verano.',
    'El paseo junto al río es el domingo, haga el tiempo que haga, y los perros son bienvenidos.',
    'Gracias a quienes ayudaron a llevar los bancos, y a Pedro por la sopa.',
    'Los niños de la escuela vendrán a ver el estanque, así que la verja debe quedar cerrada.',
    'Alguien olvidó un paraguas azul y unos guantes, que están en la caja junto a la puerta.',
    'En octubre plantamos bulbos a lo largo del camino, y quien tenga una pala puede traerla.',
  ],
};
/** Harmless sentences on a side. A text message has room for fewer than a letter. */
const SENTENCES = { sms: 4, email: 30, call: 12 } as const;

export interface Padded {
  readonly text: string;
  readonly channel: keyof typeof SENTENCES;
  readonly lang: string;
}

/** In the language of the text: in Spanish for Spanish, else in English. */
export function pad({ text, channel, lang }: Padded, where: Padding): string {
  const harmless = HARMLESS[lang === 'es' ? 'es' : 'en'];
  const sentences = Array.from(
    { length: SENTENCES[channel] },
    (_, at) => harmless[at % harmless.length] ?? '',
  );
  const words = sentences.join(' ');
  if (where === 'in front') return `${words}\n\n${text}`;
  if (where === 'behind') return `${text}\n\n${words}`;
  return `${words}\n\n${text}\n\n${words}`;
}

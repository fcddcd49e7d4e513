/** A tone sets five roles of colour at once; never without a word and a sign. */
export type Tone = 'genuine' | 'notus' | 'cannot' | 'attend' | 'rest';

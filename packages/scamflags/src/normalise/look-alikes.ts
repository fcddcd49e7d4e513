// Letters that are taken for a Latin one; written by data-scripts/make-look-alikes.ts from the table of UTS 39, version 15.0.
// Copyright 1991-2022 Unicode, Inc., distributed under https://www.unicode.org/license.html: the data may be copied and
// changed where this notice stays with it.

/** By the Latin letter, in lower case: what looks like it, as a capital or not. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'ɑΑαАаᎪᗅꓮ',
  b: 'ƄΒВЬᏏᏴᑲᖯᗷꓐꞴ',
  c: 'ϲϹСсᏟᴄⲤⲥꓚꮯ𐐕𐐽',
  d: 'ԁᎠᏧᑯᗞᗪꓒꓓ',
  e: 'ΕЕеҽᎬꓰꬲ',
  f: 'ϜքᖴẝꓝꞘꞙꬵ𝈓',
  g: 'ƍɡԌցᏀᏳᶃꓖ',
  h: 'ΗНһհᎻᏂᕼⲎꓧ',
  i: 'ıɩɪιіӏᎥιꙇꭵ',
  j: 'ͿϳЈјᎫᒍꓙꞲ',
  k: 'ΚКᏦⲔꓗ',
  l: 'ƖǀΙІӀ׀וןᏞᒪⲒⳐꓡꓲ𐐛𝈪',
  m: 'ΜϺМᎷᗰⲘꓟ',
  n: 'ΝոռⲚꓠ',
  o: 'ΟοσОоՕօסᴏᴑⲞⲟꓳꬽ𐐄𐐬',
  p: 'ΡρϱРрᏢᑭⲢⲣꓑ',
  q: 'ԛգզ',
  r: 'ƦгᎡᏒᖇᴦⲅꓣꭇꭈꮁ𝈖',
  s: 'ƽЅѕՏᏕᏚꓢꜱꮪ𐐠𐑈',
  t: 'ΤТᎢⲦꓔ',
  u: 'ʋυՍսᑌᴜꓴꞟꭎꭒ',
  v: 'νѴѵטᏙᐯᴠꓦꮩ𝈍',
  w: 'ɯѡԜԝաᎳᏔᴡꓪꮃ',
  x: 'ΧХхᕁᕽ᙭᙮ⲬꓫꞳ',
  y: 'ɣʏΥγϒУуҮүᎩᎽᶌỿⲨꓬꭚ',
  z: 'ΖᏃᴢꓜꮓ',
};

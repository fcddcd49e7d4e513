/** Calling codes of one and of two digits; every other one has three. */
const SHORT = new Set([
  ...[
    '1',
    '7',
    '20',
    '27',
    '30',
    '31',
    '32',
    '33',
    '34',
    '36',
    '39',
    '40',
    '41',
    '43',
    '44',
    '45',
    '46',
  ],
  ...[
    '47',
    '48',
    '49',
    '51',
    '52',
    '53',
    '54',
    '55',
    '56',
    '57',
    '58',
    '60',
    '61',
    '62',
    '63',
    '64',
    '65',
  ],
  ...['66', '81', '82', '84', '86', '90', '91', '92', '93', '94', '95', '98'],
]);
/** Countries behind +1 that bill as abroad: texts to them are what pumping is made of. */
const BEHIND_ONE = new Set([
  ...['242', '246', '264', '268', '284', '345', '441', '473', '649', '658', '664', '721', '758'],
  ...['767', '784', '809', '829', '849', '868', '869', '876'],
]);

/** Which country a number belongs to, by its calling code: `+1`, `+1876`, `+44`, `+351`. */
export function callingCodeOf(number: string): string {
  const digits = number.slice(1);
  if (digits.startsWith('1'))
    return BEHIND_ONE.has(digits.slice(1, 4)) ? `+${digits.slice(0, 4)}` : '+1';
  const short = [1, 2].map((length) => digits.slice(0, length)).find((code) => SHORT.has(code));
  return `+${short ?? digits.slice(0, 3)}`;
}

const LAST_DIGITS = 4;

/** The ten thousand numbers that a number stands among: whoever pumps rents a block of them. */
export const rangeOf = (number: string): string => number.slice(0, -LAST_DIGITS);

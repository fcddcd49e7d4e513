/** What is looked at of one message, at most. What is beyond a limit is not read; that there was more is said in the verdict. */
export const LIMITS = {
  /** Characters of the text, UTF-16 units. */
  textMax: 65_536,
  subjectMax: 1_000,
  fromMax: 320,
  linksMax: 200,
  partsMax: 20,
  /** Reasons that a verdict gives, the heaviest first; the rest is summed in one. */
  reasonsMax: 40,
} as const;

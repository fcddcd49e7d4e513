/** The reference of a report, as it stands in what somebody is told: an R and eight letters or digits in two fours. */
export function reportReference(text: string): string {
  const [reference] = /\bR\w{4} \w{4}\b/.exec(text) ?? [];
  if (reference === undefined) throw new Error(`no reference of a report: ${text}`);
  return reference;
}

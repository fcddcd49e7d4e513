const SHAPE = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** `YYYYMMDDTHHMMSSZ` of a moment. @param at milliseconds UTC */
export function formatAmzDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Milliseconds UTC of `YYYYMMDDTHHMMSSZ`; undefined when the text is no such time. */
export function parseAmzDate(text: string): number | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  // A date that does not exist (the 31st of February) rolls over, and then prints differently.
  return formatAmzDate(at) === text ? at : undefined;
}

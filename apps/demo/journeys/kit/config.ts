// What the runner of journeys may set; the one reader of the environment.

/** A house that is open already, as JSON (`AttachedHouse`): journeys use it instead of opening one each. */
export function openHouseOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const text = env['JOURNEY_HOUSE'];
  return text === undefined || text === '' ? undefined : text;
}

/** A folder for a picture of every page that a journey looks at; none are taken without it. */
export function picturesFolderOf(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const folder = env['JOURNEY_PICTURES'];
  return folder === undefined || folder === '' ? undefined : folder;
}

/** The environment, read once. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

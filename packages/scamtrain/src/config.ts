/** The folder with the training data (`train-sms.jsonl.gz` and its two fellows), or undefined where there is none. */
export function findDataFolder(): string | undefined {
  const folder = process.env['SCAM_DATA'];
  return folder === undefined || folder === '' ? undefined : folder;
}

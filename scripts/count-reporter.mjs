// A reporter for node --test that writes one JSON line: how many tests passed, failed and were skipped.
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    Object.assign(counts, { passed, failed: failed + cancelled, skipped: skipped + todo });
  }
  yield `${JSON.stringify(counts)}\n`;
}

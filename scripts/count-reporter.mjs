// A reporter for node --test that writes one JSON line: how many tests passed, failed and were skipped, and the files with a failure.
import { relative } from 'node:path';

export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failedFiles = new Set();
  for await (const { type, data } of source) {
    if (type === 'test:fail' && data.file !== undefined) {
      failedFiles.add(relative(process.cwd(), data.file));
    }
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { passed, failed, cancelled, skipped, todo } = data.counts;
    Object.assign(counts, { passed, failed: failed + cancelled, skipped: skipped + todo });
  }
  yield `${JSON.stringify({ ...counts, failedFiles: [...failedFiles] })}\n`;
}

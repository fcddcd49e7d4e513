import { writeFileSync } from 'node:fs';
import { guideText } from './guide.ts';

writeFileSync(new URL('../../../docs/demo.md', import.meta.url), guideText());

// Lets Node import `.tsx`: types and JSX are taken out by oxc-transform, everything else is left to Node.
// Use: node --import ./scripts/tsx-hook.mjs file. The compiled code is what NODE_COMPILE_CACHE keeps.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
let transform; // loaded with the first .tsx: a process under --permission never needs the native addon

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.tsx')) {
      return nextLoad(url, context);
    }
    transform ??= require('oxc-transform').transformSync;
    const path = fileURLToPath(url);
    const result = transform(path, readFileSync(path, 'utf8'), {
      lang: 'tsx',
      target: 'es2024',
      sourcemap: true,
      typescript: { onlyRemoveTypeImports: true },
      jsx: { runtime: 'automatic', importSource: 'preact', development: false },
    });
    if (result.errors.length > 0) {
      throw new SyntaxError(`${path}: ${result.errors.map((one) => one.message).join('; ')}`);
    }
    return { format: 'module', source: withMap(result), shortCircuit: true };
  },
});

// Stack traces are exact where the process runs with --enable-source-maps.
function withMap({ code, map }) {
  if (!map) return code;
  const text = typeof map === 'string' ? map : JSON.stringify(map);
  const inline = Buffer.from(text).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}\n`;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';

const Kept = Type.Object({
  messages: Type.Array(Type.Object({ id: Type.String(), to: Type.String(), text: Type.String() })),
});
const kept = Compile(Kept);

/** A text or e-mail that reached somebody of the street. */
export type KeptMessage = Static<typeof Kept>['messages'][number];

/** What lies on phones and in mailboxes now, oldest first. */
export function readKeptMessages(streetFolder: string): readonly KeptMessage[] {
  const file = join(streetFolder, 'kept.json');
  if (!existsSync(file)) return [];
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!kept.Check(value)) throw new Error('the street keeps its messages in another form');
  return value.messages;
}

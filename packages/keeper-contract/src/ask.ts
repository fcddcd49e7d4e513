import { ok, refused, type Outcome } from '@countersign/kernel';
import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';
import type { Question } from './lines.ts';
import { Refusal } from './words.ts';

/** Posts JSON to the keeper's socket; a line that is down throws. */
export type PostJson = (
  path: string,
  body: unknown,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** The other side broke the contract: a fault, never an expected no. */
export class ContractFault extends Error {
  override readonly name = 'ContractFault';
}

const validators = new WeakMap<TSchema, { Check: (value: unknown) => boolean }>();

/** Whether `value` has exactly the shape of `schema`; compiled once a schema. */
export function fits<S extends TSchema>(schema: S, value: unknown): value is Static<S> {
  let validator = validators.get(schema);
  if (validator === undefined) {
    validator = Compile(schema);
    validators.set(schema, validator);
  }
  return validator.Check(value);
}

/**
 * Asks one question of a line.
 * @returns the answer, or the keeper's refusal
 * @throws  ContractFault when status or shape are not the contract's; what `post` throws when the line is down
 */
export async function askKeeper<A extends TSchema, B extends TSchema>(
  post: PostJson,
  question: Question<A, B>,
  ask: Static<A>,
): Promise<Outcome<Static<B>, Refusal>> {
  const answered = await post(question.path, ask);
  if (answered.status === 200 && fits(question.answer, answered.body)) return ok(answered.body);
  if (answered.status === 409 && fits(Refusal, answered.body)) return refused(answered.body);
  throw new ContractFault(
    `the keeper answered ${question.path} with status ${answered.status} or another shape`,
  );
}

type Handlers<Line extends Record<string, Question<TSchema, TSchema>>> = {
  readonly [Name in keyof Line]: Line[Name] extends Question<infer A, infer B>
    ? (ask: Static<A>) => Promise<Outcome<Static<B>, Refusal>>
    : never;
};

/** The keeper's side of a line: shape in, handler, shape out. What does not fit is refused before a handler sees it. */
export function answerLine<Line extends Record<string, Question<TSchema, TSchema>>>(
  line: Line,
  handlers: Handlers<Line>,
): (path: string, body: unknown) => Promise<{ readonly status: number; readonly body: unknown }> {
  const byPath = new Map(
    Object.entries(line).map(([name, question]) => [question.path, { name, question }] as const),
  );
  return async (path, body) => {
    const found = byPath.get(path);
    if (found === undefined) return { status: 404, body: { refusal: 'line.unknown-question' } };
    if (!fits(found.question.ask, body))
      return { status: 400, body: { refusal: 'line.bad-shape' } };
    const handle = handlers[found.name as keyof Line] as (
      ask: unknown,
    ) => Promise<Outcome<unknown, Refusal>>;
    const outcome = await handle(body);
    if (!outcome.ok) return { status: 409, body: outcome.refusal };
    if (!fits(found.question.answer, outcome.value))
      throw new ContractFault(`the answer to ${path} does not fit its shape`);
    return { status: 200, body: outcome.value };
  };
}

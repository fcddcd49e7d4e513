/** Who asks. `signin` and the API keys know how to make one; every route takes one. */
export type Caller =
  | AnonymousCaller
  | WatcherCaller
  | CardmemberCaller
  | OperatorCaller
  | ApiCaller;

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

/** A browser that its member lets see whether we are calling, signed in or not; it may do nothing. */
export interface WatcherCaller {
  readonly kind: 'watcher';
  readonly memberId: string;
  readonly watcherId: string;
}

export interface CardmemberCaller {
  readonly kind: 'cardmember';
  readonly memberId: string;
  readonly sessionId: string;
}

export interface OperatorCaller {
  readonly kind: 'operator';
  readonly staffId: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  /** Their page is locked: until they show again who they are, they see and do nothing. */
  readonly isLocked?: true;
}

export interface ApiCaller {
  readonly kind: 'api';
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** What a request shows of who asks. */
export interface Signals {
  readonly cookie: (name: string) => string | undefined;
  /** The credential of an `Authorization: Bearer` header. */
  readonly bearer: string | undefined;
  /** The address the request came from; forwarded headers count only from configured hops. */
  readonly source: string;
  readonly userAgent: string;
  /** Somebody pressed something; a page that asks by itself whether there is news shows nobody. */
  readonly isByHand?: boolean;
}

/** Handed in by `main`: finds the session or key behind the signals. Anything it does not know is anonymous. */
export type Identify = (signals: Signals) => Promise<Caller>;

/** Who may call a route. `operator:<role>` wants that role, `api:<scope>` that scope. */
export type Audience =
  | 'public'
  | 'watcher'
  | 'cardmember'
  | 'operator'
  /** Staff, also while their page is locked: to open it, or to leave. */
  | 'operator-even-locked'
  | `operator:${string}`
  | `api:${string}`;

/** The callers that an audience lets in, for the type of a handler. */
export type CallerOf<A extends Audience> = A extends 'public'
  ? Caller
  : A extends 'watcher'
    ? WatcherCaller
    : A extends 'cardmember'
      ? CardmemberCaller
      : A extends 'operator' | 'operator-even-locked' | `operator:${string}`
        ? OperatorCaller
        : ApiCaller;

export type Admission = 'admitted' | 'sign-in-needed' | 'forbidden' | 'locked';

/** Default deny: a caller is let in by an audience that names their kind, and their role or scope where it names one. */
export function decideAdmission(caller: Caller, audiences: readonly Audience[]): Admission {
  if (audiences.some((audience) => admits(caller, audience))) return 'admitted';
  if (caller.kind === 'operator' && caller.isLocked === true) return 'locked';
  const isSignedIn = caller.kind !== 'anonymous' && caller.kind !== 'watcher';
  return isSignedIn ? 'forbidden' : 'sign-in-needed';
}

function admits(caller: Caller, audience: Audience): boolean {
  if (audience === 'public') return true;
  if (audience === 'watcher' || audience === 'cardmember') return caller.kind === audience;
  if (audience === 'operator-even-locked') return caller.kind === 'operator';
  if (caller.kind === 'operator' && caller.isLocked === true) return false;
  if (audience === 'operator') return caller.kind === 'operator';
  const [kind, name] = splitAudience(audience);
  if (kind === 'operator') return caller.kind === 'operator' && caller.roles.includes(name);
  return caller.kind === 'api' && caller.scopes.includes(name);
}

function splitAudience(
  audience: `operator:${string}` | `api:${string}`,
): readonly ['operator' | 'api', string] {
  return audience.startsWith('operator:')
    ? ['operator', audience.slice(9)]
    : ['api', audience.slice(4)];
}

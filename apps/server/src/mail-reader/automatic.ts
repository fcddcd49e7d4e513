export type FindHeaders = (name: string) => readonly { readonly value: string }[];

/** Subjects of programs that say of nothing else what they are. */
const AWAY =
  /^\s*(?:auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|respuesta autom|fuera de (?:la )?oficina|undeliver|delivery (?:status|failure))/i;

/** Whether a program wrote it (RFC 3834): nobody answers that. */
export function isAutomatic(headers: FindHeaders, subject: string): boolean {
  const says = (name: string, what: RegExp) => headers(name).some(({ value }) => what.test(value));
  return (
    says('auto-submitted', /^(?!\s*no\b)/i) ||
    says('precedence', /bulk|junk|list|auto_reply/i) ||
    says('content-type', /^\s*multipart\/report/i) ||
    says('return-path', /^\s*<>/) ||
    AWAY.test(subject) ||
    ['list-id', 'list-post', 'x-autoreply', 'x-autorespond'].some(
      (name) => headers(name).length > 0,
    )
  );
}

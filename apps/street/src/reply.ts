import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { LineAnswer } from '@countersign/lines';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of the street, whole. */
export function page(view: VNode, status = 200): LineAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      // Not `no-referrer`: browsers would then name no origin on our own forms.
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html>${render(view)}`,
  };
}

/** Post, redirect, get. */
export function goTo(location: string): LineAnswer {
  return { status: 303, headers: { location } };
}

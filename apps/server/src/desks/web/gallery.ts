import type { VNode } from 'preact';
import type { Instant } from '@countersign/kernel';
import { copyFor, formatsFor, type Language, type PageAssets, type Theme } from '@countersign/ui';
import { alertPages } from './gallery-alerts.ts';
import { calledPages, deskCallPages } from './gallery-calls.ts';
import { caseworkPages } from './gallery-casework.ts';
import { choicesPages } from './gallery-choices.ts';
import { evidencePages } from './gallery-evidence.ts';
import { modelPages } from './gallery-model.ts';
import { detailsPages, undoPages } from './gallery-details.ts';
import { memberPages } from './gallery-member.ts';
import { operationsPages } from './gallery-operations.ts';
import { publicPages } from './gallery-public.ts';
import { reportPages } from './gallery-reports.ts';
import { myReportPages, scamPages } from './gallery-scam.ts';
import { decisionPages, taskPages } from './gallery-tasks.ts';
import { staffPages } from './gallery-staff.ts';
import type { Frame } from './frame.ts';

/** The Friday of the reference screens, in the afternoon of Brookfield. */
export const galleryNow = Date.parse('2026-11-20T19:05:09Z') as Instant;

export interface GalleryLook {
  readonly language: Language;
  readonly theme: Theme;
  readonly assets: PageAssets;
}

/** A frame with invented people; `area` decides who reads. */
export function galleryFrame(look: GalleryLook, area: 'public' | 'member' | 'staff'): Frame {
  return {
    language: look.language,
    theme: look.theme,
    copy: copyFor(look.language),
    formats: formatsFor(look.language, 'America/New_York'),
    brand: ['Larkspur', 'Card'],
    assets: look.assets,
    path: '/',
    host: 'localhost:8080',
    windowHost: 'localhost:8081',
    live: area === 'member' ? { kind: 'not-calling', asOf: galleryNow } : { kind: 'public' },
    signedIn: area !== 'public',
    ...{ operator: area === 'staff', takesCalls: area === 'staff', readsReports: area === 'staff' },
    ...(area === 'staff' ? { staffLockMs: 300_000 } : {}),
    neverAsk: Object.values(copyFor(look.language).entry.home.nevers),
    official: { shown: '800 555-0100', dial: '+18005550100' },
  };
}

export interface GalleryPage {
  readonly name: string;
  readonly draw: (look: GalleryLook) => VNode;
}

/** One page, drawn in a frame. */
export interface DrawPage {
  readonly name: string;
  readonly draw: (frame: Frame) => VNode;
}

const inFrame =
  (area: Parameters<typeof galleryFrame>[1]) =>
  ({ name, draw }: DrawPage): GalleryPage => ({
    name,
    draw: (look) => draw({ ...galleryFrame(look, area), path: `/${name}` }),
  });

/** Every page of the web desk with invented data: for tests, pictures and the axe run. */
export const gallery: readonly GalleryPage[] = [
  ...publicPages.map(inFrame('public')),
  ...scamPages.map(inFrame('public')),
  ...undoPages.map(inFrame('public')),
  ...memberPages.map(inFrame('member')),
  ...choicesPages.map(inFrame('member')),
  ...detailsPages.map(inFrame('member')),
  ...alertPages.map(inFrame('member')),
  ...taskPages.map(inFrame('member')),
  ...decisionPages.map(inFrame('staff')),
  ...staffPages.map(inFrame('staff')),
  ...operationsPages.map(inFrame('staff')),
  ...reportPages.map(inFrame('staff')),
  ...evidencePages.map(inFrame('staff')),
  ...modelPages.map(inFrame('staff')),
  ...caseworkPages.map(inFrame('staff')),
  ...deskCallPages.map(inFrame('staff')),
  ...calledPages.map(inFrame('member')),
  ...myReportPages.map(inFrame('member')),
];

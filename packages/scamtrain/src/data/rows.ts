import type {
  Answers,
  Authentication,
  Channel,
  FlagCode,
  Message,
  ShownLink,
} from '@countersign/scamflags';

/** `spam` is bulk advertising that is no attempt at fraud. */
export type Label = 'scam' | 'spam' | 'legit';

/** One message that somebody has labelled, or that the grammar wrote. */
export interface TrainRow {
  readonly id: string;
  readonly channel: Channel;
  readonly lang: string;
  readonly label: Label;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly authentication?: Authentication;
  readonly links?: readonly ShownLink[];
  readonly answers?: Answers;
  /** What wrote it, where a template did. All rows of a template stand on one side of every split. */
  readonly template?: string;
  /** Two rows of one pair differ only in what makes the one a scam. */
  readonly pair?: string;
  /** The flags that a person would see in it, where that is known. */
  readonly flags?: readonly FlagCode[];
}

/** The message as a reader would hand it in: without label, language and source. */
export function messageOf(row: TrainRow): Message {
  const { channel, text, subject, from, replyTo, authentication, links, answers } = row;
  return {
    channel,
    text,
    ...(subject === undefined ? {} : { subject }),
    ...(from === undefined ? {} : { from }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(authentication === undefined ? {} : { authentication }),
    ...(links === undefined ? {} : { links }),
    ...(answers === undefined ? {} : { answers }),
  };
}

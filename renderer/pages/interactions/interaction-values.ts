import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { InteractionChannel } from '../../../shared/domain/interactions/channels.ts';
import { endedCall, hasLength, type TimedCall } from '../../../shared/domain/interactions/duration.ts';
import { readHour, utcNow } from '../../../shared/domain/values/clock.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { dayIn, hourIn, instantIn } from '../../../shared/domain/values/zones.ts';
import type { AskedInteraction } from '../../acts/windows.ts';

type Customer = Pick<Outputs['customers']['get'], 'contacts'>;
type Interaction = Outputs['interactions']['get'];

/** A file of the form: chosen now, or attached already; an e-mail brings its attachments. */
export type FormFile =
  | { readonly fileToken: string; readonly names: readonly string[] }
  | { readonly attachmentId: number; readonly names: readonly string[] };

export type InteractionValues = {
  channel: InteractionChannel;
  person: string;
  on: Day;
  hour: string;
  outcomeId: string;
  /** Its length, and when it began where it is being timed. */
  length: TimedCall;
  text: string;
  documentIds: string[];
  nextOn: Day | null;
  nextNote: string;
  files: FormFile[];
};

/** Somebody of the customer as the field « Interlocuteur » offers it, with the channel that this way to reach them is. */
export type OfferedPerson = { readonly label: string; readonly channel: InteractionChannel };

/** Somebody by their name and a way to reach them, where there is one. */
export function personLabel(name: string, reach: string | null): string {
  return reach ? `${name} · ${reach}` : name;
}

/** The people of a customer by each way to reach them, the preferred ones first. */
export function offeredPeople({ contacts }: Customer): OfferedPerson[] {
  const offered = [...contacts]
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .flatMap(({ name, phone, email }): OfferedPerson[] => [
      ...(phone ? [{ label: personLabel(name, phone), channel: 'callOut' as const }] : []),
      ...(email ? [{ label: personLabel(name, email), channel: 'emailOut' as const }] : []),
    ]);
  return [...new Map(offered.map((person) => [person.label, person])).values()];
}

/** The number at which the person of the field is called; that of the first who has one while nobody is chosen. */
export function phoneOf({ contacts }: Customer, person: string): string | null {
  const called = contacts
    .toSorted((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .filter(({ phone }) => phone);
  const chosen = called.find(({ name, phone }) => person === personLabel(name, phone));
  return (person === '' ? called[0] : chosen)?.phone ?? null;
}

type Start = { readonly asked: AskedInteraction; readonly former: Interaction | null; readonly timeZone: string };

/** What the form begins with: the interaction to correct, or one of this moment. `now`: the day and instant of the user. */
export function startValues({ asked, former, timeZone }: Start, now: { today: Day; at: string }): InteractionValues {
  if (former === null)
    return {
      channel: 'callOut',
      person: '',
      on: now.today,
      hour: hourIn(timeZone, now.at),
      outcomeId: '',
      length: { startedAt: null, durationSeconds: null },
      text: '',
      documentIds: asked.documentIds.map(String),
      nextOn: null,
      nextNote: '',
      files: [],
    };
  return {
    channel: former.channel,
    person: former.person ?? '',
    on: dayIn(timeZone, former.occurredAt),
    hour: hourIn(timeZone, former.occurredAt),
    outcomeId: former.outcomeId === null ? '' : String(former.outcomeId),
    length: { startedAt: null, durationSeconds: former.durationSeconds },
    text: former.text,
    documentIds: former.documentIds.map(String),
    nextOn: former.nextOn,
    nextNote: former.nextNote ?? '',
    files: former.files.map(({ id, name }) => ({ attachmentId: id, names: [name] })),
  };
}

/** What is sent of the form. The instant of an interaction stays to the second where day and hour were not changed. */
export function toWritten(
  values: InteractionValues,
  { former, timeZone }: Omit<Start, 'asked'>,
): Omit<Inputs['interactions']['create'], 'customerId'> {
  const hour = readHour(values.hour) ?? '00:00';
  const isSame =
    former !== null && dayIn(timeZone, former.occurredAt) === values.on && hourIn(timeZone, former.occurredAt) === hour;
  return {
    channel: values.channel,
    occurredAt: isSame ? former.occurredAt : instantIn(timeZone, values.on, hour),
    person: values.person.trim() || null,
    outcomeId: values.outcomeId === '' ? null : Number(values.outcomeId),
    durationSeconds: hasLength(values.channel) ? endedCall(values.length, utcNow()).durationSeconds : null,
    text: values.text.trim(),
    documentIds: values.documentIds.map(Number),
    nextOn: values.nextOn,
    nextNote: values.nextNote.trim() || null,
    files: values.files.map((file) =>
      'fileToken' in file ? { fileToken: file.fileToken } : { attachmentId: file.attachmentId },
    ),
  };
}

/** An interaction as its form had read it. */
export function readOf(former: Interaction): NonNullable<Inputs['interactions']['update']['read']> {
  const { channel, occurredAt, person, outcomeId, durationSeconds, text, documentIds, nextOn, nextNote } = former;
  return { channel, occurredAt, person, outcomeId, durationSeconds, text, documentIds, nextOn, nextNote };
}

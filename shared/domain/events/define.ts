import type { z } from 'zod';
import type { EvidenceRows } from './evidence.ts';
import type { FrozenLetter } from './values.ts';

/** Tables whose rows events are about. */
export type Subject =
  | 'allocations'
  | 'customers'
  | 'documents'
  | 'editions'
  | 'holds'
  | 'import_batches'
  | 'plans'
  | 'registered_letters'
  | 'reminders'
  | 'saved_views'
  | 'scenarios';

/** An event as a fold sees it: the row it is about, the customer's account, its facts. */
export type Told<Data> = { readonly id: number; readonly customerId: number | null; readonly data: Data };

/**
 * What a kind of event is. Each member is asked for where it matters, and nowhere is a kind named beside its declaration:
 * - `version`: raised when the facts change; `lift` brings the facts of earlier versions to this one;
 * - `subject`: the table of the row it is about; null for the firm as a whole;
 * - `history`: `told` by its sentence `history.<kind>` in the history of its customer, or why it has none;
 * - `freezes`: the page it kept, where it kept one: `check` compares it with the letters there are;
 * - `lasting`: the sentence of the refusal to undo what was done before it, where it is corrected and never undone; `count` were done at once;
 * - `evidence`: what it says of the rows that prove something, replayed in the order of the journal and compared with them by `check`.
 */
export type EventDefinition<
  Data extends z.ZodType = z.ZodType,
  About extends Subject | null = Subject | null,
  History extends string = string,
> = {
  readonly version: number;
  readonly subject: About;
  readonly history: History;
  readonly data: Data;
  readonly freezes?: (data: z.infer<Data>) => FrozenLetter | null;
  readonly lasting?: string | ((data: z.infer<Data>, count: number) => string);
  readonly lift?: (data: Readonly<Record<string, unknown>>, version: number) => Readonly<Record<string, unknown>>;
  readonly evidence?: (rows: EvidenceRows, told: Told<z.infer<Data>>) => void;
};

/** Declares a kind of event; the types of its facts follow from `data`. */
export function defineEvent<Data extends z.ZodType, About extends Subject | null, const History extends string>(
  definition: EventDefinition<Data, About, History>,
): EventDefinition<Data, About, History> {
  return definition;
}

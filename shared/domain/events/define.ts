import type { z } from 'zod';
import type { EvidenceRows } from './evidence.ts';
import type { FrozenLetter } from './values.ts';

/** An event as a fold sees it: the row it is about, the row in whose place that stands, the customer's account, its facts. */
export type Told<Data> = {
  readonly id: number;
  readonly replacesId: number | null;
  readonly customerId: number | null;
  readonly data: Data;
};

/**
 * How the act that an event leads is taken back:
 * - `inverse`: by the events that its use case declares for each of the act (`electron/usecases/edits/inverses.ts`); the sentence `edits.<kind>` names it;
 * - `answer`: as `inverse`, but only an undoing leads with it, so that no sentence names it;
 * - `lasting`: never, it is corrected; the sentence of the refusal;
 * - `never`: why no user ever asks for it.
 */
export type Undo = 'inverse' | 'answer' | { readonly lasting: string } | { readonly never: string };

/** What fills the blanks of a sentence. */
export type NamingFacts = Readonly<Record<string, string | number>>;

/**
 * What fills the blanks of the sentence of an event. Where `state` is given, its sentence is `<kind>.<state>`; `fields` are the keys of
 * the labels of what changed, separated by spaces.
 */
export type ToldFacts = NamingFacts & { readonly state?: string; readonly fields?: string };

/**
 * What a kind of event is. Each member is asked for where it matters, and nowhere is a kind named beside its declaration:
 * - `version`: raised when the facts change; `lift` brings the facts of earlier versions to this one;
 * - `subject`: the table of the row it is about; null for the firm as a whole;
 * - `history`: `told` by its sentence `history.<kind>` in the history of its customer, or why it has none;
 * - `told`: facts that its sentence names beside its own texts and numbers; see `ToldFacts`;
 * - `freezes`: the page it kept, where it kept one: `check` compares it with the letters there are;
 * - `undo`: how the act it leads is taken back; `naming`: what names the act where that is not in the facts of its first event;
 * - `parts`: the parts of the row that it changed, where it leaves the others alone: what another person did since to other parts does not
 *   stand in the way of its undoing;
 * - `evidence`: what it says of the rows that prove something, replayed in the order of the journal and compared with them by `check`.
 */
export type EventDefinition<
  Data extends z.ZodType = z.ZodType,
  About extends string | null = string | null,
  History extends string = string,
  Taken extends Undo = Undo,
> = {
  readonly version: number;
  readonly subject: About;
  readonly history: History;
  readonly data: Data;
  readonly told?: (data: z.infer<Data>) => ToldFacts;
  readonly freezes?: (data: z.infer<Data>) => FrozenLetter | null;
  readonly undo: Taken;
  /** Another sentence of the refusal than `undo.lasting`, where the facts ask for one; `count` were done at once. */
  readonly lastingBy?: (data: z.infer<Data>, count: number) => string;
  /** `facts`: of each event of the act that is of this kind. */
  readonly naming?: (facts: readonly z.infer<Data>[]) => NamingFacts;
  readonly parts?: (told: Pick<Told<z.infer<Data>>, 'customerId' | 'data'>) => readonly string[];
  readonly lift?: (data: Readonly<Record<string, unknown>>, version: number) => Readonly<Record<string, unknown>>;
  readonly evidence?: (rows: EvidenceRows, told: Told<z.infer<Data>>) => void;
};

/** Declares a kind of event; the types of its facts follow from `data`. */
export function defineEvent<
  Data extends z.ZodType,
  const About extends string | null,
  const History extends string,
  const Taken extends Undo,
>(definition: EventDefinition<Data, About, History, Taken>): EventDefinition<Data, About, History, Taken> {
  return definition;
}

import type { Cents } from './money.ts';

/** A number or a sum that a list tells on its page and in the terminal, under its name in the words of its kind. */
export type ToldFact = {
  readonly name: string;
  readonly count?: number | undefined;
  readonly cents?: Cents | undefined;
};

/** What reading a list tells of it before it is compared, in this order: the names of numbers and sums of its inspection. */
export type ReadingFacts = Readonly<Record<string, 'count' | 'cents'>>;

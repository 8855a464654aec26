import type { ruleSentences as french } from '../fr/rule-sentences.ts';
import type { Words } from '../fr/words.ts';

export const ruleSentences: Words<typeof french> = {
  amount: 'What is at stake: the amount to claim, promised, to allocate or above the limit.',
  age: 'Days late of the oldest due date that was not met.',
  brokenPromise: 'Promises that the customer did not keep, as long as their amount is owed.',
  silence: 'Days since the last interaction or reminder; without any, since the oldest due date.',
  habit: 'Days later than usual, by the invoices paid over the last year (three at least).',
  limit: 'What the customer owes above its credit limit, in percent of that limit.',
  deadline: 'Days since the one that was planned; −2 begins two days before. A reminder has no planned day.',
  level: 'The level that the reminder takes the customer to, by its scenario.',
};

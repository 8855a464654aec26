import type { worklist as french } from '../../fr/follow-up/worklist.ts';
import type { Words } from '../../fr/words.ts';

export const worklist: Words<typeof french> = {
  title: 'Worklist',
  tableLabel: 'Everything to do, by points',
  anyKind: 'Every kind',
  empty: 'Nothing to do: everything is up to date.',
  asOf: 'On',
  on: 'Day',
  points: 'Points',
  view: 'View',
  'view.all': 'All',
  'view.today': 'Today',
  'view.late': 'Late',
  'view.ahead': 'Ahead',
  count_one: '{count} thing to do',
  count_other: '{count} things to do',
  sum: '{points} = {parts}',
  part: '{points} {rule}',
  'rule.amount': 'amount',
  'rule.age': 'age',
  'rule.brokenPromise': 'broken promise',
  'rule.silence': 'silence',
  'rule.habit': 'later than usual',
  'rule.limit': 'over the limit',
  'rule.deadline': 'its day has come',
  'rule.level': 'level',
};

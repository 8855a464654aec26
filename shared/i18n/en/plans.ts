import type { plans as french } from '../fr/plans.ts';
import type { Words } from '../words.ts';

export const plans: Words<typeof french> = {
  title: 'Payment plans',
};

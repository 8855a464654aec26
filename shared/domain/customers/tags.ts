import { foldText } from '../values/fold-text.ts';

/** Longest tag, and most tags of one customer. */
export const longestTag = 40;
export const mostTags = 20;

/** What tells two tags apart: « VIP » and « vip » are one, « réglé » and « regle » too. */
export function tagKey(name: string): string {
  return foldText(name);
}

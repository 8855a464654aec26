import { foldText } from '../../../shared/domain/values/fold-text.ts';

const heading = /\b(?:en )?(?:litiges?|litigieu(?:x|ses?)|conteste(?:e?s?|r)?|contestations?|disputed?s?)\b/;
const yes = /^(?:o|oui|y|yes|x|vrai|true|1|litiges?|en litige|conteste(?:e?s?)|disputed?)$/;
const no = /^(?:n|non|no|faux|false|0|-|aucun|neant|none)$/;

/** True for a heading over what is disputed: « Litige », « Contesté », « Disputed ». */
export function isOfDisputes(text: string): boolean {
  return heading.test(foldText(text));
}

/** What a cell of such a column says: disputed or not; an empty cell is a no. Null for any other text. */
export function disputeIn(cell: string): boolean | null {
  const text = foldText(cell).trim();
  if (text === '' || no.test(text)) return false;
  return yes.test(text) ? true : null;
}

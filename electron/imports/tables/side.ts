import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { parseSide } from '../kinds/ledger/fec-values.ts';

/** 1 for a debit, -1 for a credit (`D`, `C`, `Cr`, `Crédit`, `+`, `-1`); null for any other word. */
export function sideIn(text: string): 1 | -1 | null {
  return parseSide(
    foldText(text)
      .replace(/^(?:db|dr)$/, 'd')
      .replace(/^cr$/, 'c'),
  );
}

import { useEffect, useReducer, useRef } from 'react';
import type { Language } from '../../shared/domain/kinds.ts';
import { hasTexts } from '../../shared/i18n/translate.ts';

/**
 * The language to show: the one that is wanted once its texts are there, until then the one shown before; null while there is none. French
 * comes with the first scripts, the texts of another language only to whom reads it.
 */
export function useLoadedLanguage(wanted: Language | undefined): Language | null {
  const shown = useRef<Language | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isThere = wanted !== undefined && hasTexts(wanted);
  useEffect(() => {
    if (wanted === undefined || isThere) return;
    let isWanted = true;
    void import('../../shared/i18n/every-language.ts').then(() => {
      if (isWanted) redraw();
    });
    return () => {
      isWanted = false;
    };
  }, [wanted, isThere]);
  if (isThere) shown.current = wanted;
  return shown.current;
}

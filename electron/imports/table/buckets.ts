import { foldText } from '../../../shared/domain/fold-text.ts';

/** Days late at which a column of an aged balance begins; 0 for what is not due. */
export type BucketStart = { readonly fromDays: number } | { readonly fromDays: 'afterPrevious' };

/** Reads `Non échu`, `1 à 30 j`, `31-60`, `> 90 j`, `+ de 90 jours`, `Current`, `Older`; null for any other heading. */
export function parseBucket(heading: string): BucketStart | null {
  const text = foldText(heading).replace(/\s+/g, ' ');
  if (/^(?:(?:montant )?non echue?s?|a echoir|not (?:yet )?due|current|courant)$/.test(text)) return { fromDays: 0 };
  if (/^(?:older|plus|au-?dela|anterieure?)$/.test(text)) return { fromDays: 'afterPrevious' };
  const range =
    /^(?:echue?s? )?(?:de |entre |from )?(\d{1,3}) ?(?:j(?:ours?)?|d(?:ays?)?)? ?(?:-|–|a|et|to|\/) ?(\d{1,3})(?: ?(?:j|jours?|d|days?))?(?: (?:late|overdue|de retard|past due))?$/.exec(
      text,
    );
  if (range && Number(range[1]) < Number(range[2])) return { fromDays: Math.max(1, Number(range[1])) };
  const least =
    /^(?:echue?s? )?(?:>|>=|\+|\+ ?de|plus de|over|more than|sup(?:erieur)? a|au-?dela de) ?(\d{1,3})(?: ?(?:j|jours?|d|days?))?(?: .*)?$/.exec(
      text,
    ) ?? /^(\d{1,3}) ?\+(?: ?(?:j|jours?|d|days?))?$/.exec(text);
  return least ? { fromDays: Number(least[1]) + 1 } : null;
}

/** First days late of each bucket column, in the order of the headings; null where a heading says nothing. */
export function bucketStarts(headings: readonly string[]): (number | null)[] {
  const ends = headings.map((heading) => Number(/(\d{1,3})\D*$/.exec(heading)?.[1] ?? 0));
  return headings.map((heading, index) => {
    const bucket = parseBucket(heading);
    if (bucket === null) return null;
    return bucket.fromDays === 'afterPrevious' ? Math.max(0, ...ends.slice(0, index)) + 1 : bucket.fromDays;
  });
}

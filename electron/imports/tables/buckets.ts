import { foldText } from '../../../shared/domain/values/fold-text.ts';

/** Days late at which a column of an aged balance begins; 0 for what is not due. */
type BucketStart = { readonly fromDays: number } | { readonly fromDays: 'afterPrevious' };

/** Reads `Non échu`, `1 à 30 j`, `31-60`, `> 90 j`, `+ de 90 jours`, `Current`, `Older`; null for any other heading. */
function parseBucket(heading: string): BucketStart | null {
  const text = foldText(heading).replace(/\s+/g, ' ');
  if (/^(?:(?:montant )?non echue?s?|a echoir|not (?:yet )?due|current|courant)$/.test(text)) return { fromDays: 0 };
  if (/^(?:older|plus|au-?dela|anterieure?)$/.test(text)) return { fromDays: 'afterPrevious' };
  const range =
    /^(?:echue?s? )?(?:de |entre |from )?(\d{1,3}) ?(?:j(?:ours?)?|d(?:ays?)?)? ?(?:-|–|a|et|to|\/) ?(\d{1,3})(?: ?(?:j|jours?|d|days?))?(?: (?:late|overdue|de retard|past due))?$/.exec(
      text,
    );
  const most =
    /^(?:echue?s? )?(?:<=?|-|- ?de|moins de|under|less than|up to|jusqu'a) ?(\d{1,3}) ?(?:j|jours?|d|days?)$/.exec(
      text,
    );
  if (most) return { fromDays: 1 };
  if (range && Number(range[1]) < Number(range[2])) return { fromDays: Math.max(1, Number(range[1])) };
  const least =
    /^(?:echue?s? )?(?:>|>=|\+|\+ ?de|plus de|over|more than|sup(?:erieur)? a|au-?dela de) ?(\d{1,3})(?: ?(?:j|jours?|d|days?))?(?: .*)?$/.exec(
      text,
    ) ?? /^(\d{1,3}) ?\+(?: ?(?:j|jours?|d|days?))?$/.exec(text);
  return least ? { fromDays: Number(least[1]) + 1 } : null;
}

/**
 * What a column of an aged balance holds: amounts at least so many days late (0: not due), amounts without a due date,
 * or credits.
 */
export type Bucket =
  | { readonly fromDays: number }
  | { readonly kind: 'undated' | 'creditNote' | 'payment' | 'deposit' };

const unaged: readonly (readonly [RegExp, 'undated' | 'creditNote' | 'payment' | 'deposit'])[] = [
  [/^(?:sans (?:date d.?)?echeance|(?:no|without) due date|undated|non date)$/, 'undated'],
  [/^(?:avoirs?|(?:unallocated |unapplied )?credit notes?|avoirs? (?:non |a )[a-z]+)$/, 'creditNote'],
  [
    /^(?:(?:reglements?|paiements?|encaissements?) (?:non |a )[a-z]+|(?:unallocated|unapplied) (?:payments?|cash|receipts?)|on account)$/,
    'payment',
  ],
  [/^(?:acomptes?(?: (?:recus?|non [a-z]+))?|(?:unallocated |unapplied )?deposits?)$/, 'deposit'],
];

/** The part of an aged balance each heading names; null where it names none, or where no heading names an age. */
export function bucketsOf(headings: readonly string[]): (Bucket | null)[] {
  const ends = headings.map((heading) => Number(/(\d{1,3})\D*$/.exec(heading)?.[1] ?? 0));
  const ages = headings.map(parseBucket);
  if (ages.every((age) => age === null)) return headings.map(() => null);
  return headings.map((heading, index) => {
    const age = ages[index] ?? null;
    if (age === null) return unagedBucket(heading);
    return { fromDays: age.fromDays === 'afterPrevious' ? Math.max(0, ...ends.slice(0, index)) + 1 : age.fromDays };
  });
}

function unagedBucket(heading: string): Bucket | null {
  const text = foldText(heading).replace(/\s+/g, ' ');
  const kind = unaged.find(([words]) => words.test(text))?.[1];
  return kind === undefined ? null : { kind };
}

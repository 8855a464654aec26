import type { CustomerKind, PaymentSector, PublicBuyer } from '../kinds.ts';
import type { Day } from '../values/days.ts';
import type { Terms } from '../values/terms.ts';

/** Who pays, as far as the law's ceilings on payment terms go. */
export type Payer = {
  readonly kind: CustomerKind;
  /** Of what is sold. */
  readonly sector: PaymentSector;
  /** Of a public buyer. */
  readonly publicBuyer: PublicBuyer;
};

/** The payer a customer is: what it buys is what the firm sells unless it says otherwise. */
export function payerOf(
  customer: {
    readonly kind: CustomerKind;
    readonly sector?: PaymentSector | null | undefined;
    readonly publicBuyer?: PublicBuyer | null | undefined;
  },
  firmSector: PaymentSector | undefined,
): Payer {
  return {
    kind: customer.kind,
    sector: customer.sector ?? firmSector ?? 'general',
    publicBuyer: customer.publicBuyer ?? 'state',
  };
}

/** The longest terms the law allows: any of `limits`, or of `periodicLimits` for an invoice that sums up a period. */
export type PaymentCeiling = {
  readonly name: `sector.${PaymentSector}` | `publicBuyer.${PublicBuyer}`;
  readonly article: string;
  /** For invoices from this day on; null: as far back as this table goes. */
  readonly from: Day | null;
  readonly limits: readonly Terms[];
  readonly periodicLimits: readonly Terms[];
  /** Months (1–12) of the invoice, where the ceiling depends on the season. */
  readonly months?: readonly number[];
};

const net = (days: number): Terms => ({ kind: 'net', days });
const endOfDecade = (days: number): Terms => ({ kind: 'endOfDecadeThenDays', days });
/** "Jours fin de mois" by either lawful method (CEPC, DGCCRF). */
const endOfMonth = (days: number): Terms[] => [
  { kind: 'daysThenEndOfMonth', days },
  { kind: 'endOfMonthThenDays', days },
];

/** L441-10 I: 60 days, by way of derogation 45 days end of month; 45 days for a periodic invoice (CGI 289 I 3). */
const general = { limits: [net(60), ...endOfMonth(45)], periodicLimits: [net(45)] };
const law = 'C. com. L441-11 II';
const season = 'C. com. L441-11 III, D441-5-1';

function sector(
  name: PaymentSector,
  article: string,
  limits: readonly Terms[],
  dated: { from?: Day; periodicLimits?: readonly Terms[]; months?: readonly number[] } = {},
): PaymentCeiling {
  const { from = null, periodicLimits = limits, months } = dated;
  return { name: `sector.${name}`, article, from, limits, periodicLimits, ...(months ? { months } : {}) };
}

/**
 * Ceilings by sector (L441-11), the latest version of a sector first. Counted from the invoice: the delivery the law counts from in
 * some of them is not known here, and an invoice is made on delivery (L441-9). Sources: resources/legal-fr.json, `paymentTerms`.
 */
export const sectorCeilings: readonly PaymentCeiling[] = [
  sector('general', 'C. com. L441-10 I', general.limits, { periodicLimits: general.periodicLimits }),
  sector('transport', law, [net(30)]),
  sector('perishableFood', 'C. com. L441-11 II 1°', [net(30)], {
    from: '2024-01-01',
    periodicLimits: [endOfDecade(30)],
  }),
  sector('perishableFood', law, [endOfDecade(30)]),
  sector('livestockMeat', law, [net(20)]),
  sector('spirits', law, [{ kind: 'endOfMonthThenDays', days: 30 }]),
  sector('wine', law, general.limits),
  sector('greenSpaceEquipment', season, [...general.limits, ...endOfMonth(55)]),
  sector('farmMachinery', season, [...general.limits, ...endOfMonth(110)]),
  sector('leather', season, [...general.limits, ...endOfMonth(54)]),
  sector('watchesJewellery', season, [net(74), ...endOfMonth(59)]),
  sector('toys', season, [net(95)], { months: [1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  sector('toys', season, [net(75)], { months: [10, 11, 12] }),
];

const article = 'CCP R2192-10, R2192-11';

/** Counted from the receipt of the invoice, taken as the day it was made. */
export const publicCeilings: readonly PaymentCeiling[] = (
  [
    ['state', 30],
    ['hospital', 50],
    ['undertaking', 60],
  ] as const
).map(([buyer, days]) => ({
  name: `publicBuyer.${buyer}`,
  article,
  from: null,
  limits: [net(days)],
  periodicLimits: [net(days)],
}));

/** The ceiling for an invoice of `issuedOn`; null where the law sets none (consumers). */
export function ceilingOf(payer: Payer, issuedOn: Day): PaymentCeiling | null {
  if (payer.kind === 'consumer') return null;
  const name = payer.kind === 'public' ? `publicBuyer.${payer.publicBuyer}` : `sector.${payer.sector}`;
  const month = Number(issuedOn.slice(5, 7));
  const found = [...sectorCeilings, ...publicCeilings].find(
    (ceiling) =>
      ceiling.name === name &&
      (ceiling.from === null || ceiling.from <= issuedOn) &&
      (ceiling.months === undefined || ceiling.months.includes(month)),
  );
  return found ?? null;
}

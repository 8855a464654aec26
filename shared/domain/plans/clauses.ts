/** What the parties to a payment plan choose beside its amounts; the agreement says it. */
export type PlanClauses = {
  /** Late penalties that run after the signature are claimed once the plan is over; otherwise not, while it is respected. */
  readonly claimsLaterPenalties: boolean;
  /** Days a formal notice must stay without effect before the whole balance falls due. */
  readonly cureDays: number;
};

/** The law sets no number of days (C. civ. 1305-4 only covers security); eight is the usual one. */
export const usualClauses: PlanClauses = { claimsLaterPenalties: false, cureDays: 8 };

/** Fewer days leave no time to pay by transfer, and a court may call them unfair; more than two months help nobody. */
export const cureDaysRange = { least: 3, most: 60 } as const;

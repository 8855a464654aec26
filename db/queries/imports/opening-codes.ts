/** Findings that are about the opening of a customer, on no line of the file. */
export const openingCodes = ['openingDifference', 'openingAfterGap'] as const;

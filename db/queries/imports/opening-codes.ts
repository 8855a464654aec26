/** Codes of issues about a customer's opening balance, which concern no line of the file. */
export const openingCodes = ['openingDifference', 'openingAfterGap'] as const;

/** What every report is written as, in the order it is offered in. How is in `electron/exports`, one file for each. */
export const reportFormats = ['pdf', 'xlsx', 'csv', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

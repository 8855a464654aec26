import { getFirm } from '../../db/queries/firm/firm.ts';
import type { Reader } from '../../db/types.ts';
import type { Report } from '../../shared/domain/reports/report.ts';
import type { Context } from '../app/context.ts';
import { readPreferences } from '../app/preferences.ts';

/** What every report says of where, when and in which language it was made; instants are read in `timeZone`. */
export type ReportFrame = Pick<Report, 'language' | 'firmName' | 'printedOn'> & { readonly timeZone: string };

/** The frame of a report made now for the firm of the call. */
export function reportFrame(context: Context & { readonly db: Reader }): ReportFrame {
  const { language } = readPreferences(context.platform.appFolder);
  return { language, firmName: getFirm(context.db).name, printedOn: context.today(), timeZone: context.timeZone() };
}

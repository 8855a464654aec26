import { z } from 'zod';
import { reportFormats } from '../../domain/reports/formats.ts';
import { query, type Topic } from './base.ts';
import { offeredFile } from './values.ts';

/** A report as a file: asked as on screen, in any of the formats. With `isToView` it is not saved: it is at the URL given back. */
export const exportOf = <Shape extends z.ZodRawShape>(shape: Shape, ...reads: readonly Topic[]) =>
  query(...reads)
    .input(z.object({ ...shape, format: z.enum(reportFormats), isToView: z.boolean().default(false) }))
    .output(offeredFile);

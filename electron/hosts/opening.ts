import { resolve } from 'node:path';
import type { Context } from '../handlers/context.ts';
import { openFirmOrExplain } from '../handlers/session.ts';

/** Opens what the start asked for; a file that cannot be opened becomes the start screen's problem. */
export async function openAtStart(context: Context, wanted: { firm: string | null }): Promise<void> {
  if (wanted.firm !== null) await openFirmOrExplain(context, resolve(wanted.firm));
}

import { dialog, shell } from 'electron';
import type { Language } from '../../../shared/domain/kinds.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { judgeLink } from './links.ts';

/** The only place that hands an address to the system; a lint rule keeps it so. */
export async function safeOpenExternal(address: string, language: Language): Promise<void> {
  const link = judgeLink(address);
  if (link.verdict === 'refuse') return;
  if (link.verdict === 'ask') {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: t(language, 'desktop.openLink', { site: link.site }),
      detail: link.url,
      buttons: [t(language, 'desktop.openLinkConfirm'), t(language, 'desktop.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return;
  }
  await shell.openExternal(link.url);
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pdfMake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { agedBalanceDefinition } from './aged-balance-pdf.ts';
import { agreementDefinition } from './agreement-pdf.ts';
import { fontFamily } from './page.ts';
import { reminderDefinition } from './reminder-pdf.ts';
import type { PdfRequest, RenderedPdf } from './types.ts';

/** Renders one PDF. `resources` is the folder that holds `fonts`; nothing else is read and nothing is fetched. */
export async function renderPdf(request: PdfRequest, resources: string): Promise<RenderedPdf> {
  registerFonts(resources);
  const definition = definitionOf(request);
  const { footer } = definition;
  let pageCount = 0;
  const buffer = await pdfMake
    .createPdf({
      ...definition,
      footer: (page, count, size) => {
        pageCount = count;
        return typeof footer === 'function' ? footer(page, count, size) : footer;
      },
    })
    .getBuffer();
  const content = new Uint8Array(buffer);
  return { content, sha256: createHash('sha256').update(content).digest('hex'), pageCount };
}

function definitionOf(request: PdfRequest): TDocumentDefinitions {
  if (request.kind === 'reminderLetter') return reminderDefinition(request.content);
  if (request.kind === 'agreement') return agreementDefinition(request.content);
  return agedBalanceDefinition(request.content);
}

function registerFonts(resources: string): void {
  const fonts = join(resources, 'fonts');
  const face = (name: string) => join(fonts, `IBMPlexSans-${name}.ttf`);
  pdfMake.setFonts({ [fontFamily]: { normal: face('Regular'), bold: face('SemiBold'), italics: face('Italic') } });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.startsWith(fonts));
}

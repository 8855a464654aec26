import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { closing, letterPages, subjectLine } from '../parts/letter-page.ts';
import { commonTexts } from '../parts/words/index.ts';
import type { PlainLetterContent } from './content.ts';
import { plainLetterTexts } from './words/index.ts';

/** Characters of a paragraph that still fit on a page with the signature: some twenty lines. */
const shortParagraph = 1800;

/** The pages of a plain letter. */
export function plainLetterDefinition(content: PlainLetterContent): TDocumentDefinitions {
  const texts = commonTexts[content.language];
  const { subject, sender, paragraphs } = content;
  const end = closing(plainLetterTexts[content.language].farewell, sender);
  const last = paragraphs.at(-1) ?? '';
  // The signature never stands alone on a page, unless the paragraph before it may itself need a whole one.
  const isKept = last.length <= shortParagraph && last.split('\n').length <= 20;
  return letterPages(content, texts, {
    subject,
    content: [
      subjectLine(subject, texts),
      { text: texts.greeting, margin: [0, 0, 0, 6] },
      ...paragraphs.slice(0, isKept ? -1 : undefined).map(paragraph),
      { unbreakable: true, stack: [...(isKept ? [paragraph(last)] : []), ...end] },
    ],
  });
}

function paragraph(text: string): Content {
  return { text, margin: [0, 0, 0, 5] };
}

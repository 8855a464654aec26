import type { ContactDuty, CustomerKind, Language } from '../kinds.ts';
import { foldText } from '../values/fold-text.ts';

/** What kind of customer a word names; null for any other. */
export function parseKind(text: string): CustomerKind | null {
  const plain = foldText(text);
  if (/particulier|consommateur|consumer|individual|personne physique|\bb2c\b|\bprive\b/.test(plain)) return 'consumer';
  if (/public|administration|mairie|collectivite|commune|government|\bb2g\b|\betat\b/.test(plain)) return 'public';
  if (
    /entreprise|societe|professionnel|business|company|commerc|artisan|association|personne morale|\bpro\b|\bb2b\b/.test(
      plain,
    )
  )
    return 'business';
  return null;
}

/** The language of letters a word names; null for any other. */
export function parseLanguage(text: string): Language | null {
  const plain = foldText(text);
  if (/^(?:fr|fra|fr-fr|francais|french)$/.test(plain)) return 'fr';
  return /^(?:en|eng|en-gb|en-us|gb|anglais|english)$/.test(plain) ? 'en' : null;
}

/** What a contact takes care of, as a word or a job title names it; null for any other. Accounts come first: an accounting manager pays. */
export function parseDuty(text: string): ContactDuty | null {
  const plain = foldText(text);
  if (/\bcompta|\bfinanc|\bdaf\b|\btresor|\baccount|\bpayable|\bfacturation\b|\bcfo\b/.test(plain)) return 'accounts';
  if (/\bachats?\b|\bacheteu|\bapprovision|\bpurchas|\bbuyer\b|\bprocurement\b/.test(plain)) return 'purchasing';
  if (/\bcommerc|\bventes?\b|\bvendeu|\bsales\b/.test(plain)) return 'sales';
  if (/\bdirect|\bdirigeant|\bgerant|\bpresident|\bpdg\b|\bdg\b|\bmanage|\bceo\b|\bowner\b/.test(plain))
    return 'management';
  return /^(?:autres?|other)$/.test(plain) ? 'other' : null;
}

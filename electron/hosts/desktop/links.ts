/** Sites the application itself points to: the law, the registers, the post. */
const knownSites = [
  'www.legifrance.gouv.fr',
  'entreprendre.service-public.gouv.fr',
  'www.service-public.gouv.fr',
  'annuaire-entreprises.data.gouv.fr',
  'www.bodacc.fr',
  'www.laposte.fr',
];

/** A number that the telephone of the system may call, and nothing else: such an address could carry commands for it. */
const telephone = /^tel:\+?\d{3,15}$/;

/** Whether an address is a telephone number. */
export function isTelephone(address: string): boolean {
  return telephone.test(address);
}

/** What to do with an address a page wants opened outside: nothing but https and telephone numbers ever leaves, unknown sites only once confirmed. */
export function judgeLink(
  address: string,
): { verdict: 'open' | 'ask'; url: string; site: string } | { verdict: 'refuse' } {
  if (isTelephone(address)) return { verdict: 'open', url: address, site: '' };
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return { verdict: 'refuse' };
  return { verdict: knownSites.includes(url.host) ? 'open' : 'ask', url: url.href, site: url.host };
}

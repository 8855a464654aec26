/** The texts another language must give: the same keys, any words. */
export type Words<French> = { readonly [Key in keyof French]: string };

/** One page of a listing of the contract. */
type Page<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null };

/** As many rows as a reply may carry. */
export const pageSize = 500;

/** Every row of a listing, page after page. */
export async function readAll<Row>(
  read: (page: { cursor: string | undefined; limit: number }) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ cursor, limit: pageSize });
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

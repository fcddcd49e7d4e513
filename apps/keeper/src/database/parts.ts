/** Which column each member of a row's type is read from. */
export type Columns<Row> = Readonly<Record<keyof Row & string, string>>;

/** The select list of a whole row: `column as "member"`. */
export function listOf<Row>(columns: Columns<Row>): string {
  return Object.entries<string>(columns)
    .map(([member, column]) => `${column} as "${member}"`)
    .join(', ');
}

/** The select list of one table in a join, under a prefix of its own. */
export function joinedListOf<Row>(alias: string, columns: Columns<Row>): string {
  return Object.entries<string>(columns)
    .map(([member, column]) => `${alias}.${column} as "${alias}.${member}"`)
    .join(', ');
}

/** One table's row out of a joined one. Whether the join found it, the caller sees by a member that is never null. */
export function partOf<Row>(
  joined: Readonly<Record<string, unknown>>,
  alias: string,
  columns: Columns<Row>,
): Row {
  const part: Record<string, unknown> = {};
  for (const member in columns) part[member] = joined[`${alias}.${member}`];
  return part as Row;
}

/** Some members of a row: what a statement does not need, it does not read. */
export function someOf<Row, Member extends keyof Row & string>(
  columns: Columns<Row>,
  members: readonly Member[],
): Columns<Pick<Row, Member>> {
  const some = members.map((member) => [member, columns[member]] as const);
  return Object.fromEntries(some) as Columns<Pick<Row, Member>>;
}

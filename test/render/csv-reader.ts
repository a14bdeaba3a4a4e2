/** A reader of RFC 4180, one sign at a time. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (csv.charAt(at + 1) === '"') field += csv.charAt(at++);
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(field);
      field = '';
      if (sign === '\n') rows.push(row.splice(0));
    } else field += sign;
  }
  return rows;
}

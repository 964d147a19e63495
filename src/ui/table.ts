import type {Theme} from './theme.ts';

/** Left-aligned columns, two blanks apart, a faint header, no trailing blanks. Cells must be printable text. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], {faint}: Theme): string {
  const widths = header.map((name, i) => rows.reduce((widest, row) => Math.max(widest, row[i]?.length ?? 0), name.length));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd();
  return [faint(line(header)), ...rows.map(line)].join('\n');
}

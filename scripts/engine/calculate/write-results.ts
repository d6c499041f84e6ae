import type { PricedPractice } from '../../../server/rules/national/price-country.ts';

/** How results are written. */
export type ResultFormat = 'csv' | 'json';

/** The results of one practice: the indicators in the order of the priced points. */
export interface PracticeResult {
  readonly code: string;
  readonly indicators: readonly string[];
  readonly priced: PricedPractice;
}

interface Writer {
  readonly start: string;
  readonly row: (row: Row, isFirst: boolean) => string;
  readonly end: string;
}

interface Row {
  readonly code: string;
  readonly indicator: string;
  readonly points: string;
  readonly pence: bigint | null;
}

const quoted = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const WRITERS: Readonly<Record<ResultFormat, Writer>> = {
  csv: {
    start: 'practice_code,indicator,points,pence\n',
    row: ({ code, indicator, points, pence }) => `${quoted(code)},${indicator},${points},${pence ?? ''}\n`,
    end: '',
  },
  json: {
    start: '[',
    row: ({ code, indicator, points, pence }, isFirst) =>
      `${isFirst ? '' : ','}\n  {"practice_code":${JSON.stringify(code)},"indicator":"${indicator}","points":"${points}","pence":${pence ?? 'null'}}`,
    end: '\n]\n',
  },
};

const pointsText = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

function* rowsOf({ code, indicators, priced }: PracticeResult): Generator<Row> {
  for (const [position, indicator] of indicators.entries()) {
    const hundredths = priced.hundredths[position];
    if (hundredths !== null && hundredths !== undefined)
      yield { code, indicator, points: pointsText(hundredths), pence: null };
  }
  yield { code, indicator: 'TOTAL', points: pointsText(priced.totalHundredths), pence: priced.pence };
}

/** The results as text, in pieces, each practice ending with its row `TOTAL`. */
export function* resultText(results: Iterable<PracticeResult>, format: ResultFormat): Generator<string> {
  const writer = WRITERS[format];
  yield writer.start;
  let isFirst = true;
  for (const result of results) {
    let text = '';
    for (const row of rowsOf(result)) {
      text += writer.row(row, isFirst);
      isFirst = false;
    }
    yield text;
  }
  yield writer.end;
}

import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';
import type { Values } from '../files/layout.ts';
import { PAYMENT_HEADINGS_NOT_READ } from './payment-columns.ts';

/** The rows of a made-up payments file by table. */
async function payments(name: string, content: readonly string[] | Buffer): Promise<Record<string, Values[]>> {
  const found = await readMadeUpFile(name, content);
  if (!('rows' in found)) throw new Error(`The file was not read: ${JSON.stringify(found)}`);
  return found.rows;
}

const line = (given: Readonly<Record<string, string>>): { headings: string; row: string } => {
  const quoted = (cells: readonly string[]): string =>
    cells.map((cell) => (/[,\n]/.test(cell) ? `"${cell}"` : cell)).join(',');
  return { headings: quoted(Object.keys(given)), row: quoted(Object.values(given)) };
};

const AREA: Values = ['Z99001', 'The Zed Surgery', null, null, '99Z', 'Zedshire', null, null, 'Q99', 'Far West'];

describe('NHS Payments to General Practice', () => {
  it('2014-15: whole pounds, `-` for no date', async () => {
    const { headings, row } = line({
      'NHS England (Region) code': 'Q99',
      'NHS England (Region) Name': 'Far West',
      'CCG Code': '99Z',
      'CCG NAME': 'Zedshire',
      'Practice Code': 'Z99001',
      'Practice Name': 'The Zed Surgery',
      'Practice Address': 'Zed Street, Zedton',
      'Practice Postcode': 'ZZ1 1ZZ',
      'Practice Open Date': '-',
      'Practice Close Date': '30/06/2014',
      'Contract Type': 'GMS',
      'Dispensing Practice': 'No',
      'Quarter used for patient data': 'Q2',
      'Number of Registered Patients (Last Known Figure)': '5707',
      'Number of Weighted Patients (Last Known Figure)': '5113',
      'Global Sum': '0',
      'MPIG Correction factor': '-5',
      'Total QOF Payments': '62534',
      'Total National Enhanced Services': '1054',
      'Total Local Enhanced Services': '18947',
      'Balance of PMS Expenditure': '0',
      'Appraisal Costs ': '7',
      'Total NHS Payments to General Practice': '635996',
      'Deductions for Pensions, Levies and Prescription Charge Income': '-67193',
      'Total NHS Payments to General Practice Minus Deductions': '568803',
    });
    const found = await readMadeUpFile('nhspaymentsgp-14-15.csv', [headings, row]);
    expect(found).toMatchObject({
      layout: 'practice-payments',
      edition: {
        period: '2014-15',
        fixed: { financial_year: '2014-15', as_of: '2015-03-31', source: 'practice-payments' },
      },
    });
    expect(found).toHaveProperty('rows', {
      published_contract: [['Z99001', 'GMS', 'false', 'ZZ1 1ZZ', null, '2014-06-30', '5707', '5113']],
      published_payment: [
        ['Z99001', 'global_sum', '0'],
        ['Z99001', 'mpig_correction', '-500'],
        ['Z99001', 'balance_of_pms', '0'],
        ['Z99001', 'total_qof', '6253400'],
        ['Z99001', 'national_enhanced', '105400'],
        ['Z99001', 'local_enhanced', '1894700'],
        ['Z99001', 'total', '63599600'],
        ['Z99001', 'deductions', '-6719300'],
        ['Z99001', 'total_after_deductions', '56880300'],
      ],
      published_practice_area: [AREA],
    });
  });

  const modern = {
    NHSEnglandRegionCode: 'Q99',
    NHSEnglandRegionName: 'Far West',
    CCGCode: '99Z',
    CCGName: 'Zedshire',
    PracticeCode: 'Z99001',
    PracticeName: 'The Zed Surgery',
    PracticePostCode: 'ZZ1 1ZZ',
    PracticeOpenDate: '01/04/1999',
    PracticeCloseDate: '',
    ContractType: 'UNKNOWN',
    DispensingPractice: 'Yes',
    NumberOfRegisteredPatientsLastKnownFigure: '4268',
    NumberOfWeightedPatientsLastKnownFigure: '5209.497299',
    'GlobalSum_£': '0',
    'MPIGCorrectionFactor_£': '0',
    'TotalQOFPayments_£': '64250.81',
    'LocalEnhancedServices_NHAIS_£': '3361.72',
    'LocalEnhancedServices_ISFE_£': '9835.5',
    'BalanceOfPMSExpenditure_£': '-',
    'TotalNHSPaymentsToGeneralPractice_£': '707683.47',
    'DeductionsForPensionsLeviesAndPrescriptionChargeIncome_£': '-50544.97',
    'TotalNHSPaymentsToGeneralPracticeMinusDeductions_£': '657138.5',
  };

  it('2015-16: pounds and pence to the penny, pound signs in Windows-1252, local services in two parts', async () => {
    const { headings, row } = line(modern);
    const found = await payments('nhspaymentsgp-15-16-csv.csv.gz', [headings, row]);
    expect(found).toEqual(
      await payments('nhspaymentsgp-15-16-csv.csv', Buffer.from(`${headings}\n${row}\n`, 'latin1')),
    );
    expect(found.published_contract).toEqual([
      ['Z99001', null, 'true', 'ZZ1 1ZZ', '1999-04-01', null, '4268', '5209.497299'],
    ]);
    expect(found.published_payment).toEqual(
      expect.arrayContaining([
        ['Z99001', 'total_qof', '6425081'],
        ['Z99001', 'local_enhanced_nhais', '336172'],
        ['Z99001', 'local_enhanced_isfe', '983550'],
        ['Z99001', 'total_after_deductions', '65713850'],
      ]),
    );
    expect(found.published_payment?.map(([, name]) => name)).not.toContain('balance_of_pms');
  });

  it('2016-17 to 2018-19: dates as Excel numbers, averages of patients, local incentive schemes', async () => {
    const {
      NHSEnglandRegionCode,
      NHSEnglandRegionName,
      NumberOfRegisteredPatientsLastKnownFigure,
      NumberOfWeightedPatientsLastKnownFigure,
      ...others
    } = modern;
    const { headings, row } = line({
      'NHS England and NHS Improvement (Region, local office) Code': NHSEnglandRegionCode,
      'NHS England and NHS Improvement (Region, local office) Name': NHSEnglandRegionName,
      'Average Number of Registered Patients': '4496.333333',
      'Average Number of Weighted Patients': NumberOfWeightedPatientsLastKnownFigure,
      ...others,
      PracticeOpenDate: '36251',
      PracticeCloseDate: ' ',
      'Practice Rurality': 'MISSING',
      'Total Local Incentive Schemes': '14874.79',
      'Other Payments1': '24311.78',
    });
    const found = await payments('nhspaymentsgp-18-19-csv.csv', [headings, row]);
    expect(NumberOfRegisteredPatientsLastKnownFigure).toBe('4268');
    expect(found.published_contract).toEqual([
      ['Z99001', null, 'true', 'ZZ1 1ZZ', '1999-04-01', null, '4496.333333', '5209.497299'],
    ]);
    expect(found.published_payment).toContainEqual(['Z99001', 'local_incentive', '1487479']);
  });

  it('2019-20: the numbers of footnotes behind headings', async () => {
    const { headings, row } = line({
      ...modern,
      'Average payments per registered patient1': '93.11',
      'Practice Rurality2': 'Urban',
    });
    const footnotes = headings
      .replace(
        'TotalNHSPaymentsToGeneralPracticeMinusDeductions_£',
        'Total NHS Payments to General Practice Minus Deductions2',
      )
      .replace('NumberOfRegisteredPatientsLastKnownFigure', 'Average number of registered patients1');
    const found = await readMadeUpFile('nhspaymentsgp-19-20-prac-csv.csv', [footnotes, row]);
    expect(found).not.toHaveProperty('notes');
    expect(found).toHaveProperty('rows.published_contract.0.6', '4268');
    expect(found).toHaveProperty(
      'rows.published_payment',
      expect.arrayContaining([['Z99001', 'total_after_deductions', '65713850']]),
    );
  });

  const {
    CCGCode,
    CCGName,
    'LocalEnhancedServices_NHAIS_£': nhais,
    'LocalEnhancedServices_ISFE_£': isfe,
    ...since2019
  } = modern;
  const networks = {
    'Sub ICB Code': CCGCode,
    'Sub ICB NAME': CCGName,
    'PCN Code': 'U99001',
    'PCN Name': 'Zed PCN',
    ...since2019,
    'Local Incentive Schemes': String(Number(nhais) + Number(isfe)),
    'winter Access Fund': '12.34',
    'PCN Leadership': '1.00',
    'PCN Something New': '2.00',
    'Covid Immunisation': '3.00',
    'Average payments per weighted patient including PCN Workforce, Leadership and Support': '4',
    'Total NHS Payments including PCN Workforce, Leadership and Support': '5',
    'Number of GPs': '6',
    'A remark': 'Merged in May',
  };

  it('2022-23: sub-ICB locations and networks; the money of networks and of the pandemic is not kept', async () => {
    const { headings, row } = line(networks);
    const found = await readMadeUpFile('nhspaymentsgp-22-23-prac-csv.csv', [headings, row]);
    expect(found).toHaveProperty('notes', [
      expect.stringMatching(/^7 columns are passed over: "PCN Leadership", .*, "Number of GPs", "A remark"$/),
    ]);
    expect(found).toHaveProperty('rows.published_practice_area', [
      ['Z99001', 'The Zed Surgery', 'U99001', 'Zed PCN', '99Z', 'Zedshire', null, null, 'Q99', 'Far West'],
    ]);
    expect(found).toHaveProperty(
      'rows.published_payment',
      expect.arrayContaining([['Z99001', 'local_incentive', '1319722']]),
    );
  });

  it.each([
    ['Achievement Bonus', '1.50', 'Column "Achievement Bonus" is not known, and it holds amounts (1.50)'],
    ['Achievement Bonus', '£1,500', 'Column "Achievement Bonus" is not known, and it holds amounts (£1,500)'],
    ['', '12', 'Column 23 has no heading, and it holds amounts (12)'],
  ])('refuses an unknown column that holds money: "%s" with %s', async (heading, amount, sentence) => {
    const { headings, row } = line({ ...modern, [heading]: amount });
    expect(await readMadeUpFile('nhspaymentsgp-20-21.csv', [headings, row])).toMatchObject({
      refused: `${sentence}: whether they count must be decided first, as docs/guides/add-an-import.md says.`,
    });
  });

  it('passes over an unknown column of money in which nobody was paid', async () => {
    const { headings, row } = line({ ...modern, 'Achievement Bonus': '0.00' });
    expect(await readMadeUpFile('nhspaymentsgp-20-21.csv', [headings, row])).toHaveProperty('notes', [
      'a column is passed over: "Achievement Bonus"',
    ]);
  });

  it('refuses half a penny', async () => {
    const halved = line({ ...modern, 'TotalQOFPayments_£': '64250.815' });
    expect(await readMadeUpFile('nhspaymentsgp-15-16.csv', [halved.headings, halved.row])).toMatchObject({
      badRows: [{ line: 2, column: 'TotalQOFPayments_£', reason: '"64250.815" is not an amount in pounds and pence' }],
    });
  });

  it('lists each known heading once', () => {
    expect(new Set(PAYMENT_HEADINGS_NOT_READ).size).toBe(PAYMENT_HEADINGS_NOT_READ.length);
  });
});

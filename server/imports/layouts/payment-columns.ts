import { normalHeading } from '../files/headings.ts';
import type { ColumnSpec } from '../files/headings.ts';

/** What is kept of each practice, under every heading that the years since 2014-15 give it. */
export const PRACTICE_COLUMNS = {
  region: {
    names: [
      'NHS England (Region) code',
      'NHSEnglandRegionLocalOfficeCode',
      'NHS England (Region, local office) Code',
      'NHS England and NHS Improvement (Region, local office) Code',
    ],
  },
  regionName: {
    names: [
      'NHS England (Region) Name',
      'NHSEnglandRegionLocalOfficeName',
      'NHS England (Region, local office) Name',
      'NHS England and NHS Improvement (Region, local office) Name',
    ],
  },
  commissioner: { names: ['CCG Code', 'Sub ICB Code', 'Sub ICB Location Code'] },
  commissionerName: { names: ['CCG Name', 'Sub ICB Name', 'Sub ICB Location Name'] },
  network: { names: ['PCN Code'], optional: true },
  networkName: { names: ['PCN Name'], optional: true },
  icb: { names: ['ICB Code'], optional: true },
  icbName: { names: ['ICB Name'], optional: true },
  practice: { names: ['Practice Code'] },
  practiceName: { names: ['Practice Name'] },
  postcode: { names: ['Practice Postcode'] },
  openedOn: { names: ['Practice Open Date'] },
  closedOn: { names: ['Practice Close Date'] },
  contract: { names: ['Contract Type'] },
  dispensing: { names: ['Dispensing Practice'] },
  registered: { names: ['Number of Registered Patients (Last Known Figure)', 'Average Number of Registered Patients'] },
  weighted: { names: ['Number of Weighted Patients (Last Known Figure)', 'Average Number of Weighted Patients'] },
} as const satisfies Record<string, ColumnSpec>;

/**
 * The lines that are kept, under our name for each. Local enhanced services became local incentive schemes in 2018-19;
 * 2015-16 gives them in two parts, by the system that paid.
 */
export const LINE_COLUMNS = {
  global_sum: { names: ['Global Sum'] },
  mpig_correction: { names: ['MPIG Correction factor'] },
  balance_of_pms: { names: ['Balance of PMS Expenditure'] },
  total_qof: { names: ['Total QOF Payments'] },
  national_enhanced: { names: ['Total National Enhanced Services', 'NationalEnhancedServices'], optional: true },
  local_enhanced: { names: ['Total Local Enhanced Services'], optional: true },
  local_enhanced_nhais: { names: ['LocalEnhancedServices_NHAIS'], optional: true },
  local_enhanced_isfe: { names: ['LocalEnhancedServices_ISFE'], optional: true },
  local_incentive: { names: ['Total Local Incentive Schemes', 'Local Incentive Schemes'], optional: true },
  total: { names: ['Total NHS Payments to General Practice'] },
  deductions: { names: ['Deductions for Pensions, Levies and Prescription Charge Income'] },
  total_after_deductions: { names: ['Total NHS Payments to General Practice Minus Deductions'] },
} as const satisfies Record<string, ColumnSpec>;

export type PaymentLine = keyof typeof LINE_COLUMNS;

/** Headings of all years that are known and not kept. */
export const PAYMENT_HEADINGS_NOT_READ = [
  'Practice Address',
  'Practice Type',
  'Practice Rurality',
  'Atypical Characteristics',
  'Quarter used for patient data',
  'Average payments per registered patient',
  'AveragePaymentPerRegisteredPatient',
  'Average payments per weighted patient',
  'AveragePaymentPerWeightedPatient',
  'Premises Payments',
  'Seniority',
  'Doctors Retainer Scheme Payments',
  'Total Locum Allowances',
  'Prolonged Study Leave',
  'Appraisal Costs',
  'Appraisal_AppraiserCostsInRespectOfLocums',
  'PCO Admin Other',
  'Alcohol',
  'Childhood Vaccination and Immunisation Scheme',
  'Extended Hours Access',
  'GP Extended Hours Access',
  'Facilitating Timely Diagnosis and Support for People with Dementia',
  'Improving Patient Online Access',
  'Influenza and Pneumococcal Immunisations',
  'Learning Disabilities',
  'Minor Surgery',
  'Patient Participation',
  'Remote Care Monitoring',
  'Risk Profiling and Case Management',
  'Rotavirus and Shingles Immunisation',
  'Services for Violent Patients',
  'Unplanned Admissions',
  'Out Of Area in Hours Urgent Care',
  'Meningitis',
  'Pertussis',
  'General Practice Forward View',
  'Information Management and Technology',
  'Non DES Item Pneumococcal Vaccine, Childhood Immunisation Main Programme',
  'Prescribing Fee Payments',
  'Dispensing Fee Payments',
  'Reimbursement of Drugs',
  'Other Payments',
  'Medical Assessment Reviews',
  'Weight Management Service',
  'General Practice Transformation',
  'Winter Access Fund',
  'Care Home Premium',
  'Investment and Impact Fund',
  'Long Covid',
];

/**
 * What the years since 2019-20 add, differently each year, to what a practice is paid: the money of its network, that of
 * the pandemic, and totals and averages with either. What we keep is without them.
 */
const NETWORK_AND_PANDEMIC =
  /^(pcn|primarycarenetwork|networkparticipation)|covid|^averagepayments?per|^totalnhspayments.*including/;

/** Headings that say a number is no amount: of people, of places, of days. */
const NO_AMOUNT = /number|count|patients|percent|proportion|rate$|ratio|code|date|year|quarter|decile|rank|score/;
const AN_AMOUNT = /payment|fee|cost|amount|fund|reimburs|allowance|income|expenditure|£|gbp/i;

/** True for a column that is not kept, whatever stands in it. */
export function isKnownNotToCount(heading: string): boolean {
  const normal = normalHeading(heading);
  return NETWORK_AND_PANDEMIC.test(normal) || (NO_AMOUNT.test(normal) && !AN_AMOUNT.test(heading));
}

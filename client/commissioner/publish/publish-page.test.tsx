import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  PublishSchemeDocument,
  SchemeToPublishDocument,
  type SchemeToPublishQuery,
} from '../../generated/commissioner/publish/publish.ts';
import { FINGERPRINT, may, mayNot } from '../../testing/a-consultation.ts';
import { someClauses } from '../../testing/a-definition.ts';
import { aGateCheck, aScheme } from '../../testing/a-scheme.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { PublishPage } from './publish-page.tsx';

const data = (publish = may()): SchemeToPublishQuery => ({
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    state: 'APPROVED',
    version: 7,
    currentVersion: {
      __typename: 'SchemeVersion',
      id: 'version-2',
      number: 2,
      fingerprint: FINGERPRINT,
      makers: ['Ben Cole', 'Cy Dunn'],
      clauses: someClauses(),
      definition: {
        __typename: 'SchemeDefinition',
        phases: [{ __typename: 'Phase', key: 'planning', name: 'Planning', optInClosesAt: '2025-12-19T23:59:59.000Z' }],
      },
    },
    consultations: [],
    decision: {
      __typename: 'CommitteeDecision',
      id: 'd',
      committee: 'Primary care committee',
      metOn: '2025-11-03',
      minuteReference: '4.2',
      recordedBy: 'Ben Cole',
      outcome: 'approved',
    },
    gate: { __typename: 'PublishGate', ready: true, checks: [aGateCheck()] },
    permissions: { ...aScheme().permissions, publish },
  },
});

const at = { at: '/schemes/scheme-1/publish', path: '/schemes/:schemeId/publish' };

describe('publication', () => {
  it('sends the fingerprint that was shown, after the declaration', async () => {
    const shown = show(<PublishPage />, {
      ...at,
      answers: [
        answer({ document: SchemeToPublishDocument, data: data() }),
        answer({
          document: PublishSchemeDocument,
          variables: { schemeId: 'scheme-1', expectedVersion: 7, fingerprint: FINGERPRINT },
          data: {
            publishScheme: {
              __typename: 'Scheme',
              id: 'scheme-1',
              name: 'Working together',
              state: 'PUBLISHED',
              version: 8,
            },
          },
        }),
      ],
    });
    expect(await screen.findByText(FINGERPRINT)).toBeVisible();
    expect(screen.getByText('Worked on by Ben Cole, Cy Dunn. None of them can publish it.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByLabelText(/I did not work on this scheme/));
    await shown.user.click(screen.getByRole('button', { name: 'Publish the scheme' }));
    expect(await screen.findByTestId('elsewhere')).toHaveTextContent('/schemes/scheme-1');
  });

  it('has no button for the person who prepared the scheme, but the reason', async () => {
    show(<PublishPage />, {
      ...at,
      answers: [
        answer({
          document: SchemeToPublishDocument,
          data: data(mayNot('PUBLISHER_PREPARED_THE_SCHEME', 'A second person must publish.')),
        }),
      ],
    });
    expect(await screen.findByText(/A second person must publish/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Publish the scheme' })).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../../testing/render.tsx';
import { ClauseLines } from './scheme-text-view.tsx';

const names = Array.from({ length: 75 }, (_none, index) => `Practice ${index} (ZZ${index})`);

describe('the words of a clause', () => {
  it('list many names under the line that says what they are', () => {
    show(<ClauseLines lines={['75 named practices may join:', ...names]} />);
    expect(screen.getByText('75 named practices may join:').tagName).toBe('P');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(names);
  });

  it('are paragraphs otherwise', () => {
    show(<ClauseLines lines={['We do this:', 'One.', 'Two.', 'Three.', `${'Long. '.repeat(40)}`]} />);
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(screen.getByText('Three.').tagName).toBe('P');
  });
});

import { Component, type ReactNode } from 'react';
import { Page } from '../parts/page.tsx';

type Properties = { children: ReactNode };

/** The last resort: a page that broke while it was drawn, or whose code could not be fetched because a new version came out. */
export class ErrorBoundary extends Component<Properties, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Page title="Sorry, this page could not be shown">
        <p>Load it again to get the newest version. Nothing you had saved is lost.</p>
        <button className="nhsuk-button" type="button" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </Page>
    );
  }
}

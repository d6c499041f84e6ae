import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';

type Properties = {
  /** The heading, and with the product's name the title of the window. */
  title: string;
  /** What the page belongs to, above the heading: a scheme's name. */
  caption?: string;
  back?: { to: string; label: string };
  /** Pages with wide tables use the whole width; text is easier to read at two thirds. */
  wide?: boolean;
  children: ReactNode;
};

const SERVICE = 'Commissioning Portal';
/** The router's key of the page that was loaded, not reached by a link: there the browser sets the focus. */
const FIRST_PAGE = 'default';

/** What the page before wanted said here, such as "Scheme saved": `navigate(to, { state: { notice } })`. */
const noticeOf = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'notice' in state && typeof state.notice === 'string'
    ? state.notice
    : undefined;

/**
 * The frame of every page: title, heading, way back, and the notice that the page before left.
 * On arrival by a link it moves focus to the heading, as a page load would, so that a screen reader says where one is.
 */
export const Page = ({ title, caption, back, wide = false, children }: Properties) => {
  const { pathname, key, state } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const notice = noticeOf(state);
  useEffect(() => {
    document.title = [title, caption, SERVICE].filter(Boolean).join(' – ');
  }, [title, caption]);
  const byLink = key !== FIRST_PAGE;
  useEffect(() => {
    if (!byLink) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, byLink]);
  return (
    <>
      {back && (
        <Link className="nhsuk-back-link" to={back.to}>
          {back.label}
        </Link>
      )}
      {notice && (
        <div
          className="nhsuk-notification-banner nhsuk-notification-banner--success"
          role="status"
          aria-labelledby="notice-title"
        >
          <div className="nhsuk-notification-banner__header">
            <h2 className="nhsuk-notification-banner__title" id="notice-title">
              Done
            </h2>
          </div>
          <div className="nhsuk-notification-banner__content">
            <p className="nhsuk-notification-banner__heading">{notice}</p>
          </div>
        </div>
      )}
      <h1 className="nhsuk-heading-l portal-title" ref={heading} tabIndex={-1}>
        {caption && <span className="nhsuk-caption-l">{caption}</span>}
        {caption && ' '}
        {title}
      </h1>
      <div className={wide ? undefined : 'portal-reading'}>{children}</div>
    </>
  );
};
